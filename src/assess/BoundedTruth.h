#pragma once

#include "assess/CompiledPlan.h"
#include "feel/Expression.h"

namespace assess {

/// The bounded facts of which evaluateBounded() tries every value that matters: those the condition only compares with
/// constants and with other names. In sums and functions a bounded fact stays unknown.
[[nodiscard]] std::vector<std::string> boundedFactsOf(
    const feel::Expression &condition, const plan::Plan &plan, const Readings &readings);

/// What a condition comes to where facts are known in part. `known` holds what is known exactly, null for the rest.
/// True: it is true for every value that the bounded facts may have; false: it is for none; else null. Constants count
/// with 15 significant digits.
[[nodiscard]] feel::Value evaluateBounded(
    const feel::Expression &condition, const plan::Plan &plan, const Readings &readings, feel::Context known);

} // namespace assess
