#pragma once

#include "airquality/CurrentHours.h"
#include "viewmodel/series/SeriesPresenter.h"

/// What is told about a series beside the reasons.
namespace viewmodel {

/// Whether the plan counts hours over 150 as well: then its own rows say what 151 to 200 does.
[[nodiscard]] bool countsOver150(const plan::Plan &plan);
/// What hours between 151 and 200 do, where there are any from the last heavy hour on; empty else, and where the plan
/// counts them.
[[nodiscard]] QString bandCaution(const plan::Plan &plan, const airquality::CurrentHours &hours);

/// Missing hours, pauses that part nothing, how far the lifting is, how far it looks ahead, and by which edition the
/// index was worked out.
[[nodiscard]] QStringList seriesNotes(const plan::Plan &plan, const incident::HourlySeries &series,
    const airquality::CurrentHours &hours, const std::vector<JudgedEpisode> &episodes);

} // namespace viewmodel
