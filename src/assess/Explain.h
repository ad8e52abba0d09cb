#pragma once

#include "assess/Assessment.h"
#include "assess/Assessor.h"
#include "plan/Plan.h"

namespace assess {

/// What the answers to each open question would do, and what the next stronger outcome needs, for every decision.
/// `values[fact]`: what is known about each fact of the plan, as `facts` has it.
[[nodiscard]] std::vector<Explanation> explainAll(
    const plan::Plan &plan, const FactSet &facts, const std::vector<ValueSet> &values);

} // namespace assess
