#pragma once

#include "airquality/Index.h"
#include "formats/CsvImport.h"
#include "incident/HourlySeries.h"

namespace formats {

/// How rows are read.
struct SeriesReading {
    const std::vector<airquality::Standard> &standards; ///< the index of concentrations is worked out by them
    std::optional<base::Instant> now = {}; ///< hours after it are forecast, whatever the file says
    /// The series they go on from: incident::completed() by its hours. Null: they stand alone.
    const incident::HourlySeries *earlier = nullptr;
};

/// A series of hourly air quality: a CSV as AirQualityCsv.h describes it, the same as a spreadsheet hands it over (with
/// tabs), or rows as somebody types them, without a header: an hour, the index, and 预报 where it is a forecast
/// ("12-23 10:00 183", "12-23 11,210,预报"; the year that is nearest `now`).
/// Diagnostics: those of AirQualityCsv.h, "no-index", "too-long"; warnings "without-index", "not-yet-measured".
[[nodiscard]] Import<incident::HourlySeries> readSeries(
    std::string_view bytes, const std::string &file, const SeriesReading &reading);

/// The rows of a series, for readSeries(): its concentrations, and its index where it is not worked out of them. A
/// missing hour is a row without a value.
[[nodiscard]] std::string seriesText(const incident::HourlySeries &series);

} // namespace formats
