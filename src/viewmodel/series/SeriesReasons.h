#pragma once

#include "airquality/CurrentHours.h"
#include "viewmodel/series/SeriesPresenter.h"

/// Why a series calls for the level it calls for.
namespace viewmodel {

/// Its episodes, each with the warning it calls for by itself.
[[nodiscard]] std::vector<JudgedEpisode> judgedEpisodes(
    const assess::CompiledPlan &plan, const airquality::CurrentHours &hours);

/// One line a fact that the plan reads off the series: what incident::factsOf() read.
[[nodiscard]] std::vector<SeriesReason> seriesReasons(
    const assess::CompiledPlan &plan, const assess::Readings &readings);

/// Where a pollutant alone calls for a warning by the plan: "> 500 → 黄色预警". None where the plan does not speak of
/// it.
[[nodiscard]] std::vector<PlotLine> pollutantLines(const assess::CompiledPlan &plan, const std::string &pollutant);

} // namespace viewmodel
