#include "incident/DecideParts.h"

#include "incident/Clocks.h"

#include <algorithm>

namespace incident {

namespace {

/// Nothing that followed from the call may have happened before it.
Step checkCorrection(const Draft &draft, const CorrectTime &command)
{
    const RecordedEvent *record = findEvent(draft.incident(), command.version);
    const std::string subject = std::to_string(command.version);
    if (!record)
        return refuse(RefusalCode::UnknownEvent, "there is no such entry", subject);
    if (!std::holds_alternative<IncidentReported>(record->event))
        return refuse(RefusalCode::CannotCorrect,
            "only the time of the accident is corrected; strike this entry and record it anew with its time", subject);
    if (command.to > draft.now())
        return refuse(RefusalCode::InTheFuture, "it cannot have happened later than now");
    if (command.to == draft.incident().reported)
        return refuse(RefusalCode::CannotCorrect, "this is the time that counts already", subject);
    if (isBlank(command.reason))
        return refuse(RefusalCode::ReasonMissing, "say why the time was wrong", subject);
    for (const RecordedEvent &other : draft.incident().history) {
        const bool moves =
            std::holds_alternative<StateMoved>(other.event) || std::holds_alternative<IncidentReopened>(other.event);
        if (moves && other.happened < command.to)
            return refuse(RefusalCode::BeforeReport, "an order was given before that time", subject);
    }
    return {};
}

/// Somebody gave the clock more time after it had started: that stands.
bool isExtended(const Incident &incident, const DeadlineEntry &clock)
{
    bool extended = false;
    for (const RecordedEvent &record : incident.history) {
        const auto *started = std::get_if<DeadlineStarted>(&record.event);
        const auto *more = std::get_if<DeadlineExtended>(&record.event);
        if (started && started->deadline == clock.deadline)
            extended = false;
        if (more && more->deadline == clock.deadline && !isStruck(incident, record.version))
            extended = true;
    }
    return extended;
}

/// The clock of the plan that the call itself started, counted from the time told.
bool startedWithCall(const plan::Deadline &deadline, const DeadlineEntry &clock, base::Instant told)
{
    return deadline.starts.kind == plan::Trigger::Kind::State && deadline.countsFrom == plan::Deadline::From::Told
        && clock.started == told;
}

void retimeClocks(Draft &draft, const RunningPlan &running, base::Instant told, base::Instant right)
{
    for (const plan::Deadline &deadline : running.plan().deadlines) {
        const DeadlineEntry *clock = findDeadline(draft.incident(), clockId(draft.incident(), running.id, deadline.id));
        if (!clock || clock->activation != running.id || !startedWithCall(deadline, *clock, told)
            || isExtended(draft.incident(), *clock))
            continue;
        const ClockTimes times = timesOf(draft, running.plan(), deadline, right);
        if (times.due.at != clock->due)
            draft.add(DeadlineRetimed{clock->deadline, right, times.due.at, times.near}, draft.now());
    }
}

} // namespace

Step decideOn(Draft &draft, const CorrectTime &command)
{
    if (const Step admitted = checkCorrection(draft, command); !admitted)
        return admitted;
    const base::Instant told = draft.incident().reported;
    draft.add(TimeCorrected{command.version, told, command.to, command.reason}, draft.now());
    std::vector<ActivationId> ids;
    for (const Activation &activation : draft.incident().activations)
        ids.push_back(activation.id);
    for (const ActivationId &id : ids) {
        if (const auto running = findRunning(draft, id))
            retimeClocks(draft, *running, told, command.to);
    }
    return {};
}

} // namespace incident
