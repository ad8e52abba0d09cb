#pragma once

#include "airquality/Index.h"
#include "formats/CsvImport.h"

#include <set>

namespace formats {

/// A series of the rolling 24-hour index: columns time, aqi_24h and, where a part is no measurement, forecast (yes/no).
/// Rows may be in any order; an hour left empty is missing. Diagnostics: "bad-time", "not-an-hour", "bad-number",
/// "outside-domain", "duplicate-hour", "forecast-too-early" (a measured hour stands after it) and those of CsvTable.
[[nodiscard]] Import<airquality::IndexSeries> readIndexCsv(std::string_view bytes, const std::string &file);

/// The header names an index, not concentrations.
[[nodiscard]] bool holdsIndex(std::string_view bytes, const std::string &file);

/// Hourly concentrations, and which hours are no measurement.
struct ConcentrationRows {
    airquality::ConcentrationSeries series;
    std::set<airquality::Hour> forecast;
};
/// Columns time and any of PM2.5, PM10, SO2, NO2, O3 (µg/m³) and CO (mg/m³); forecast as above. The same diagnostics;
/// "no-pollutant" where no such column is there.
[[nodiscard]] Import<ConcentrationRows> readConcentrationCsv(std::string_view bytes, const std::string &file);

} // namespace formats
