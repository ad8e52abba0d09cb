#include "viewmodel/Codes.h"

#include "incident/MachineReason.h"
#include "viewmodel/Words.h"

#include <algorithm>
#include <array>

namespace viewmodel {

using incident::CallOutcome;
using incident::Channel;
using incident::TaskStatus;

static constexpr std::array<std::pair<TaskStatus, TaskState>, 5> Tasks{{
    {TaskStatus::Open, TaskState::Open},
    {TaskStatus::Notified, TaskState::Notified},
    {TaskStatus::Accepted, TaskState::Accepted},
    {TaskStatus::Done, TaskState::Done},
    {TaskStatus::NotApplicable, TaskState::NotApplicable},
}};

static constexpr std::array<std::pair<CallOutcome, CallState>, 7> Calls{{
    {CallOutcome::Calling, CallState::Calling},
    {CallOutcome::Reached, CallState::Reached},
    {CallOutcome::NoAnswer, CallState::NoAnswer},
    {CallOutcome::Busy, CallState::Busy},
    {CallOutcome::Refused, CallState::Refused},
    {CallOutcome::PassedOn, CallState::PassedOn},
    {CallOutcome::Skipped, CallState::Skipped},
}};

TaskState taskState(TaskStatus status)
{
    return std::ranges::find(Tasks, status, &std::pair<TaskStatus, TaskState>::first)->second;
}

TaskStatus taskStatus(TaskState state)
{
    return std::ranges::find(Tasks, state, &std::pair<TaskStatus, TaskState>::second)->first;
}

CallState callState(CallOutcome outcome)
{
    return std::ranges::find(Calls, outcome, &std::pair<CallOutcome, CallState>::first)->second;
}

std::optional<CallOutcome> callOutcome(CallState state)
{
    const auto found = std::ranges::find(Calls, state, &std::pair<CallOutcome, CallState>::second);
    return found == Calls.end() ? std::nullopt : std::optional(found->first);
}

Channel channelOf(OrderChannel channel)
{
    switch (channel) {
    case OrderChannel::InPerson:
        return Channel::InPerson;
    case OrderChannel::Phone:
        return Channel::Phone;
    case OrderChannel::Written:
        break;
    }
    return Channel::Written;
}

QString channelWord(Channel channel)
{
    switch (channel) {
    case Channel::InPerson:
        return Text::tr("in person");
    case Channel::Phone:
        return Text::tr("by phone");
    case Channel::Written:
        return Text::tr("in writing");
    case Channel::NotStated:
        return Text::tr("channel not stated");
    }
    return {};
}

QString callStateWord(CallState state)
{
    switch (state) {
    case CallState::NotCalled:
        return Text::tr("not called");
    case CallState::Calling:
        return Text::tr("calling");
    case CallState::Reached:
        return Text::tr("reached");
    case CallState::NoAnswer:
        return Text::tr("no answer");
    case CallState::Busy:
        return Text::tr("busy");
    case CallState::Refused:
        return Text::tr("refused");
    case CallState::PassedOn:
        return Text::tr("passed on");
    case CallState::Skipped:
        return Text::tr("skipped");
    }
    return {};
}

QString taskWord(TaskStatus status)
{
    switch (status) {
    case TaskStatus::Open:
        return Text::tr("to do");
    case TaskStatus::Notified:
        return Text::tr("notified");
    case TaskStatus::Accepted:
        return Text::tr("accepted");
    case TaskStatus::Done:
        return Text::tr("done");
    case TaskStatus::NotApplicable:
        return Text::tr("not applicable");
    }
    return {};
}

QString reasonWords(const std::string &reason)
{
    using namespace incident::machine;
    if (reason == LevelChanged)
        return Text::tr("replaced at this level");
    if (reason == AppliesAgain)
        return Text::tr("applies again");
    if (reason == ResponseEnded)
        return Text::tr("the plan was closed here");
    if (reason == Reopened)
        return Text::tr("the response was taken up again");
    if (reason == TakenBack)
        return Text::tr("what started it was struck");
    if (reason == CalledAgain)
        return Text::tr("called again");
    if (reason == BeginsAnew)
        return Text::tr("begins anew, to be confirmed again");
    if (reason == StateLeft)
        return Text::tr("what it recurs in is over");
    if (reason == NotCalledFor)
        return Text::tr("not called for as things are");
    if (reason == Missed)
        return Text::tr("missed: its day passed");
    if (reason == StepTaken)
        return Text::tr("spent by the step taken");
    if (reason.starts_with(reasonOf(plan::Trigger::Kind::Report, {})))
        return Text::tr("the report went out");
    return qtext(reason);
}

} // namespace viewmodel
