#pragma once

#include "viewmodel/plans/PlanWords.h"

namespace viewmodel {

/// What of the plan is written at a place of its text: a row, a step, a clause, a case. Nothing for the head of a file,
/// before the first of them.
[[nodiscard]] std::optional<PlanUse> partAt(const plan::Plan &plan, const base::SourcePosition &position);

} // namespace viewmodel
