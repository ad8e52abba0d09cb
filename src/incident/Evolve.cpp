#include "incident/Decide.h"

#include "base/Overloaded.h"
#include "incident/MachineReason.h"
#include "incident/Times.h"

#include <algorithm>
#include <ranges>

namespace incident {

namespace {

/// The entry a reader found, for the one writer there is.
template <class T>
T *writable(const T *entry)
{
    return const_cast<T *>(entry);
}

Activation *activationOf(Incident &incident, const ActivationId &id) { return writable(findActivation(incident, id)); }

TaskEntry *taskOf(Incident &incident, const ActivationId &id, const std::string &task)
{
    const Activation *activation = findActivation(incident, id);
    return activation ? writable(findTask(*activation, task)) : nullptr;
}

DeadlineEntry *deadlineOf(Incident &incident, const std::string &deadline)
{
    return writable(findDeadline(incident, deadline));
}

CallEntry *callOf(Incident &incident, const ActivationId &activation, const std::string &target)
{
    return writable(findCall(incident, activation, target));
}

/// What one event does to the state. An id nobody knows changes nothing: it already happened, nobody can refuse it now.
class Fold {
public:
    Fold(Incident &incident, const RecordedEvent &record)
        : m_incident(incident)
        , m_record(record)
    {
    }

    void operator()(const IncidentReported &event)
    {
        m_incident.id = event.id;
        m_incident.reported = m_record.happened;
        tell(event.narrative, event.source);
    }

    void operator()(const IncidentDescribed &event)
    {
        const auto replace = [](std::string &old, const std::string &text) {
            if (!text.empty())
                old = text;
        };
        replace(m_incident.place.county, event.place.county);
        replace(m_incident.place.detail, event.place.detail);
        replace(m_incident.what, event.what);
    }

    void operator()(const NarrativeAdded &event) { tell(event.text, event.source); }

    void operator()(const PlanActivated &event)
    {
        if (activationOf(m_incident, event.activation))
            return;
        Activation activation;
        activation.id = event.activation;
        activation.plan = event.plan;
        activation.version = event.version;
        activation.digest = event.digest;
        activation.state = event.state;
        activation.stateSince = m_record.happened;
        activation.warningState = event.warningState;
        activation.warningSince = m_record.happened;
        activation.beside = event.beside;
        m_incident.activations.push_back(std::move(activation));
    }

    void operator()(const PlanLinked &event)
    {
        if (Activation *activation = activationOf(m_incident, event.activation))
            activation->beside = event.beside;
    }

    void operator()(const FactReported &event)
    {
        m_incident.facts[event.fact].push_back({m_record.version, event.reading, event.source, m_record.happened,
            m_record.recorded, false, event.counted, event.series, event.given, event.heldBy});
    }

    void operator()(const AssessmentChanged &event)
    {
        if (Activation *activation = activationOf(m_incident, event.activation)) {
            activation->findings = event.findings;
            activation->warnings = event.warnings;
            activation->assessed = m_record.happened;
        }
    }

    void operator()(const ConditionConfirmed &event)
    {
        if (Activation *activation = activationOf(m_incident, event.activation))
            activation->confirmations[event.confirmation] = {
                m_record.version, event.holds, event.source, m_record.happened, event.post, event.step};
    }

    void operator()(const StateMoved &event)
    {
        Activation *activation = activationOf(m_incident, event.activation);
        if (!activation)
            return;
        if (event.lifecycle == "warning") {
            activation->warningState = event.to;
            activation->warningSince = m_record.happened;
            return;
        }
        if (event.ends && !activation->ended)
            activation->stateBeforeEnd = event.from;
        activation->state = event.to;
        activation->stateSince = m_record.happened;
        activation->ended = event.ends;
        activation->goesTo = event.goesTo;
    }

    void operator()(const IncidentReopened &event)
    {
        if (Activation *activation = activationOf(m_incident, event.activation)) {
            activation->state = event.to;
            activation->stateSince = m_record.happened;
            activation->stateBeforeEnd.clear();
            activation->goesTo.clear();
            activation->ended = false;
        }
    }

    void operator()(const TaskOpened &event)
    {
        Activation *activation = activationOf(m_incident, event.activation);
        if (!activation || taskOf(m_incident, event.activation, event.task))
            return;
        TaskEntry task;
        task.task = event.task;
        task.set = event.set;
        task.what = event.what;
        task.owner = event.owner;
        task.support = event.support;
        task.cite = event.cite;
        task.inherited = event.inherited;
        task.changed = m_record.happened;
        activation->tasks.push_back(std::move(task));
    }

    void operator()(const TaskChanged &event)
    {
        if (TaskEntry *task = taskOf(m_incident, event.activation, event.task)) {
            task->status = event.status;
            task->changed = m_record.happened;
            task->who = event.who;
            task->reason = event.reason;
        }
    }

    void operator()(const DeadlineStarted &event)
    {
        DeadlineEntry deadline;
        deadline.activation = event.activation;
        deadline.deadline = event.deadline;
        deadline.label = event.label;
        deadline.owner = event.owner;
        deadline.started = m_record.happened;
        deadline.due = event.due;
        deadline.near = event.near;
        deadline.superior = event.superior;
        deadline.cite = event.cite;
        deadline.outlives = event.outlives;
        deadline.guessedYears = event.guessedYears;
        m_incident.deadlines.push_back(std::move(deadline));
    }

    void operator()(const DeadlineExtended &event)
    {
        if (DeadlineEntry *deadline = deadlineOf(m_incident, event.deadline)) {
            deadline->near = event.due - (deadline->due - deadline->near);
            deadline->due = event.due;
            deadline->nearNoted = false;
            deadline->overNoted = false;
            deadline->silenced = false;
        }
    }

    void operator()(const DeadlineSilenced &event)
    {
        if (DeadlineEntry *deadline = deadlineOf(m_incident, event.deadline))
            deadline->silenced = !event.sounds;
    }

    void operator()(const DeadlineNeared &event)
    {
        if (DeadlineEntry *deadline = deadlineOf(m_incident, event.deadline))
            deadline->nearNoted = true;
    }

    void operator()(const DeadlineOverran &event)
    {
        if (DeadlineEntry *deadline = deadlineOf(m_incident, event.deadline))
            deadline->overNoted = true;
    }

    void operator()(const DeadlineEnded &event)
    {
        if (DeadlineEntry *deadline = deadlineOf(m_incident, event.deadline)) {
            deadline->ended = true;
            deadline->ending = howEnded(m_incident, event, m_record.version);
            deadline->endedAt = m_record.happened;
            deadline->endReason = event.reason;
        }
    }

    void operator()(const CallListed &event)
    {
        if (!callOf(m_incident, event.activation, event.target))
            m_incident.calls.push_back({event.activation, event.target, event.label, event.cite, {}});
    }

    void operator()(const CallAttempted &event)
    {
        if (CallEntry *call = callOf(m_incident, event.activation, event.target))
            call->attempts.push_back(
                {m_record.version, event.outcome, m_record.happened, event.person, event.note, false});
    }

    void operator()(const TimeCorrected &event)
    {
        const RecordedEvent *corrected = findEvent(m_incident, event.version);
        if (!corrected)
            return;
        std::visit(base::Overloaded{
                       [&](const IncidentReported &) { correctCall(event); },
                       [&](const StateMoved &moved) { correctStep(moved, event); },
                       [&](const TaskChanged &change) {
                           TaskEntry *task = taskOf(m_incident, change.activation, change.task);
                           if (task && task->status == change.status)
                               moveTime(task->changed, event);
                       },
                       [&](const ReportSent &report) { correctReport(report, event); },
                       [&](const CallAttempted &attempted) {
                           if (CallEntry *call = callOf(m_incident, attempted.activation, attempted.target)) {
                               for (CallAttempt &attempt : call->attempts)
                                   attempt.at = attempt.version == event.version ? event.to : attempt.at;
                           }
                       },
                       [](const auto &) {},
                   },
            corrected->event);
    }

    void operator()(const DeadlineRetimed &event)
    {
        DeadlineEntry *deadline = deadlineOf(m_incident, event.deadline);
        if (event.was) {
            auto newestFirst = std::views::reverse(m_incident.deadlines);
            const auto meant = std::ranges::find_if(newestFirst, [&](const DeadlineEntry &entry) {
                return entry.deadline == event.deadline && entry.started == *event.was;
            });
            deadline = meant == newestFirst.end() ? nullptr : &*meant;
        }
        if (!deadline)
            return;
        deadline->started = event.started;
        if (deadline->due != event.due)
            deadline->nearNoted = deadline->overNoted = deadline->silenced = false;
        deadline->due = event.due;
        deadline->near = event.near;
        if (event.ended && deadline->ended)
            deadline->endedAt = *event.ended;
        if (deadline->ended && (deadline->ending == ClockEnding::Met || deadline->ending == ClockEnding::Late))
            deadline->ending = deadline->endedAt <= event.due ? ClockEnding::Met : ClockEnding::Late;
    }

    void operator()(const ReportSent &) { }
    void operator()(const NoteAdded &) { }
    void operator()(const SeriesRecorded &) { } // see currentSeries()

    void operator()(const EventStruck &event)
    {
        if (m_incident.struckBy.emplace(event.version, m_record.version).second)
            takeBack(event.version);
    }

private:
    static void moveTime(base::Instant &time, const TimeCorrected &event)
    {
        if (time == event.from)
            time = event.to;
    }

    /// A step of its own brought the ladder to where it stands, in the minute of the call perhaps.
    [[nodiscard]] bool hasMoved(const Activation &activation, std::string_view ladder) const
    {
        return std::ranges::any_of(m_incident.history, [&](const RecordedEvent &record) {
            const auto *moved = std::get_if<StateMoved>(&record.event);
            return moved && moved->activation == activation.id && moved->lifecycle == ladder;
        });
    }

    void correctCall(const TimeCorrected &event)
    {
        for (NarrativeEntry &entry : m_incident.narrative) {
            if (entry.version == event.version)
                entry.happened = event.to;
        }
        for (Activation &activation : m_incident.activations) {
            if (!hasMoved(activation, "response"))
                moveTime(activation.stateSince, event);
            if (!hasMoved(activation, "warning"))
                moveTime(activation.warningSince, event);
        }
        m_incident.reported = event.to;
    }

    /// The tasks that the report did are done since the right time.
    void correctReport(const ReportSent &report, const TimeCorrected &event)
    {
        Activation *activation = activationOf(m_incident, report.activation);
        if (!activation)
            return;
        for (TaskEntry &task : activation->tasks) {
            if (task.reason == machine::reasonOf(plan::Trigger::Kind::Report, report.report))
                moveTime(task.changed, event);
        }
    }

    /// The ladder stands since the right time, as far as it still stands there, and so do the tasks that the step
    /// opened.
    void correctStep(const StateMoved &moved, const TimeCorrected &event)
    {
        Activation *activation = activationOf(m_incident, moved.activation);
        if (!activation)
            return;
        if (moved.lifecycle == "warning" && activation->warningState == moved.to)
            moveTime(activation->warningSince, event);
        if (moved.lifecycle != "warning" && activation->state == moved.to)
            moveTime(activation->stateSince, event);
        for (TaskEntry &task : activation->tasks) {
            if (task.status == TaskStatus::Open)
                moveTime(task.changed, event);
        }
    }

    void tell(const std::string &text, const std::string &source)
    {
        if (!text.empty())
            m_incident.narrative.push_back({m_record.version, m_record.happened, text, source, false});
    }

    /// What the struck event said no longer counts; what was said before it, or since, does.
    void takeBack(std::int64_t version)
    {
        const RecordedEvent *struck = findEvent(m_incident, version);
        if (!struck)
            return;
        std::visit(base::Overloaded{
                       [&](const NarrativeAdded &) { mark(m_incident.narrative, version); },
                       [&](const FactReported &event) { mark(m_incident.facts[event.fact], version); },
                       [&](const CallAttempted &event) {
                           if (CallEntry *call = callOf(m_incident, event.activation, event.target))
                               mark(call->attempts, version);
                       },
                       [&](const IncidentDescribed &) {
                           m_incident.place = {};
                           m_incident.what.clear();
                           retell<IncidentDescribed>([](const IncidentDescribed &) { return true; });
                       },
                       [&](const ConditionConfirmed &event) { forget(event); },
                       [&](const TaskChanged &event) { resetTask(event); },
                       [&](const IncidentReopened &event) { endAgain(event, version); },
                       [&](const DeadlineExtended &event) { resetClock(event.deadline); },
                       [&](const PlanLinked &event) { linkAgain(event.activation); },
                       [](const auto &) {},
                   },
            struck->event);
    }

    template <class Entry>
    static void mark(std::vector<Entry> &entries, std::int64_t version)
    {
        for (Entry &entry : entries)
            entry.struck = entry.struck || entry.version == version;
    }

    /// Asked for by whom it was opened for, or by whom the later lines that stand name.
    void linkAgain(const ActivationId &id)
    {
        Activation *activation = activationOf(m_incident, id);
        if (!activation)
            return;
        for (const RecordedEvent &record : m_incident.history) {
            const auto *opened = std::get_if<PlanActivated>(&record.event);
            if (opened && opened->activation == id)
                activation->beside = opened->beside;
        }
        retell<PlanLinked>([&](const PlanLinked &event) { return event.activation == id; });
    }

    void forget(const ConditionConfirmed &struck)
    {
        if (Activation *activation = activationOf(m_incident, struck.activation))
            activation->confirmations.erase(struck.confirmation);
        retell<ConditionConfirmed>([&](const ConditionConfirmed &event) {
            return event.activation == struck.activation && event.confirmation == struck.confirmation;
        });
    }

    void resetTask(const TaskChanged &struck)
    {
        TaskEntry *task = taskOf(m_incident, struck.activation, struck.task);
        if (!task)
            return;
        for (const RecordedEvent &record : m_incident.history) {
            const auto *opened = std::get_if<TaskOpened>(&record.event);
            if (opened && opened->activation == struck.activation && opened->task == struck.task) {
                task->changed = record.happened;
                break;
            }
        }
        task->status = TaskStatus::Open;
        task->who.clear();
        task->reason.clear();
        retell<TaskChanged>([&](const TaskChanged &event) {
            return event.activation == struck.activation && event.task == struck.task;
        });
    }

    /// The running clock once more from its start, by the entries that stand: marks and silence noted before count.
    void resetClock(const std::string &id)
    {
        DeadlineEntry *clock = deadlineOf(m_incident, id);
        if (!clock)
            return;
        const auto again = base::Overloaded{
            [&](const DeadlineStarted &event) {
                clock->due = event.due;
                clock->near = event.near;
                clock->nearNoted = clock->overNoted = clock->silenced = false;
            },
            [](const DeadlineEnded &) {}, // of an earlier clock: this one runs
            [&](const auto &event) { (*this)(event); },
        };
        for (const RecordedEvent &record : m_incident.history) {
            if (isStruck(m_incident, record.version))
                continue;
            std::visit(
                [&](const auto &event) {
                    if constexpr (requires { event.deadline; }) {
                        if (event.deadline == id)
                            again(event);
                    }
                },
                record.event);
        }
    }

    /// The response stands where it stood before it was taken up again.
    void endAgain(const IncidentReopened &struck, std::int64_t version)
    {
        Activation *activation = activationOf(m_incident, struck.activation);
        if (!activation)
            return;
        activation->state = struck.from;
        activation->stateBeforeEnd = struck.to;
        activation->ended = true;
        for (const RecordedEvent &record : m_incident.history) {
            const auto *moved = std::get_if<StateMoved>(&record.event);
            if (moved && record.version < version && moved->activation == struck.activation
                && moved->lifecycle != "warning") {
                activation->stateSince = timeOf(m_incident, record);
                activation->goesTo = moved->goesTo;
            }
        }
    }

    /// Folds the earlier events of one kind once more, without the struck ones.
    template <class Kind, class Matches>
    void retell(Matches matches)
    {
        for (const RecordedEvent &record : m_incident.history) {
            const Kind *event = std::get_if<Kind>(&record.event);
            if (!event || !matches(*event) || isStruck(m_incident, record.version))
                continue;
            RecordedEvent corrected = record;
            corrected.happened = timeOf(m_incident, record);
            Fold(m_incident, corrected)(*event);
        }
    }

    Incident &m_incident;
    const RecordedEvent &m_record;
};

} // namespace

void evolve(Incident &incident, const RecordedEvent &event)
{
    std::visit(Fold(incident, event), event.event);
    incident.version = event.version;
    incident.changed = event.recorded;
    incident.history.push_back(event);
}

} // namespace incident
