#pragma once

#include "assess/CompiledPlan.h"

namespace assess {

/// How one row of a decision table stands to what is known.
enum class RowMatch {
    Always, ///< every completion matches it
    Possible, ///< some completions do
    Never, ///< none does
};

/// Every row of every decision, exactly, in the plan's order; decisions used as input are judged over the base facts.
/// Error: as CompiledPlan::assess().
[[nodiscard]] base::Result<std::vector<std::vector<RowMatch>>> matchRows(
    const CompiledPlan &plan, const Readings &readings);

} // namespace assess
