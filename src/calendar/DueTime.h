#pragma once

#include "base/Instant.h"

namespace calendar {

/// A due time as documents write it: midnight is 24:00 of the day it ends, not 00:00 of the next.
struct DueTime {
    base::CivilTime day; ///< only year, month and day count
    std::string clock; ///< "12:00", "24:00"
    bool endsDay = false; ///< it is due when its day ends
};
[[nodiscard]] DueTime dueTime(base::Instant due);
/// "2026-11-30 24:00".
[[nodiscard]] std::string dueMinute(base::Instant due);
/// "11-30 24:00".
[[nodiscard]] std::string toText(const DueTime &due);

} // namespace calendar
