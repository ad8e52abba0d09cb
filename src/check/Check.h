#pragma once

#include "assess/Draft.h"

#include <vector>

namespace check {

/// Everything worth knowing about a plan before anyone depends on it: gaps, rows that never win, outcomes out of reach,
/// dead ends, states nobody can reach, conditions that can never hold, rules without a clause, clauses that turned into
/// nothing, failing cases; and, as notes, the documents' own conflicts. Ordered by place. Of a plan that could not be
/// read wholly nothing is said that hangs on an unread part. The codes are explained in docs/rule-model.md.
[[nodiscard]] std::vector<base::Diagnostic> checkPlan(const assess::Draft &draft);

} // namespace check
