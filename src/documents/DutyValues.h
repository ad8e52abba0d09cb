#pragma once

#include "documents/DutyCalls.h"

namespace documents {

/// Every source of plan::FormSubject::Duty. What was recorded in the stretch belongs to it, whenever it happened: two
/// stretches beside each other tell everything once. It is told as it was known at the end of the stretch, so that a
/// log says the same whenever it is printed again.
[[nodiscard]] FormValues dutyValues(const DutySubject &whole);
/// Every source of plan::FormSubject::Call.
[[nodiscard]] FormValues callValues(const DutyCall &call, const plan::Plan *plan);

} // namespace documents
