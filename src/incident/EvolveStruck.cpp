#include "incident/Evolving.h"

#include "base/Overloaded.h"
#include "incident/Times.h"

namespace incident {

namespace {

/// Folds the earlier events of one kind once more, without the struck ones.
template <class Kind, class Matches>
void retell(Incident &incident, Matches matches)
{
    for (const RecordedEvent &record : incident.history) {
        const Kind *event = std::get_if<Kind>(&record.event);
        if (!event || !matches(*event) || isStruck(incident, record.version))
            continue;
        RecordedEvent corrected = record;
        corrected.happened = timeOf(incident, record);
        fold(incident, corrected);
    }
}

template <class Entry>
void mark(std::vector<Entry> &entries, std::int64_t version)
{
    for (Entry &entry : entries)
        entry.struck = entry.struck || entry.version == version;
}

/// Asked for by whom it was opened for, or by whom the later lines that stand name.
void linkAgain(Incident &incident, const ActivationId &id)
{
    Activation *activation = activationOf(incident, id);
    if (!activation)
        return;
    for (const RecordedEvent &record : incident.history) {
        const auto *opened = std::get_if<PlanActivated>(&record.event);
        if (opened && opened->activation == id)
            activation->beside = opened->beside;
    }
    retell<PlanLinked>(incident, [&](const PlanLinked &event) { return event.activation == id; });
}

void forget(Incident &incident, const ConditionConfirmed &struck)
{
    if (Activation *activation = activationOf(incident, struck.activation))
        activation->confirmations.forget(struck.confirmation);
    retell<ConditionConfirmed>(incident, [&](const ConditionConfirmed &event) {
        return event.activation == struck.activation && event.confirmation == struck.confirmation;
    });
}

void resetTask(Incident &incident, const TaskChanged &struck)
{
    TaskEntry *task = taskOf(incident, struck.activation, struck.task);
    if (!task)
        return;
    for (const RecordedEvent &record : incident.history) {
        const auto *opened = std::get_if<TaskOpened>(&record.event);
        if (opened && opened->activation == struck.activation && opened->task == struck.task) {
            task->changed = record.happened;
            break;
        }
    }
    task->status = TaskStatus::Open;
    task->who.clear();
    task->reason.clear();
    retell<TaskChanged>(incident,
        [&](const TaskChanged &event) { return event.activation == struck.activation && event.task == struck.task; });
}

/// The running clock once more from its start, by the entries that stand: marks and silence noted before count.
void resetClock(Incident &incident, const std::string &id)
{
    DeadlineEntry *clock = deadlineOf(incident, id);
    if (!clock)
        return;
    const auto isOfClock = [&id](const auto &event) {
        if constexpr (requires { event.deadline; })
            return event.deadline == id;
        else
            return false;
    };
    for (const RecordedEvent &record : incident.history) {
        if (isStruck(incident, record.version) || !std::visit(isOfClock, record.event))
            continue;
        if (const auto *started = std::get_if<DeadlineStarted>(&record.event)) {
            clock->due = started->due;
            clock->near = started->near;
            clock->nearNoted = clock->overNoted = clock->silenced = false;
        } else if (!std::holds_alternative<DeadlineEnded>(record.event)) { // of an earlier clock: this one runs
            fold(incident, record);
        }
    }
}

/// The response stands where it stood before it was taken up again.
void endAgain(Incident &incident, const IncidentReopened &struck, std::int64_t version)
{
    Activation *activation = activationOf(incident, struck.activation);
    if (!activation)
        return;
    activation->state = struck.from;
    activation->stateBeforeEnd = struck.to;
    activation->ended = true;
    for (const RecordedEvent &record : incident.history) {
        const auto *moved = std::get_if<StateMoved>(&record.event);
        if (moved && record.version < version && moved->activation == struck.activation
            && moved->lifecycle != "warning") {
            activation->stateSince = timeOf(incident, record);
            activation->goesTo = moved->goesTo;
        }
    }
}

} // namespace

void takeBack(Incident &incident, std::int64_t version)
{
    const RecordedEvent *struck = findEvent(incident, version);
    if (!struck)
        return;
    std::visit(base::Overloaded{
                   [&](const NarrativeAdded &) { mark(incident.narrative, version); },
                   [&](const FactReported &event) { mark(incident.facts[event.fact], version); },
                   [&](const CallAttempted &event) {
                       if (CallEntry *call = callOf(incident, event.activation, event.target))
                           mark(call->attempts, version);
                   },
                   [&](const IncidentDescribed &) {
                       incident.place = {};
                       incident.what.clear();
                       retell<IncidentDescribed>(incident, [](const IncidentDescribed &) { return true; });
                   },
                   [&](const ConditionConfirmed &event) { forget(incident, event); },
                   [&](const TaskChanged &event) { resetTask(incident, event); },
                   [&](const IncidentReopened &event) { endAgain(incident, event, version); },
                   [&](const DeadlineExtended &event) { resetClock(incident, event.deadline); },
                   [&](const PlanLinked &event) { linkAgain(incident, event.activation); },
                   [](const auto &) {},
               },
        struck->event);
}

} // namespace incident
