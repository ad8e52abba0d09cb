#pragma once

#include "incident/Decide.h"

namespace incident {

/// The plan of that name: the version in use, or the one that is named ("id@version"); null when it is not at hand.
[[nodiscard]] const assess::CompiledPlan *planNamed(const PlanLibrary &plans, const std::string &name);

} // namespace incident
