#pragma once

#include "airquality/Index.h"

namespace formats {

/// The editions of HJ 633 from data/aqi/iaqi_breakpoints.json, oldest first. Error: Invalid with file, line and what to
/// do.
[[nodiscard]] base::Result<std::vector<airquality::Standard>> readAqiStandards(
    std::string_view json, const std::string &file);

/// The same from the data folder, where they stand beside the plans: aqi/hj633.json. Error: NotFound besides.
[[nodiscard]] base::Result<std::vector<airquality::Standard>> loadAqiStandards(const std::string &dataFolder);

} // namespace formats
