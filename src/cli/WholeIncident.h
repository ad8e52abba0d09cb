#pragma once

#include "assess/CompiledPlan.h"
#include "cli/JsonText.h"
#include "incident/Incident.h"

#include <iosfwd>

namespace cli {

/// What one plan brought about on an incident and what became of it: tasks, call-down, reports and confirmations, with
/// the ids that `task`, `call`, `report` and `confirm` take. Without the plan (null) only what the record itself says.
[[nodiscard]] Json dutiesJson(
    const incident::Incident &incident, const incident::Activation &activation, const plan::Plan *plan);
void printDuties(const incident::Incident &incident, const incident::Activation &activation, const plan::Plan *plan,
    std::ostream &out);

} // namespace cli
