#pragma once

#include "identity/Directory.h"
#include "viewmodel/incident/CallListModel.h"
#include "viewmodel/CommandSink.h"
#include "viewmodel/clocks/DeadlineListModel.h"
#include "viewmodel/incident/FollowedPresenter.h"
#include "viewmodel/incident/FactStripModel.h"
#include "viewmodel/incident/HeadModel.h"
#include "viewmodel/incident/LevelPresenter.h"
#include "viewmodel/incident/NarrativeModel.h"
#include "viewmodel/PlanCopies.h"
#include "viewmodel/incident/QuestionListModel.h"
#include "viewmodel/imports/ReductionTable.h"
#include "viewmodel/incident/Reports.h"
#include "viewmodel/series/SeriesPresenter.h"
#include "viewmodel/incident/TaskListModel.h"
#include "viewmodel/incident/TimelineModel.h"

namespace viewmodel {

/// Who ordered a step, as told, and why against the advice.
struct Order {
    QString post; ///< id, one of TransitionRow::deciders
    OrderChannel channel = OrderChannel::Phone;
    QString reference; ///< document number, or when and where it was said
    QString reason;
    QString goesTo = {}; ///< of a step that hands the matter over: a plan of ours by its id; empty: as the plan says
};

/// A report as it is to be fixed.
struct OutgoingReport {
    QString report; ///< id
    OrderChannel channel = OrderChannel::Phone;
    QString text;
    QString reference;
    QString reason = {}; ///< why one more goes out where one stands
    qint64 covers = 0; ///< as the draft said; 0: all that is recorded
};

/// Who confirms a condition.
struct Signature {
    QString source; ///< the person, or who says so
    QString post = {}; ///< which one of those the plan names; empty where it names none
    QString step = {}; ///< id of the transition it is given for
};

/// What whoever sits here may not do, as a sentence; empty: he may.
struct Bars {
    QString entries; ///< anything at all
    QString orders; ///< steps of a ladder
    friend bool operator==(const Bars &, const Bars &) = default;
};

/// One incident on screen: its models, and everything an operator can do to it. Every action answers through its Reply;
/// one whose input cannot be read answers at once and returns 0. `happened` is a time as typed (see parseMoment);
/// empty: now.
class IncidentPresenter final : public QObject {
    Q_OBJECT
public:
    IncidentPresenter(const PlanCopies &plans, CommandSink &sink, QObject *parent = nullptr);

    /// Shows a snapshot; null: nothing. A newer snapshot of the same incident changes only what changed.
    void show(app::IncidentPointer incident, base::Instant now);
    void setBars(const Bars &bars, base::Instant now);
    void setDirectory(identity::Directory directory);
    void setReduction(reduction::List list);
    /// The reduction list against the duty of the plan in view, and the table for a county.
    [[nodiscard]] ReductionView reduction() const;
    [[nodiscard]] CountyTable countyTable(const QString &county) const;
    /// Puts another plan of the incident in view (tabs in the head).
    void setActivation(const QString &activation);
    void tick(base::Instant now);

    [[nodiscard]] bool empty() const { return m_subject.empty(); }
    [[nodiscard]] QString number() const;
    [[nodiscard]] incident::ActivationId activation() const; ///< in view; empty without a plan
    [[nodiscard]] bool readOnly() const { return m_head.head().readOnly; }

    [[nodiscard]] HeadModel &head() { return m_head; }
    [[nodiscard]] NarrativeModel &narrative() { return m_narrative; }
    [[nodiscard]] FactStripModel &facts() { return m_facts; }
    [[nodiscard]] QuestionListModel &questions() { return m_questions; }
    [[nodiscard]] LevelPresenter &level() { return m_level; }
    [[nodiscard]] TaskListModel &tasks() { return m_tasks; }
    [[nodiscard]] DeadlineListModel &deadlines() { return m_deadlines; }
    [[nodiscard]] CallListModel &calls() { return m_calls; }
    [[nodiscard]] TimelineModel &timeline() { return m_timeline; }
    [[nodiscard]] SeriesPresenter &series() { return m_series; }
    [[nodiscard]] FollowedPresenter &followed() { return m_followed; }

    /// Plans that may still be added, reports the plan knows, and every fact of the plan with its question.
    [[nodiscard]] Choices planChoices() const;
    /// What has to be known before a plan is started; empty: nothing.
    [[nodiscard]] QString planCaution(const QString &plan) const { return m_plans.caution(plan); }
    /// A plan of ours that the one in view offers beside itself, and how it is opened.
    struct Offer {
        QString plan;
        QString note;
        QString cite;
    };
    [[nodiscard]] std::vector<Offer> companionOffers() const;
    [[nodiscard]] Choices linkChoices() const;
    /// The activation that comes into view once a choice of either list was recorded.
    [[nodiscard]] static QString activationOf(const QString &choice);
    [[nodiscard]] Choices factChoices() const;
    [[nodiscard]] Choices reportChoices() const;
    /// The words of a report of the desk as the record gives them; no text for what others write.
    [[nodiscard]] ReportDraft reportDraft(const QString &report) const;
    /// A report that went out, whole, and a name for its file; empty where the line is none.
    [[nodiscard]] ReportPaper reportPaper(const QString &version) const;
    /// The plans of ours that a matter can go to: what the plan says, those that run here beside it, the others in
    /// force.
    [[nodiscard]] Choices handOverChoices(const TransitionRow &step) const;

    /// How a fact of the plan is asked for and what is known of it, for entering or correcting it at any time; an empty
    /// key when the plan does not know it.
    [[nodiscard]] QuestionRow formOf(const QString &fact) const;

    /// An answer as typed ("4", "3+", "?"); what cannot be read is answered with the forms that would do.
    RequestId answer(
        const QString &fact, const QString &text, const QString &source, const QString &happened, Reply reply);
    /// Asking brought nothing new: what is known of the fact is recorded as said again, with what it counts.
    RequestId sayAgain(const QString &fact, const QString &source, const QString &happened, Reply reply);
    /// Yes or no to a question of kind YesNo; the rest of what was known is kept ("at least 3", no to 10: "3 to 9").
    RequestId answerYesNo(const QString &fact, bool yes, const QString &source, const QString &happened, Reply reply);
    /// Records what another fact says of the same count as said of this one; see QuestionRow::same.
    RequestId takeOver(const QString &fact, Reply reply);
    /// The problem with an answer, without submitting it; empty: it can be read.
    [[nodiscard]] QString checkAnswer(const QString &fact, const QString &text) const;

    /// Air quality hour by hour; `file` empty: typed.
    RequestId recordSeries(incident::RecordSeries series, Reply reply);
    RequestId describe(const QString &county, const QString &detail, const QString &what, Reply reply);
    RequestId addNarrative(const QString &text, const QString &source, const QString &happened, Reply reply);
    RequestId addNote(const QString &text, const QString &happened, Reply reply);
    /// `reason`: why a superseded plan is started nonetheless; see planCaution().
    /// Opens a plan, or records a link: `choice` is one of planChoices() or of linkChoices().
    RequestId addPlan(const QString &choice, const QString &reason, Reply reply);
    RequestId setTask(const QString &task, TaskState state, const QString &who, const QString &reason,
        const QString &happened, Reply reply);
    RequestId setDeadline(const QString &label, const QString &owner, const QString &due, Reply reply);
    /// What is typed as a due time: "12-01 12:00 · left 22:59:00"; empty: it cannot be read.
    [[nodiscard]] QString dueReading(const QString &typed) const;
    RequestId extendDeadline(const QString &deadline, const QString &due, const QString &reason, Reply reply);
    /// Its sound off, or on again where it is off already.
    RequestId silenceDeadline(const QString &deadline, Reply reply);
    RequestId endDeadline(const QString &deadline, const QString &reason, Reply reply);
    /// `retryAt`: a time as typed, or minutes; empty: none.
    RequestId recordCall(const QString &key, CallState outcome, const QString &person, const QString &note,
        const QString &retryAt, const QString &happened, Reply reply);
    RequestId confirm(
        const QString &confirmation, bool holds, const Signature &signature, const QString &happened, Reply reply);
    /// A step of the response or of the warning ladder.
    RequestId takeTransition(const QString &transition, const Order &order, const QString &happened, Reply reply);
    RequestId reopen(const Order &order, const QString &happened, Reply reply);
    RequestId sendReport(const OutgoingReport &report, const QString &happened, Reply reply);
    /// What sending it asks of the record.
    [[nodiscard]] incident::SendReport commandFor(const OutgoingReport &report) const;
    /// The accident happened at another time than was told; clocks count from it.
    RequestId correctTime(const QString &time, const QString &reason, Reply reply);
    /// The same of a line of the timeline: what it says happened at another time.
    RequestId correctTime(const QString &version, const QString &time, const QString &reason, Reply reply);
    RequestId strike(const QString &version, const QString &reason, Reply reply);

Q_SIGNALS:
    void reductionChanged();
    /// Another incident, or none, is in view.
    void switched(const QString &number);
    /// Another plan of the incident is in view.
    void planSwitched();
    /// What was asked for in an incident no longer in view was not recorded: its place on screen is gone.
    void problemElsewhere(const QString &number, const QString &problem);

private:
    void refresh();
    /// A fact as it must be answered: where several plans ask for it, as the one that tells kinds of counting apart.
    [[nodiscard]] const plan::Fact *askedFact(const std::string &name) const;
    RequestId submit(incident::Command command, const QString &happened, const Reply &reply, const QString &label = {});
    /// Tells `reply`, unless it is a problem of an incident that is not in view any more.
    [[nodiscard]] Reply aboutThis(const Reply &reply);

    const PlanCopies &m_plans;
    CommandSink &m_sink;
    identity::Directory m_directory;
    reduction::List m_reduction;
    base::Instant m_now{};
    QString m_activation;
    Subject m_subject;

    HeadModel m_head;
    NarrativeModel m_narrative;
    FactStripModel m_facts;
    QuestionListModel m_questions;
    LevelPresenter m_level;
    TaskListModel m_tasks;
    DeadlineListModel m_deadlines;
    CallListModel m_calls;
    TimelineModel m_timeline;
    SeriesPresenter m_series;
    FollowedPresenter m_followed;
};

} // namespace viewmodel
