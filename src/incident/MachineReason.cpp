#include "incident/MachineReason.h"

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

} // namespace incident::machine
