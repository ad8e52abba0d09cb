#pragma once

#include "plan/Version.h"

#include <string_view>

namespace formats {

/// As plan.yaml and JSON say it.
[[nodiscard]] constexpr std::string_view statusWord(plan::PlanStatus status)
{
    switch (status) {
    case plan::PlanStatus::InForce:
        return "in_force";
    case plan::PlanStatus::Draft:
        return "draft";
    case plan::PlanStatus::Superseded:
        return "superseded";
    }
    return {};
}

[[nodiscard]] constexpr std::string_view stateWord(plan::ChangeState state)
{
    switch (state) {
    case plan::ChangeState::Proposed:
        return "proposed";
    case plan::ChangeState::Reviewed:
        return "reviewed";
    case plan::ChangeState::Approved:
        return "approved";
    case plan::ChangeState::Refused:
        return "refused";
    }
    return {};
}

} // namespace formats
