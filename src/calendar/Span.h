#pragma once

#include "calendar/WorkCalendar.h"

#include <optional>
#include <vector>

namespace calendar {

/// How long a deadline runs, as documents say it.
struct Span {
    enum class Kind {
        Exact, ///< so many minutes from the moment on: 两小时内
        Days, ///< calendar days, the day itself not counted, ending at 24:00: 五日内
        WorkingDays, ///< the same, counting days that are worked: 两个工作日内
        SameDay, ///< to a time of the day it starts, of the next day where that has passed: 当日, 12 点前
        Yearly, ///< to the end of a day of the year whose share it belongs to: 5 月底前
    };
    Kind kind = Kind::Exact;
    std::chrono::minutes length{}; ///< of Exact
    int days = 0; ///< of Days and WorkingDays
    TimeOfDay until{}; ///< of SameDay
    MonthDay by{std::chrono::December, std::chrono::day(31)}; ///< of Yearly
    MonthDay closing{
        std::chrono::December, std::chrono::day(31)}; ///< of Yearly: what starts after this day is the next year's
    friend bool operator==(const Span &, const Span &) = default;
};

[[nodiscard]] Span exactly(std::chrono::minutes length);
[[nodiscard]] Span forDays(int days);
[[nodiscard]] Span forWorkingDays(int days);
[[nodiscard]] Span untilTime(TimeOfDay time);
/// Of each year's share, which closes on one day and is due by the end of another, the same one or later.
[[nodiscard]] Span yearly(MonthDay by, MonthDay closing);

/// The moment a span ends, and the years whose announced days had to be guessed: there Monday to Friday counted.
struct SpanEnd {
    base::Instant at{};
    std::vector<int> unknownYears; ///< ascending
};

/// The end of a span that begins at `start`.
[[nodiscard]] SpanEnd endOf(const Span &span, base::Instant start, const WorkCalendar &calendar);

/// Something due every day at the same times, maybe only in a part of the year.
struct Daily {
    std::vector<TimeOfDay> at; ///< ascending
    std::optional<Season> season;
    friend bool operator==(const Daily &, const Daily &) = default;
};

/// The first time of it after `after`; nothing only when it has no times.
[[nodiscard]] std::optional<base::Instant> nextOf(const Daily &daily, base::Instant after);

} // namespace calendar
