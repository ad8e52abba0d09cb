#pragma once

#include "app/PlanWorkshop.h"
#include "assess/CompiledPlan.h"
#include "viewmodel/Background.h"
#include "viewmodel/plans/FindingWords.h"

#include <QTimer>

namespace viewmodel {

/// What a changed cell makes of one decision.
struct CellEffect {
    QString decision;
    QString count; ///< "12 of 120 situations"
    QString witness; ///< one of them, in words
    QString outcomes; ///< "较大 → 一般"
    friend bool operator==(const CellEffect &, const CellEffect &) = default;
};

/// Everything there is to say about the cell as typed.
struct CellAnswer {
    QString problem; ///< why what is typed is no test; empty: it is one
    QString words; ///< the test in words
    bool checking = false; ///< the checker is at work
    bool checked = false; ///< what follows is about what is typed now
    bool usable = false; ///< the plan can still be used
    std::vector<PlanFinding> findings; ///< those that the unchanged plan does not have
    std::vector<CellEffect> effects;
    friend bool operator==(const CellAnswer &, const CellAnswer &) = default;
};

/// Changes one cell of a decision table: the checker's answer and the situations that come out otherwise follow while
/// it is typed; it can be saved as a draft version. The plan itself is never touched.
class CellEditor final : public QObject {
    Q_OBJECT
public:
    explicit CellEditor(app::PlanWorkshop &workshop, QObject *parent = nullptr);

    /// Begins with a cell. Returns why it cannot be changed; empty: it can. `place` must be a cell of the plan.
    QString open(const assess::CompiledPlan &plan, const app::CellPlace &place);
    void close();
    [[nodiscard]] bool isOpen() const { return m_plan.has_value(); }
    [[nodiscard]] const QString &title() const { return m_title; } ///< "事故等级 第 1 行 死亡（人）"
    [[nodiscard]] const QString &original() const { return m_original; } ///< the test as it stands, FEEL
    [[nodiscard]] const CellAnswer &answer() const { return m_answer; }

    /// A test as FEEL, or as people say it ("至少 25", "较大以上", "不限").
    void setText(const QString &text);
    /// Saves the changed plan as a draft. Returns why not; empty: saved() followed.
    QString save();

Q_SIGNALS:
    void changed();
    /// A draft was written; its digest.
    void saved(const app::PlanDraft &draft);

private:
    struct Findings;
    void startCheck();
    void take(int run, const CellAnswer &answer, const std::string &text);
    void say(const QString &problem);
    [[nodiscard]] std::string testOf(const QString &text) const;

    app::PlanWorkshop &m_workshop;
    std::optional<assess::CompiledPlan> m_plan;
    app::CellPlace m_place;
    plan::Fact m_input; ///< what the column looks at
    std::string m_text; ///< of the unchanged plan
    std::string m_test; ///< as typed; empty: no test
    std::string m_changedText; ///< the checked text; empty: none
    QString m_title;
    QString m_original;
    CellAnswer m_answer;
    int m_run = 0; ///< counts what was typed, so that an answer too late is dropped
    QTimer m_pause;
    Background m_checker;
};

} // namespace viewmodel
