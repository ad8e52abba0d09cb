#pragma once

#include "airquality/Episodes.h"
#include "incident/HourlySeries.h"
#include "viewmodel/Plot.h"

/// A series of air quality as a chart.
namespace viewmodel {

/// An episode with what it would call for by itself.
struct JudgedEpisode {
    airquality::Episode episode;
    QString called; ///< "橙色预警"
    Level level = Level::None;
    bool atLeast = false; ///< more may belong to it than the series sees
};

/// What hours at 151 to 200 are to a plan: nothing, or hours of their own.
enum class MiddleBand { CountsForNothing, Counts };

/// The index with its lines, the episodes with what each calls for, their pauses, and where now is.
[[nodiscard]] Plot indexPlot(const incident::HourlySeries &series, const std::vector<JudgedEpisode> &episodes,
    base::Instant now, MiddleBand band = MiddleBand::CountsForNothing);
/// The hourly values of one pollutant, with the lines that the plan draws for it.
[[nodiscard]] Plot pollutantPlot(const incident::HourlySeries &series, const incident::SeriesColumn &column,
    std::vector<PlotLine> lines, base::Instant now);

} // namespace viewmodel
