#include "incident/MachineReason.h"

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

} // namespace

std::string reasonOf(plan::Trigger::Kind kind, std::string_view id)
{
    return std::string(prefix(kind)) + std::string(id);
}

} // namespace incident::machine
