#include "incident/MachineReason.h"

#include "incident/Clocks.h"

#include <algorithm>
#include <array>

namespace incident::machine {

namespace {

std::string_view prefix(plan::Trigger::Kind kind)
{
    using Kind = plan::Trigger::Kind;
    switch (kind) {
    case Kind::State:
        return "state:";
    case Kind::Left:
        return "left:";
    case Kind::Transition:
        return "transition:";
    case Kind::Task:
        return "task:";
    case Kind::Report:
        return "report:";
    case Kind::Never:
        break;
    }
    return "never:";
}

constexpr std::string_view SetAside = "set-aside:";

struct ByMachine {
    bool operator()(const AssessmentChanged &) const { return true; }
    bool operator()(const TaskOpened &) const { return true; }
    bool operator()(const CallListed &) const { return true; }
    bool operator()(const DeadlineNeared &) const { return true; }
    bool operator()(const DeadlineOverran &) const { return true; }
    bool operator()(const DeadlineRetimed &) const { return true; }
    bool operator()(const FactReported &event) const { return event.series != 0 || !event.given.empty(); }
    bool operator()(const ConditionConfirmed &event) const { return takesBack(event); }
    bool operator()(const TaskChanged &event) const { return byMachine(event); }
    bool operator()(const DeadlineStarted &event) const { return !isOwnClock(event.deadline); }
    bool operator()(const DeadlineEnded &event) const { return isCode(event.reason); }
    bool operator()(const auto &) const { return false; }
};

} // namespace

std::string reasonOf(plan::Trigger::Kind kind, std::string_view id)
{
    return std::string(prefix(kind)) + std::string(id);
}

bool isTrigger(std::string_view reason)
{
    using Kind = plan::Trigger::Kind;
    return std::ranges::any_of(std::array{Kind::State, Kind::Left, Kind::Transition, Kind::Task, Kind::Report},
        [&](Kind kind) { return reason.starts_with(prefix(kind)); });
}

bool byReport(const TaskChanged &change)
{
    return change.status == TaskStatus::Done && change.reason.starts_with(prefix(plan::Trigger::Kind::Report));
}

std::string setAside(std::string_view task) { return std::string(SetAside) + std::string(task); }

bool isSetAside(std::string_view reason) { return reason.starts_with(SetAside); }

bool isCode(std::string_view words)
{
    static constexpr std::array Codes{LevelChanged, AppliesAgain, BeginsAnew, StepTaken, ResponseEnded, Reopened,
        StateLeft, NotCalledFor, Missed, TakenBack, CalledAgain};
    return isTrigger(words) || isSetAside(words) || std::ranges::find(Codes, words) != Codes.end();
}

bool wrote(const Event &event) { return std::visit(ByMachine(), event); }

} // namespace incident::machine
