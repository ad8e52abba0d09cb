#pragma once

#include "assess/CompiledPlan.h"

/// Small plans made for the incident tests. Their numbers are chosen so that every outcome can be worked out in the
/// head.
namespace test {

/// "boiler": response ladder reported → verified → level_3 ⇄ level_2 ⇄ level_1 → ended → reviewed, warning ladder
/// clear ⇄ blue ⇄ red; level II from 3 deaths, level I from 10; clocks with every kind of trigger.
[[nodiscard]] plan::Plan boilerPlan();

/// "flood": shares the fact `deaths` (but takes at most 100) and the clock id `first_report` with "boiler".
[[nodiscard]] plan::Plan floodPlan();

[[nodiscard]] assess::CompiledPlan compiled(plan::Plan plan);

} // namespace test
