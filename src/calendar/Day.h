#pragma once

#include "base/Instant.h"

/// Days, working days and spans of time as the city's documents count them, in China Standard Time whatever the
/// machine's own zone.
namespace calendar {

/// A day of the civil calendar in China Standard Time.
using Day = std::chrono::sys_days;

[[nodiscard]] Day dayOf(base::Instant instant);
/// 00:00 of the day; 24:00 of the day before.
[[nodiscard]] base::Instant beginOf(Day day);
[[nodiscard]] int yearOf(Day day);
/// "2026-11-25".
[[nodiscard]] std::string toIso(Day day);
/// Reads "2026-11-25". Error: Invalid, naming the text.
[[nodiscard]] base::Result<Day> parseDay(std::string_view text);

/// A time of day, 00:00 to 24:00; 24:00 is the end of the day and not the beginning of it.
using TimeOfDay = std::chrono::minutes;
/// "12:00", "24:00".
[[nodiscard]] std::string toText(TimeOfDay time);
/// Reads "9:30", "12:00", "24:00". Error: Invalid, naming the text.
[[nodiscard]] base::Result<TimeOfDay> parseTimeOfDay(std::string_view text);

/// A day of every year: "11-01".
using MonthDay = std::chrono::month_day;
/// Reads "11-01". Error: Invalid, naming the text.
[[nodiscard]] base::Result<MonthDay> parseMonthDay(std::string_view text);
/// "11-01".
[[nodiscard]] std::string toText(MonthDay day);

/// A part of every year, both ends included; it may lie across New Year (the heating season, November to March).
struct Season {
    MonthDay from{std::chrono::January, std::chrono::day(1)};
    MonthDay to{std::chrono::December, std::chrono::day(31)};
    [[nodiscard]] bool contains(Day day) const;
    friend bool operator==(const Season &, const Season &) = default;
};

} // namespace calendar
