#pragma once

#include "assess/CompiledPlan.h"
#include "base/Diagnostic.h"

#include <vector>

namespace check {

/// Everything worth knowing about a plan before anyone depends on it: gaps, rows that never win, outcomes out of reach, dead
/// ends, states nobody can reach, rules without a clause, clauses that turned into nothing, failing cases; and, as notes, the
/// documents' own conflicts. Ordered by place. The codes are explained in docs/rule-model.md.
[[nodiscard]] std::vector<base::Diagnostic> checkPlan(const assess::CompiledPlan &plan);

} // namespace check
