#pragma once

#include "airquality/Episodes.h"
#include "assess/CompiledPlan.h"

namespace app {

/// The facts that a series answers by what the plan lists under `series`: of its latest episode (nothing over 200: zero
/// hours and the largest index there is), and how long the air will be better.
[[nodiscard]] assess::Readings factsOf(const plan::Plan &plan, const airquality::IndexSeries &series);
/// The same of one episode alone.
[[nodiscard]] assess::Readings factsOf(const plan::Plan &plan, const airquality::Episode &episode);

/// What the warning ladder's decision comes to by the facts of an episode. Error: NotFound where the plan has no such
/// ladder.
[[nodiscard]] base::Result<assess::DecisionAssessment> warningOf(
    const assess::CompiledPlan &plan, const airquality::Episode &episode);

} // namespace app
