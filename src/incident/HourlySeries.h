#pragma once

#include "airquality/Index.h"

namespace incident {

/// Hourly values of one pollutant, in step with the hours of the series; nothing: not measured.
struct SeriesColumn {
    std::string pollutant; ///< as airquality::name() has it: "PM2.5"
    std::vector<std::optional<double>> values; ///< µg/m³, mg/m³ for CO
    friend bool operator==(const SeriesColumn &, const SeriesColumn &) = default;
};

/// Air quality hour by hour, as it was taken: one value an hour from `from` on.
struct HourlySeries {
    base::Instant from{}; ///< its first full hour
    base::Instant observedUntil{}; ///< the last hour that was measured; every later one is forecast
    std::vector<std::optional<std::int64_t>> index; ///< AQI of the 24 hours up to each hour; nothing: missing
    std::vector<SeriesColumn> concentrations; ///< none where only the index is known
    std::vector<std::string>
        leading; ///< the pollutant each hour's index comes from; empty texts, or none, where unknown
    std::vector<std::string> editions; ///< of HJ 633 the index was worked out by; none: taken as given
    friend bool operator==(const HourlySeries &, const HourlySeries &) = default;
};

/// Hours a series may have: three months.
inline constexpr std::size_t MostSeriesHours = 92 * 24;

[[nodiscard]] airquality::IndexSeries indexOf(const HourlySeries &series);
[[nodiscard]] airquality::ConcentrationSeries concentrationsOf(const HourlySeries &series);
/// Its last hour, with a value or not.
[[nodiscard]] base::Instant lastHour(const HourlySeries &series);
/// The largest hourly value of a pollutant; nothing where it is not in the series.
[[nodiscard]] std::optional<double> largestOf(const HourlySeries &series, std::string_view pollutant);

/// The hour at a place has an index that was given, not worked out of the concentrations beside it.
[[nodiscard]] bool isGiven(const HourlySeries &series, std::size_t place);

/// A series of an index as it was given.
[[nodiscard]] HourlySeries toHourly(const airquality::IndexSeries &index);
/// A series of rows, one or more of them: the index of an hour as it was given; where none was, worked out of the
/// concentrations.
[[nodiscard]] HourlySeries toHourly(const airquality::IndexSeries &index,
    const airquality::ConcentrationSeries &concentrations, base::Instant observedUntil,
    const std::vector<airquality::Standard> &standards);
/// Works out the index of every hour that has concentrations and no index, each by the edition in force then. Hours of
/// which no index can be had stay without.
void workOutIndex(HourlySeries &series, const std::vector<airquality::Standard> &standards);

} // namespace incident
