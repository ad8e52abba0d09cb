#pragma once

#include "airquality/CurrentHours.h"
#include "assess/CompiledPlan.h"
#include "incident/HourlySeries.h"

namespace incident {

/// A series as it was recorded, with what of it still counts.
[[nodiscard]] airquality::CurrentHours currentHours(const HourlySeries &series);

/// The facts that a series answers by what the plan lists under `series`: of its latest episode (nothing over 200: zero
/// hours and the largest index there is), how long the air will be better, and what its concentrations say. What the
/// series proves in part only is bounded ("at least 46 hours"); where it proves nothing the fact is left out.
[[nodiscard]] assess::Readings factsOf(const plan::Plan &plan, const HourlySeries &series);
[[nodiscard]] assess::Readings factsOf(
    const plan::Plan &plan, const HourlySeries &series, const airquality::CurrentHours &hours);
/// The same of one episode alone.
[[nodiscard]] assess::Readings factsOf(const plan::Plan &plan, const airquality::Episode &episode);
/// The same of one of the episodes of a series: of the concentrations those since the episode before, because a mean
/// over 24 hours rises after the air it was taken from.
[[nodiscard]] assess::Readings factsOf(
    const plan::Plan &plan, const HourlySeries &series, const airquality::Episode &episode);

/// What the warning ladder's decision comes to by such facts. Error: NotFound where the plan has no such ladder.
[[nodiscard]] base::Result<assess::DecisionAssessment> warningOf(
    const assess::CompiledPlan &plan, const assess::Readings &facts);

} // namespace incident
