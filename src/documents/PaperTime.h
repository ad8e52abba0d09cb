#pragma once

#include "base/Instant.h"

namespace documents {

/// "2026年11月25日".
[[nodiscard]] std::string paperDay(base::Instant at);
/// The same of a day written "2026-11-25"; other words stay as they are.
[[nodiscard]] std::string paperDay(const std::string &iso);
/// "2026年11月25日10时": forms that are exact to the hour.
[[nodiscard]] std::string paperHour(base::Instant at);
/// "2026年11月25日10时05分".
[[nodiscard]] std::string paperMinute(base::Instant at);
/// The same of a time that something is due by: midnight ends a day, "2026年11月25日24时00分".
[[nodiscard]] std::string paperDeadline(base::Instant due);
/// "11月25日 03:14" of a line of the desk's books; written down more than a minute later: "11月25日
/// 03:14\n（03:20记）".
[[nodiscard]] std::string dutyTime(base::Instant at, base::Instant recorded);
/// "37小时", to the nearest hour, half an hour up.
[[nodiscard]] std::string paperHours(std::chrono::milliseconds lasted);

} // namespace documents
