#pragma once

#include "viewmodel/Desk.h"
#include "viewmodel/plans/ValueEditor.h"
#include "viewmodel/plans/ClauseTreeModel.h"
#include "viewmodel/plans/DecisionTableModel.h"
#include "viewmodel/plans/Ladder.h"
#include "viewmodel/plans/PlanComparison.h"
#include "viewmodel/plans/PlanListModel.h"
#include "viewmodel/plans/TryOut.h"

namespace viewmodel {

/// The plan screen: the versions at hand, and one of them with its clauses, tables, ladders, try-out and editor. It
/// reads incidents and records nothing.
class PlanPresenter final : public QObject {
    Q_OBJECT
public:
    /// Both outlive it.
    PlanPresenter(Desk &desk, app::PlanWorkshop &workshop, QObject *parent = nullptr);

    [[nodiscard]] PlanListModel &list() { return m_list; }
    /// Looks again at which versions there are; drafts on disk follow with draftsRead().
    void refresh();
    /// Drafts that cannot be read, in one sentence; empty: none.
    [[nodiscard]] const QString &listProblem() const { return m_listProblem; }

    /// Puts a version in view. False when there is none of that key.
    bool show(const QString &key);
    [[nodiscard]] const plan::Plan *plan() const { return m_plan ? &m_plan->plan() : nullptr; }
    /// The version in view as the list has it; changes with listed().
    [[nodiscard]] const PlanRow *row() const;

    [[nodiscard]] ClauseTreeModel &clauses() { return m_clauses; }
    [[nodiscard]] Choices decisions() const;
    [[nodiscard]] DecisionTableModel &table() { return m_table; }
    void showDecision(const QString &decision);
    [[nodiscard]] const std::vector<Ladder> &ladders() const { return m_ladders; }
    [[nodiscard]] LadderTableModel &ladderTable() { return m_ladderTable; }
    [[nodiscard]] TryOut &tryOut() { return m_tryOut; }
    [[nodiscard]] ValueEditor &editor() { return m_editor; }
    /// Begins to change a cell of the table in view, in a copy. Returns why not; empty: the editor is open.
    QString edit(const QModelIndex &cell);
    /// The same with what proposes a step, or what it requires.
    QString editStep(const QString &step);
    /// The same with how long a clock runs; `part` as the lists of parts name it, "deadline:unit_report".
    QString editPart(const QString &part);

    /// What rows can be held against: the try-out (an empty id), and the incidents that run this very version; those
    /// that ended stand behind the others and say so.
    [[nodiscard]] Choices cases() const;
    [[nodiscard]] const QString &held() const { return m_held; }
    void hold(const QString &incident);
    /// What a try-out can begin with: nothing (an empty id), and the incidents that run this plan in any version; and
    /// what its facts are now, where that is none of these.
    [[nodiscard]] Choices sources() const;
    /// Which of them the facts are now.
    [[nodiscard]] QString source() const { return sourceNow().id; }
    void begin(const QString &incident);

    /// Two versions of the plan in view against each other.
    [[nodiscard]] PlanComparison &comparison() { return m_comparison; }
    /// Begins, or goes on, comparing the version in view with another one of its plan.
    void compare();
    /// Puts the example of the situation picked into the try-out, of the version in view if it is one of the two, else
    /// of the second. Returns the decision it is about; empty: no situation is picked.
    QString tryExample();

    /// Has the checker go over the version in view; checked() follows.
    void check();
    [[nodiscard]] const std::vector<PlanFinding> &findings() const { return m_findings; }
    /// Begins the try-out with the facts that show a finding, and holds the tables against it. False where there are
    /// none.
    bool tryFinding(std::size_t index);
    [[nodiscard]] const QString &checkSummary() const { return m_checkSummary; }
    /// The plans that stand beside the one in view.
    [[nodiscard]] const incident::PlanLibrary &beside() const { return m_desk.session().plans(); }
    /// Drafts may be started here: in a demonstration or a drill, never in a live record.
    [[nodiscard]] bool mayRunDrafts() const { return m_desk.session().plans().mayRunDrafts(); }

Q_SIGNALS:
    /// Another version is in view, or none.
    void switched();
    void casesChanged();
    /// The rows lit, or the states marked, are others.
    void relit();
    void checked();
    void listed(); ///< the versions were listed anew, or counted in one
    void draftsRead(); ///< the drafts on disk are in the list now, and which cannot be read is known

private:
    struct Version {
        assess::CompiledPlan plan;
        PlanState state;
    };
    [[nodiscard]] const incident::Activation *activationOf(const incident::Incident &incident, bool sameVersion) const;
    [[nodiscard]] Choices incidentsOf(bool sameVersion) const;
    [[nodiscard]] QString onlyOpen() const;
    [[nodiscard]] assess::Readings readingsOf(const incident::Incident &incident) const;
    [[nodiscard]] app::IncidentPointer heldIncident() const;
    [[nodiscard]] std::vector<const plan::Plan *> plansBeside() const;
    [[nodiscard]] std::vector<ComparedVersion> versionsOf(const std::string &plan) const;
    [[nodiscard]] Choice sourceNow() const;
    void startTryOut(const Choice &source, const assess::Readings &readings);
    void showVersions();
    void countErrors();
    void takeIncident();
    void relight();

    Desk &m_desk;
    app::PlanWorkshop &m_workshop;
    std::map<QString, Version> m_versions;
    std::vector<app::PlanDraft> m_drafts; ///< as read last
    std::vector<base::Error> m_unusableDrafts;
    std::optional<assess::CompiledPlan> m_plan;
    QString m_listProblem;
    PlanListModel m_list;
    ClauseTreeModel m_clauses;
    DecisionTableModel m_table;
    std::vector<Ladder> m_ladders;
    LadderTableModel m_ladderTable;
    TryOut m_tryOut;
    ValueEditor m_editor;
    PlanComparison m_comparison;
    QString m_held; ///< incident number; empty: the try-out
    std::vector<PlanFinding> m_findings;
    QString m_checkSummary;
    std::map<QString, FindingTally> m_tallies; ///< of the versions the checker went over, by digest
    std::set<QString> m_counting; ///< drafts it is going over for the list
    Choice m_source; ///< what the try-out began with
    assess::Readings m_sourceReadings;
    Background m_checker;
    Background m_counter;
};

} // namespace viewmodel
