#pragma once

#include "documents/FormValues.h"

#include "plan/Plan.h"

namespace documents {

/// Every source of plan::FormSubject::Plan.
[[nodiscard]] FormValues planValues(const plan::Plan &plan);
/// The plan.… that forms of every subject may take; without a plan all are empty.
void putPlan(FormValues &values, const plan::Plan *plan);

} // namespace documents
