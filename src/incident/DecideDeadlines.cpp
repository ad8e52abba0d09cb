#include "incident/DecideParts.h"

#include "incident/Clocks.h"
#include "incident/MachineReason.h"

#include <algorithm>
#include <chrono>

namespace incident {

namespace {

/// From when a clock the operator set counts as near.
constexpr std::chrono::minutes OwnNearBefore{10};

std::string nextOwnId(const Incident &incident)
{
    const auto own = std::ranges::count_if(incident.deadlines, isOwnClock, &DeadlineEntry::deadline);
    return ownClockId(static_cast<std::size_t>(own) + 1);
}

/// What is said of a clock that has ended, by how it did.
std::string endedDetail(ClockEnding ending)
{
    switch (ending) {
    case ClockEnding::Met:
        return "the deadline was met";
    case ClockEnding::Late:
        return "what the deadline waited for happened, late";
    case ClockEnding::SetAside:
        return "the task of the deadline does not apply here";
    case ClockEnding::NoLongerRuns:
        return "the deadline no longer runs";
    case ClockEnding::Stopped:
        return "the deadline was stopped";
    }
    return {};
}

/// The clock as it runs now. Refuses UnknownDeadline, DeadlineOver, or Ended when its own response has ended.
tl::expected<DeadlineEntry, Refusal> findRunningClock(const Draft &draft, const std::string &id)
{
    const DeadlineEntry *entry = findDeadline(draft.incident(), id);
    if (entry && entry->ended) // also where the incident has ended: taking it up again gives no settled clock back
        return refuse(RefusalCode::DeadlineOver, endedDetail(entry->ending), entry->label, entry->cite);
    if (draft.incident().ended() && !(entry && entry->outlives))
        return tl::unexpected<Refusal>(endedRefusal(draft.incident().id.value));
    if (!entry)
        return refuse(RefusalCode::UnknownDeadline, "there is no such deadline", id);
    const Activation *activation = findActivation(draft.incident(), entry->activation);
    if (activation && activation->ended && !entry->outlives)
        return tl::unexpected<Refusal>(endedRefusal(entry->label));
    return *entry;
}

/// A mark that a running clock has passed and that is not recorded yet.
struct Mark {
    base::Instant at;
    Event event;
};

std::vector<Mark> passedMarks(const Incident &incident, base::Instant now)
{
    std::vector<Mark> marks;
    for (const DeadlineEntry &entry : incident.deadlines) {
        if (entry.ended)
            continue;
        if (!entry.nearNoted && now >= entry.near)
            marks.push_back({entry.near, DeadlineNeared{entry.deadline}});
        if (!entry.overNoted && now > entry.due)
            marks.push_back({entry.due, DeadlineOverran{entry.deadline}});
    }
    std::ranges::stable_sort(marks, {}, &Mark::at);
    return marks;
}

} // namespace

Step decideOn(Draft &draft, const SetDeadline &command)
{
    if (isBlank(command.label))
        return refuse(RefusalCode::EmptyText, "say what falls due", "label");
    if (command.due <= draft.now())
        return refuse(RefusalCode::NotLater, "a deadline falls due later than now", command.label);
    DeadlineStarted event;
    event.deadline = nextOwnId(draft.incident());
    event.label = command.label;
    event.owner = command.owner;
    event.due = command.due;
    event.near = std::max(draft.happened(), command.due - OwnNearBefore);
    draft.add(std::move(event));
    return {};
}

Step decideOn(Draft &draft, const ExtendDeadline &command)
{
    tl::expected<DeadlineEntry, Refusal> clock = findRunningClock(draft, command.deadline);
    if (!clock)
        return tl::unexpected<Refusal>(clock.error());
    writeMissedDays(draft, command.deadline); // more time for today gives none for the days before
    clock = findRunningClock(draft, command.deadline);
    if (!clock)
        return tl::unexpected<Refusal>(clock.error());
    if (command.due <= draft.now())
        return refuse(RefusalCode::NotLater, "a deadline falls due later than now", clock->label, clock->cite);
    if (command.due <= clock->due)
        return refuse(RefusalCode::NotLater, "more time ends later than the time there is", clock->label, clock->cite);
    if (isBlank(command.reason))
        return refuse(RefusalCode::ReasonMissing, "say why there is more time", clock->label, clock->cite);
    draft.add(DeadlineExtended{command.deadline, command.due, command.reason});
    return {};
}

Step decideOn(Draft &draft, const SilenceDeadline &command)
{
    const tl::expected<DeadlineEntry, Refusal> clock = findRunningClock(draft, command.deadline);
    if (!clock)
        return tl::unexpected<Refusal>(clock.error());
    if (clock->silenced == command.sounds)
        draft.add(DeadlineSilenced{command.deadline, command.sounds});
    return {};
}

Step decideOn(Draft &draft, const EndDeadline &command)
{
    const tl::expected<DeadlineEntry, Refusal> clock = findRunningClock(draft, command.deadline);
    if (!clock)
        return tl::unexpected<Refusal>(clock.error());
    if (isBlank(command.reason))
        return refuse(RefusalCode::ReasonMissing, "say what settled it", clock->label, clock->cite);
    if (machine::isCode(command.reason))
        return refuse(RefusalCode::ReasonMissing,
            "this is how the program itself notes why a clock ended; say in other words what settled it", clock->label,
            clock->cite);
    endClock(draft, command.deadline, command.reason);
    repeatEndedByHand(draft, *clock);
    return {};
}

Step decideOn(Draft &draft, const NoticeTime &)
{
    for (Mark &mark : passedMarks(draft.incident(), draft.now()))
        draft.add(std::move(mark.event), mark.at);
    return {};
}

} // namespace incident
