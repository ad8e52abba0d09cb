#pragma once

#include "base/Result.h"

#include <chrono>
#include <string>
#include <string_view>

namespace base {

/// A point in time, to the millisecond, in UTC. What people read is China Standard Time, see below.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// China Standard Time: UTC+8 all year since 1991. The city's documents know no other.
inline constexpr std::chrono::hours ChinaStandardOffset{8};

/// Wall-clock fields of an instant in China Standard Time.
struct CivilTime {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;
    unsigned weekday = 0; ///< 0 is Sunday
};

[[nodiscard]] CivilTime toCivil(Instant instant);
[[nodiscard]] Instant fromCivil(const CivilTime &civil);

/// "2026-11-25T03:14:26.000+08:00", the form in which instants are recorded.
[[nodiscard]] std::string toIso(Instant instant);

/// Reads ISO 8601 with an offset ("+08:00", "Z"); without one it is China Standard Time. Seconds and milliseconds may
/// be left out, and a space may stand for the T. Error: Invalid, naming the text.
[[nodiscard]] Result<Instant> parseIso(std::string_view text);

/// "03:14" in China Standard Time.
[[nodiscard]] std::string toClock(Instant instant);

} // namespace base
