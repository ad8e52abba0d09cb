#include "incident/Clocks.h"

#include "incident/MachineReason.h"

#include <algorithm>

namespace incident {

namespace {

using Kind = plan::Trigger::Kind;

bool matches(const plan::Trigger &trigger, Kind kind, const std::string &id)
{
    return kind != Kind::Never && trigger.kind == kind && trigger.id == id;
}

/// A clock that starts with a state repeats only as long as the ladder stands there.
bool stateStands(const Activation &activation, const plan::Deadline &deadline)
{
    if (activation.ended)
        return false;
    return deadline.starts.kind != Kind::State || deadline.starts.id == activation.state
        || deadline.starts.id == activation.warningState;
}

void startClock(Draft &draft, const RunningPlan &running, const plan::Deadline &deadline)
{
    DeadlineStarted event;
    event.activation = running.id;
    event.deadline = clockId(draft.incident(), running.id, deadline.id);
    event.label = deadline.label;
    event.owner = plan::partyLabel(running.plan(), deadline.owner);
    const base::Instant start = deadline.countsFrom == plan::Deadline::From::Heard ? draft.now() : draft.happened();
    event.due = start + deadline.lasts;
    event.near = std::max(start, event.due - deadline.nearBefore);
    event.superior = deadline.superior;
    event.cite = citeText(deadline.cite);
    draft.add(std::move(event), start);
}

void endWaiting(Draft &draft, const RunningPlan &running, const plan::Trigger &trigger, const std::string &reason)
{
    for (const plan::Deadline &deadline : running.plan().deadlines) {
        if (!matches(deadline.ends, trigger.kind, trigger.id))
            continue;
        const DeadlineEntry *entry = runningClock(draft.incident(), running.id, deadline.id);
        if (!entry)
            continue;
        endClock(draft, entry->deadline, reason);
        if (deadline.repeats && stateStands(running.in(draft), deadline))
            startClock(draft, running, deadline);
    }
}

} // namespace

std::string clockId(const Incident &incident, const ActivationId &activation, const std::string &id)
{
    const bool taken = std::ranges::any_of(incident.deadlines,
        [&](const DeadlineEntry &entry) { return entry.deadline == id && entry.activation != activation; });
    return taken ? activation.value + "/" + id : id;
}

const DeadlineEntry *runningClock(const Incident &incident, const ActivationId &activation, const std::string &id)
{
    const DeadlineEntry *entry = findDeadline(incident, clockId(incident, activation, id));
    return entry && entry->activation == activation && !entry->ended ? entry : nullptr;
}

static constexpr std::string_view OwnPrefix = "own-";

std::string ownClockId(std::size_t n) { return std::string(OwnPrefix) + std::to_string(n); }

bool isOwnClock(std::string_view deadline) { return deadline.starts_with(OwnPrefix); }

std::string callAgainId(const std::string &target) { return "call-again:" + target; }

void endClock(Draft &draft, const std::string &deadline, std::string reason)
{
    const DeadlineEntry *entry = findDeadline(draft.incident(), deadline);
    const bool happened = machine::isTrigger(reason) || reason == machine::CalledAgain;
    draft.add(DeadlineEnded{deadline, happened && entry && draft.happened() <= entry->due, std::move(reason)});
}

void endClocks(Draft &draft, const RunningPlan &running, Kind kind, const std::string &id)
{
    endWaiting(draft, running, {kind, id}, machine::reasonOf(kind, id));
}

void setClocksAside(Draft &draft, const RunningPlan &running, const std::string &task)
{
    endWaiting(draft, running, {Kind::Task, task}, machine::setAside(task));
}

void startClocks(Draft &draft, const RunningPlan &running, Kind kind, const std::string &id)
{
    for (const plan::Deadline &deadline : running.plan().deadlines) {
        if (matches(deadline.starts, kind, id) && !runningClock(draft.incident(), running.id, deadline.id))
            startClock(draft, running, deadline);
    }
}

void endAllClocks(Draft &draft, const ActivationId &activation, std::string_view reason)
{
    std::vector<std::string> ids;
    for (const DeadlineEntry &entry : draft.incident().deadlines) {
        if (entry.activation == activation && !entry.ended)
            ids.push_back(entry.deadline);
    }
    for (const std::string &id : ids)
        endClock(draft, id, std::string(reason));
}

} // namespace incident
