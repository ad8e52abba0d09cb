#pragma once

#include "assess/CompiledPlan.h"

namespace formats {

/// A plan's YAML text, read and compiled: what app::PlanShelf is given to load plans with. `name` is the file it came
/// from. Error: Invalid, the detail with every diagnostic that is an error, one a line; the subject is the name.
[[nodiscard]] base::Result<assess::CompiledPlan> loadCompiledPlan(const std::string &text, const std::string &name);

} // namespace formats
