#pragma once

#include "formats/CsvImport.h"

#include <string>
#include <vector>

namespace formats {

/// The names of the city's counties from data/areas/counties.csv (columns code, name, cityCode, provinceCode), in its
/// order.
[[nodiscard]] Import<std::vector<std::string>> readCountiesCsv(std::string_view bytes, const std::string &file);

} // namespace formats
