#pragma once

#include "plan/Duty.h"

#include <set>

namespace reports {

/// What the plan wants in a report (its `contents`) and no section tells; `told`: titles of the sections that have
/// words. What a report always tells in a section counts as told with it, also where it says that nothing is known.
[[nodiscard]] std::vector<std::string> missingElements(const plan::Report &report, const std::set<std::string> &told);

} // namespace reports
