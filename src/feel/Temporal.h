#pragma once

#include "feel/Number.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace feel {

/// A calendar day of the proleptic Gregorian calendar, years -999999999 to 999999999.
struct Date {
    int year = 1970;
    int month = 1; ///< 1 to 12
    int day = 1;

    /// Nothing when there is no such day.
    [[nodiscard]] static std::optional<Date> make(std::int64_t year, std::int64_t month, std::int64_t day);
    /// ISO 8601 as DMN takes it: "2026-11-25".
    [[nodiscard]] static std::optional<Date> parse(std::string_view text);
    [[nodiscard]] static std::optional<Date> fromEpochDays(std::int64_t days);

    /// Days since 1970-01-01.
    [[nodiscard]] std::int64_t epochDays() const;
    /// 1 is Monday, 7 is Sunday.
    [[nodiscard]] int weekday() const;
    [[nodiscard]] std::string toString() const;
    friend auto operator<=>(const Date &, const Date &) = default;
};

/// A time of day, with or without an offset from UTC. Equality here is that of the fields, not of the instants.
struct Time {
    int hour = 0;
    int minute = 0;
    int second = 0;
    int nanosecond = 0;
    std::optional<int> offset = {}; ///< seconds east of UTC, within 14 hours; none: local

    /// "13:20:00", "13:20:00.5Z", "13:20:00+08:00".
    [[nodiscard]] static std::optional<Time> parse(std::string_view text);
    /// The time so many nanoseconds after midnight, which must lie within a day.
    [[nodiscard]] static Time fromNanoseconds(std::int64_t nanoseconds, std::optional<int> offset);

    /// Nanoseconds since midnight of its own clock.
    [[nodiscard]] std::int64_t nanoseconds() const;
    [[nodiscard]] std::string toString() const;
    friend bool operator==(const Time &, const Time &) = default;
};

/// A day and a time on it. Equality here is that of the fields, not of the instants.
struct DateTime {
    Date date;
    Time time;

    /// "2026-11-25T03:14:26.5+08:00"; a date alone is its midnight, local.
    [[nodiscard]] static std::optional<DateTime> parse(std::string_view text);
    [[nodiscard]] std::string toString() const;
    friend bool operator==(const DateTime &, const DateTime &) = default;
};

/// A length of time in days and smaller units.
struct DaysTimeDuration {
    std::int64_t seconds = 0; ///< rounded down
    std::int32_t nanoseconds = 0; ///< what is above, 0 to 999 999 999

    /// "P1DT2H3M4.5S", "-PT90M".
    [[nodiscard]] static std::optional<DaysTimeDuration> parse(std::string_view text);
    /// Rounded half-even to nanoseconds; nothing when out of range.
    [[nodiscard]] static std::optional<DaysTimeDuration> fromSeconds(Number seconds);

    [[nodiscard]] Number toSeconds() const;
    /// Normalised: PT36H is "P1DT12H".
    [[nodiscard]] std::string toString() const;
    friend auto operator<=>(const DaysTimeDuration &, const DaysTimeDuration &) = default;
};

/// A length of time in years and months.
struct YearsMonthsDuration {
    std::int64_t months = 0;

    /// "P1Y2M", "-P14M".
    [[nodiscard]] static std::optional<YearsMonthsDuration> parse(std::string_view text);
    /// Normalised: P14M is "P1Y2M".
    [[nodiscard]] std::string toString() const;
    friend auto operator<=>(const YearsMonthsDuration &, const YearsMonthsDuration &) = default;
};

/// No duration is longer than this, so that sums of two never overflow: more than the whole calendar.
inline constexpr std::int64_t LargestSeconds = 100'000'000'000'000'000;
inline constexpr std::int64_t LargestMonths = 30'000'000'000;

[[nodiscard]] int daysInMonth(std::int64_t year, int month);

/// From 1970-01-01T00:00:00 of UTC, or of its own clock for a local one.
[[nodiscard]] DaysTimeDuration sinceEpoch(const DateTime &value);
/// The reverse, as a clock with that offset shows it. Nothing outside the calendar.
[[nodiscard]] std::optional<DateTime> fromEpoch(DaysTimeDuration sinceEpoch, std::optional<int> offset);

[[nodiscard]] std::optional<DaysTimeDuration> add(DaysTimeDuration left, DaysTimeDuration right);
[[nodiscard]] DaysTimeDuration negated(DaysTimeDuration value);
/// The same day so many months later, or the last of that month where it has no such day.
[[nodiscard]] std::optional<Date> plusMonths(Date date, std::int64_t months);
/// Goes round the clock.
[[nodiscard]] Time plus(Time time, DaysTimeDuration duration);

} // namespace feel
