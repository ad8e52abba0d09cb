#include "incident/Evolving.h"

#include "base/Overloaded.h"
#include "incident/MachineReason.h"

#include <algorithm>

namespace incident {

namespace {

void moveTime(base::Instant &time, const TimeCorrected &event)
{
    if (time == event.from)
        time = event.to;
}

/// A step of its own brought the ladder to where it stands, in the minute of the call perhaps.
bool hasMoved(const Incident &incident, const Activation &activation, std::string_view ladder)
{
    return std::ranges::any_of(incident.history, [&](const RecordedEvent &record) {
        const auto *moved = std::get_if<StateMoved>(&record.event);
        return moved && moved->activation == activation.id && moved->lifecycle == ladder;
    });
}

/// When it happened is another time than when it was heard of, which stays.
void correctCall(Incident &incident, const TimeCorrected &event)
{
    for (Activation &activation : incident.activations) {
        if (!hasMoved(incident, activation, "response"))
            moveTime(activation.stateSince, event);
        if (!hasMoved(incident, activation, "warning"))
            moveTime(activation.warningSince, event);
    }
    incident.reported = event.to;
}

/// The tasks that the report did are done since the right time.
void correctReport(Incident &incident, const ReportSent &report, const TimeCorrected &event)
{
    Activation *activation = activationOf(incident, report.activation);
    if (!activation)
        return;
    for (TaskEntry &task : activation->tasks) {
        if (task.reason == machine::reasonOf(plan::Trigger::Kind::Report, report.report))
            moveTime(task.changed, event);
    }
}

/// The ladder stands since the right time, as far as it still stands there, and so do the tasks that the step
/// opened.
void correctStep(Incident &incident, const StateMoved &moved, const TimeCorrected &event)
{
    Activation *activation = activationOf(incident, moved.activation);
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

} // namespace

void correctTime(Incident &incident, const TimeCorrected &event)
{
    const RecordedEvent *corrected = findEvent(incident, event.version);
    if (!corrected)
        return;
    std::visit(base::Overloaded{
                   [&](const IncidentReported &) { correctCall(incident, event); },
                   [&](const StateMoved &moved) { correctStep(incident, moved, event); },
                   [&](const TaskChanged &change) {
                       TaskEntry *task = taskOf(incident, change.activation, change.task);
                       if (task && task->status == change.status)
                           moveTime(task->changed, event);
                   },
                   [&](const ReportSent &report) { correctReport(incident, report, event); },
                   [&](const CallAttempted &attempted) {
                       if (CallEntry *call = callOf(incident, attempted.activation, attempted.target)) {
                           for (CallAttempt &attempt : call->attempts)
                               attempt.at = attempt.version == event.version ? event.to : attempt.at;
                       }
                   },
                   [](const auto &) {},
               },
        corrected->event);
}

} // namespace incident
