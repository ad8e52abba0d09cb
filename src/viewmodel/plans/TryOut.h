#pragma once

#include "viewmodel/incident/Applicability.h"
#include "viewmodel/plans/PlanWords.h"

#include <QObject>

namespace viewmodel {

/// A fact that is moved.
struct TryOutFact {
    QString key;
    QString label;
    QString unit;
    QString value; ///< in words; empty: unknown
    bool open = false; ///< it can still change a decision
    QStringList choices; ///< unknown, then every region of its domain that a table tells apart
    int choice = 0; ///< the one it lies in; 0 where it is unknown, or may lie in several
    QString hint; ///< the question to a caller
    friend bool operator==(const TryOutFact &, const TryOutFact &) = default;
};

/// Why a decision comes to what it comes to.
struct TryOutReason {
    QString cite;
    QString text; ///< "row 7: 死亡 4 人 → 较大"
    bool certain = false; ///< it holds whatever the open facts turn out to be
    friend bool operator==(const TryOutReason &, const TryOutReason &) = default;
};

/// What one decision comes to.
struct TryOutAnswer {
    QString key;
    QString label;
    bool settled = false;
    std::vector<Chip> chips; ///< what is certain first, then what is possible
    QString missing; ///< facts that can still change it; empty when settled
    QString next; ///< what the next stronger outcome needs
    std::vector<TryOutReason> because;
    friend bool operator==(const TryOutAnswer &, const TryOutAnswer &) = default;
};

/// Facts of a plan to be moved, and what every decision makes of them at once. Nothing of it is recorded.
class TryOut final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Begins with what is given; null: no plan.
    void start(const assess::CompiledPlan *plan, const assess::Readings &readings);
    [[nodiscard]] const assess::Readings &readings() const { return m_readings; }
    [[nodiscard]] const std::vector<TryOutFact> &facts() const { return m_facts; }
    [[nodiscard]] const std::vector<TryOutAnswer> &answers() const { return m_answers; }
    [[nodiscard]] const QStringList &warnings() const { return m_warnings; } ///< relations the facts break

    /// Somebody begins to type an answer: what is known now stands again where what he types cannot be read. Of 14, where
    /// 13 is the most, the 1 was not meant.
    void beginTyping(const QString &fact);
    /// An answer as people say it ("3+", "不到50", "未知"). Returns why it cannot be read, and then nothing changes;
    /// empty: it is taken.
    QString answer(const QString &fact, const QString &text);
    /// One of TryOutFact::choices.
    void choose(const QString &fact, int choice);
    void clear();

Q_SIGNALS:
    /// Facts were moved, or begun anew.
    void changed();

private:
    void set(const std::string &fact, const plan::Reading &reading);
    void judge();
    void show(const assess::Assessment &assessment, const std::vector<assess::Explanation> &explained);
    [[nodiscard]] TryOutAnswer answerOf(
        std::size_t index, const assess::DecisionAssessment &found, const assess::Explanation &explained) const;
    [[nodiscard]] std::vector<TryOutReason> reasonsOf(
        const plan::Decision &decision, const std::vector<assess::Because> &because) const;
    [[nodiscard]] TryOutFact describeFact(const plan::Fact &fact, bool open) const;

    const assess::CompiledPlan *m_plan = nullptr;
    assess::Readings m_readings;
    std::string m_typed; ///< the fact whose answer is being typed
    plan::Reading m_before; ///< what was known of it
    std::vector<TryOutFact> m_facts;
    std::vector<TryOutAnswer> m_answers;
    QStringList m_warnings;
};

} // namespace viewmodel
