#include "incident/DecideParts.h"

#include "incident/Clocks.h"
#include "incident/Entering.h"
#include "incident/MachineReason.h"

#include <algorithm>
#include <chrono>

namespace incident {

namespace {

/// From when a call to be tried again counts as near.
constexpr std::chrono::minutes CallNearBefore{1};

/// The clause that names a post or body; nothing when the plan does not know it.
std::optional<plan::Citation> citeOf(const plan::Plan &plan, const std::string &target)
{
    if (const auto step = std::ranges::find(plan.callDown, target, &plan::CallStep::target);
        step != plan.callDown.end())
        return step->cite;
    if (const auto post = std::ranges::find(plan.posts, target, &plan::Post::id); post != plan.posts.end())
        return post->cite;
    if (const auto body = std::ranges::find(plan.bodies, target, &plan::Body::id); body != plan.bodies.end())
        return body->cite;
    return {};
}

Step checkWords(const RecordCall &command, const std::string &label)
{
    const bool needsNote = command.outcome == CallOutcome::Refused || command.outcome == CallOutcome::Skipped;
    if (needsNote && isBlank(command.note))
        return refuse(RefusalCode::ReasonMissing, "say why the call was refused or left out", label);
    if (command.outcome == CallOutcome::PassedOn && isBlank(command.person))
        return refuse(RefusalCode::EmptyText, "say who took the message on", label);
    return {};
}

void remind(Draft &draft, const RunningPlan &running, const RecordCall &command)
{
    const CallEntry *call = findCall(draft.incident(), running.id, command.target);
    DeadlineStarted event;
    event.activation = running.id;
    event.deadline = clockId(draft.incident(), running.id, callAgainId(command.target));
    event.label = call->label;
    event.due = *command.retryAt;
    event.near = std::max(draft.happened(), event.due - CallNearBefore);
    event.cite = call->cite;
    draft.add(std::move(event));
}

} // namespace

Step decideOn(Draft &draft, const RecordCall &command)
{
    const tl::expected<RunningPlan, Refusal> running = findOpen(draft, command.activation);
    if (!running)
        return tl::unexpected<Refusal>(running.error());
    const std::optional<plan::Citation> cite = citeOf(running->plan(), command.target);
    if (!cite && !findCall(draft.incident(), running->id, command.target))
        return refuse(RefusalCode::UnknownCall, "the plan knows no such post or body", command.target);
    const std::string label = plan::partyLabel(running->plan(), command.target);
    if (const Step worded = checkWords(command, label); !worded)
        return worded;
    if (command.retryAt && *command.retryAt <= draft.now())
        return refuse(RefusalCode::NotLater, "the next call is made later than now", label);
    if (cite)
        listCall(draft, *running, command.target, *cite);
    draft.add(CallAttempted{running->id, command.target, command.outcome, command.person, command.note});
    if (const DeadlineEntry *clock = runningClock(draft.incident(), running->id, callAgainId(command.target)))
        endClock(draft, clock->deadline, std::string(machine::CalledAgain));
    if (command.retryAt)
        remind(draft, *running, command);
    return {};
}

} // namespace incident
