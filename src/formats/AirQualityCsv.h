#pragma once

#include "airquality/Index.h"
#include "formats/CsvImport.h"

#include <set>

namespace formats {

/// Hourly air quality as it stands in a table.
struct AirRows {
    airquality::IndexSeries index; ///< as given; empty: to be worked out
    airquality::ConcentrationSeries concentrations; ///< every hour that has a row, also without a value
    std::set<airquality::Hour> forecast; ///< hours that are no measurement
};
/// Columns time and any of aqi_24h (the rolling 24-hour index), PM2.5, PM10, SO2, NO2, O3 (µg/m³), CO (mg/m³), and,
/// where a part is no measurement, forecast (yes/no). Rows may be in any order; an hour left empty is missing.
/// Diagnostics: "bad-time", "not-an-hour", "bad-number", "outside-domain", "duplicate-hour", "forecast-too-early" (a
/// measured hour stands after it), "no-value" and those of CsvTable.
[[nodiscard]] Import<AirRows> readAirQualityCsv(std::string_view bytes, const std::string &file);

} // namespace formats
