#pragma once

#include "plan/Plan.h"

namespace plan {

/// A condition that people confirm, with the ladder it belongs to; both null: the plan has none of that name.
struct KnownConfirmation {
    const Lifecycle *ladder = nullptr;
    const Confirmation *confirmation = nullptr;
};

/// Looks through all ladders, in the plan's order.
[[nodiscard]] KnownConfirmation findConfirmation(const Plan &plan, std::string_view name);
/// "市政府领导已审批"; the name itself where the plan has none of it.
[[nodiscard]] std::string confirmationLabel(const Plan &plan, std::string_view name);

} // namespace plan
