#pragma once

#include "viewmodel/Background.h"
#include "viewmodel/plans/EditedValue.h"
#include "viewmodel/plans/FindingWords.h"

#include <QTimer>

namespace viewmodel {

/// Everything there is to say about the value as typed.
struct ValueAnswer {
    QString problem; ///< why what is typed is no such value; empty: it is one
    QString words; ///< the value in words
    bool checking = false; ///< the checker is at work
    bool checked = false; ///< what follows is about what is typed now
    bool usable = false; ///< the plan can still be used
    std::vector<PlanFinding> findings; ///< those that the unchanged plan does not have
    FindingTally fresh; ///< how many these are
    FindingTally whole; ///< what the checker will count in the draft, should it be saved
    bool compared = false; ///< what comes out otherwise is known
    std::vector<ValueEffect> effects;
    friend bool operator==(const ValueAnswer &, const ValueAnswer &) = default;
};

/// Changes one value of a plan, a cell or a threshold: the checker's answer and the situations that come out otherwise
/// follow while it is typed; it can be saved as a draft version. The plan itself is never touched.
class ValueEditor final : public QObject {
    Q_OBJECT
public:
    /// `bar` says why whoever sits here may change no plan; empty: he may. `today` is the day a change is proposed on,
    /// YYYY-MM-DD.
    ValueEditor(app::PlanWorkshop &workshop, std::function<QString()> bar, std::function<std::string()> today,
        QObject *parent = nullptr);

    using Plans = std::vector<const plan::Plan *>;
    /// Begins with the first of these values; choose() goes to another. `others` are the plans beside it, which outlive
    /// the editor. Returns why none can be changed; empty: it can.
    QString open(const assess::CompiledPlan &plan, const std::vector<EditableValue> &values, Plans others);
    void choose(std::size_t value);
    void close();
    [[nodiscard]] bool isOpen() const { return m_plan.has_value(); }
    /// Why whoever sits here may change no plan; empty: he may.
    [[nodiscard]] QString bar() const { return m_bar(); }
    [[nodiscard]] const std::vector<EditableValue> &values() const { return m_values; }
    [[nodiscard]] QString title() const; ///< "事故等级 第 1 行 死亡（人）"
    [[nodiscard]] QString original() const; ///< as it stands, to be changed
    [[nodiscard]] QString howToWrite() const;
    [[nodiscard]] const ValueAnswer &answer() const { return m_answer; }

    /// As the file says such a value, or as people say it: "至少 25", "2 小时".
    void setText(const QString &text);
    /// Saves the changed plan as a draft, whose change record says the reason and who asked for it; both may be empty.
    /// Returns why not; empty: saved() followed.
    QString save(const QString &reason = {}, const QString &by = {});

Q_SIGNALS:
    void changed();
    /// A draft was written, and read back.
    void saved(const app::PlanDraft &draft);

private:
    void startCheck();
    void take(int run, const ValueAnswer &answer, const std::string &text);
    void say(const QString &problem);

    app::PlanWorkshop &m_workshop;
    const std::function<QString()> m_bar;
    const std::function<std::string()> m_today;
    std::optional<assess::CompiledPlan> m_plan;
    Plans m_others;
    std::vector<EditableValue> m_values;
    app::ValuePlace m_place;
    std::shared_ptr<const EditedValue> m_value; ///< at m_place
    std::string m_text; ///< of the unchanged plan
    std::string m_typed; ///< as the file would say it; empty: what is typed is no such value
    std::string m_changedText; ///< the checked text; empty: none
    ValueAnswer m_answer;
    int m_run = 0; ///< counts what was typed, so that an answer too late is dropped
    QTimer m_pause;
    Background m_checker;
};

} // namespace viewmodel
