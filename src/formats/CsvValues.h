#pragma once

#include "base/Instant.h"

#include <optional>

/// Values as they stand in table files, also as spreadsheets rewrite them.
namespace formats {

/// "2026-11-25 08:00", "2026/11/25 8:00", "2026-11-25T08:00:00", in China Standard Time; 24:00 is the end of the day.
[[nodiscard]] std::optional<base::Instant> readCsvMoment(std::string_view text);

/// "2026-11-25", "2026/11/25".
[[nodiscard]] std::optional<std::chrono::sys_days> readCsvDay(std::string_view text);

/// "12", "12.5", "1,200"; full-width digits too. Nothing for anything else.
[[nodiscard]] std::optional<double> readCsvNumber(std::string_view text);

} // namespace formats
