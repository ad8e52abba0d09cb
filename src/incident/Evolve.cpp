#include "incident/Decide.h"

#include "incident/Evolving.h"
#include "incident/MachineReason.h"

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
        tell(event.narrative, event.source, event.heard.value_or(m_record.recorded));
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

    void operator()(const NarrativeAdded &event) { tell(event.text, event.source, m_record.happened); }

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
            activation->confirmations.say(event.confirmation,
                {m_record.version, event.holds, event.source, m_record.happened, event.post, event.step});
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

    void operator()(const TimeCorrected &event) { correctTime(m_incident, event); }

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
            takeBack(m_incident, event.version);
    }

private:
    void tell(const std::string &text, const std::string &source, base::Instant told)
    {
        if (!text.empty())
            m_incident.narrative.push_back({m_record.version, told, text, source, false});
    }

    Incident &m_incident;
    const RecordedEvent &m_record;
};

} // namespace

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

void fold(Incident &incident, const RecordedEvent &record) { std::visit(Fold(incident, record), record.event); }

void evolve(Incident &incident, const RecordedEvent &event)
{
    fold(incident, event);
    incident.version = event.version;
    incident.changed = event.recorded;
    incident.history.push_back(event);
}

} // namespace incident
