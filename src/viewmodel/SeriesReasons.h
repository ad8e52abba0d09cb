#pragma once

#include "viewmodel/SeriesPresenter.h"

/// Why a series calls for the level it calls for.
namespace viewmodel {

/// Its episodes, each with the warning it calls for by itself.
[[nodiscard]] std::vector<JudgedEpisode> judgedEpisodes(
    const assess::CompiledPlan &plan, const airquality::IndexSeries &index);

/// One line a fact that the plan reads off the series.
[[nodiscard]] std::vector<SeriesReason> seriesReasons(
    const assess::CompiledPlan &plan, const incident::HourlySeries &series);

/// Where a pollutant alone calls for a warning by the plan: "> 500 → 黄色预警". None where the plan does not speak of
/// it.
[[nodiscard]] std::vector<PlotLine> pollutantLines(const assess::CompiledPlan &plan, const std::string &pollutant);

/// Whether the plan counts hours over 150 as well: then its own rows say what 151 to 200 does.
[[nodiscard]] bool countsOver150(const plan::Plan &plan);
/// What hours between 151 and 200 do, where there are any from the last heavy hour on; empty else, and where the plan
/// counts them.
[[nodiscard]] QString bandCaution(const plan::Plan &plan, const airquality::IndexSeries &index);

/// Missing hours, pauses that part nothing, how far the lifting is, and by which edition the index was worked out.
[[nodiscard]] QStringList seriesNotes(const plan::Plan &plan, const incident::HourlySeries &series,
    const airquality::IndexSeries &index, const std::vector<JudgedEpisode> &episodes);

} // namespace viewmodel
