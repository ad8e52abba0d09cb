#include "feel/Temporal.h"

#include <algorithm>

namespace feel {

namespace {

constexpr int LargestYear = 999999999;
constexpr std::int64_t DaysPerEra = 146097; // 400 years
constexpr std::int64_t DaysToEpoch = 719468; // from 0000-03-01 to 1970-01-01
constexpr std::int64_t SecondsPerDay = 86400;
constexpr std::int64_t NanosecondsPerSecond = 1'000'000'000;

std::int64_t floorDivide(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

bool isLeap(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

} // namespace

int daysInMonth(std::int64_t year, int month)
{
    if (month == 2)
        return isLeap(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::optional<Date> Date::make(std::int64_t year, std::int64_t month, std::int64_t day)
{
    if (year < -LargestYear || year > LargestYear || month < 1 || month > 12)
        return std::nullopt;
    if (day < 1 || day > daysInMonth(year, static_cast<int>(month)))
        return std::nullopt;
    return Date{static_cast<int>(year), static_cast<int>(month), static_cast<int>(day)};
}

// Both conversions count years from March, so that the leap day is the last of its year (H. Hinnant's civil calendar).
std::int64_t Date::epochDays() const
{
    const std::int64_t y = month <= 2 ? std::int64_t{year} - 1 : year;
    const std::int64_t era = floorDivide(y, 400);
    const std::int64_t yearOfEra = y - era * 400;
    const std::int64_t dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * DaysPerEra + dayOfEra - DaysToEpoch;
}

std::optional<Date> Date::fromEpochDays(std::int64_t days)
{
    constexpr std::int64_t Limit = (LargestYear + std::int64_t{1}) * 366;
    if (days < -Limit || days > Limit)
        return std::nullopt;
    const std::int64_t shifted = days + DaysToEpoch;
    const std::int64_t era = floorDivide(shifted, DaysPerEra);
    const std::int64_t dayOfEra = shifted - era * DaysPerEra;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t fromMarch = (5 * dayOfYear + 2) / 153;
    const std::int64_t day = dayOfYear - (153 * fromMarch + 2) / 5 + 1;
    const std::int64_t month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
    return make(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

int Date::weekday() const
{
    const std::int64_t days = epochDays() + 3; // 1970-01-01 was a Thursday
    return static_cast<int>(days - floorDivide(days, 7) * 7) + 1;
}

Time Time::fromNanoseconds(std::int64_t nanoseconds, std::optional<int> offset)
{
    const std::int64_t seconds = nanoseconds / NanosecondsPerSecond;
    return {static_cast<int>(seconds / 3600), static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60),
        static_cast<int>(nanoseconds % NanosecondsPerSecond), offset};
}

std::int64_t Time::nanoseconds() const
{
    return (hour * std::int64_t{3600} + minute * 60 + second) * NanosecondsPerSecond + nanosecond;
}

std::optional<DaysTimeDuration> DaysTimeDuration::fromSeconds(Number seconds)
{
    const Number whole = rounded(seconds, 0, Rounding::Down);
    const auto fraction = subtract(seconds, whole);
    const auto scaled = fraction ? multiply(*fraction, Number::fromInt(NanosecondsPerSecond)) : std::nullopt;
    const auto wholeSeconds = whole.toInt();
    if (!scaled || !wholeSeconds || std::abs(*wholeSeconds) > LargestSeconds)
        return std::nullopt;
    const std::int64_t nanoseconds = rounded(*scaled, 0, Rounding::HalfEven).toInt().value_or(0);
    if (nanoseconds == NanosecondsPerSecond)
        return DaysTimeDuration{*wholeSeconds + 1, 0};
    return DaysTimeDuration{*wholeSeconds, static_cast<std::int32_t>(nanoseconds)};
}

Number DaysTimeDuration::toSeconds() const
{
    if (nanoseconds == 0)
        return Number::fromInt(seconds);
    const auto fraction = divide(Number::fromInt(nanoseconds), Number::fromInt(NanosecondsPerSecond));
    // 19 digits before the point and 9 behind it fit into 34: the sum is exact and finite.
    return add(Number::fromInt(seconds), *fraction).value_or(Number());
}

DaysTimeDuration sinceEpoch(const DateTime &value)
{
    const Time &time = value.time;
    return {value.date.epochDays() * SecondsPerDay + time.hour * 3600 + time.minute * 60 + time.second
            - time.offset.value_or(0),
        time.nanosecond};
}

std::optional<DateTime> fromEpoch(DaysTimeDuration sinceEpoch, std::optional<int> offset)
{
    const std::int64_t seconds = sinceEpoch.seconds + offset.value_or(0);
    const std::int64_t days = floorDivide(seconds, SecondsPerDay);
    const auto date = Date::fromEpochDays(days);
    if (!date)
        return std::nullopt;
    const std::int64_t ofDay = seconds - days * SecondsPerDay;
    return DateTime{*date, Time::fromNanoseconds(ofDay * NanosecondsPerSecond + sinceEpoch.nanoseconds, offset)};
}

std::optional<DaysTimeDuration> add(DaysTimeDuration left, DaysTimeDuration right)
{
    std::int64_t seconds = left.seconds + right.seconds;
    std::int64_t nanoseconds = std::int64_t{left.nanoseconds} + right.nanoseconds;
    if (nanoseconds >= NanosecondsPerSecond) {
        nanoseconds -= NanosecondsPerSecond;
        ++seconds;
    }
    if (std::abs(seconds) > LargestSeconds)
        return std::nullopt;
    return DaysTimeDuration{seconds, static_cast<std::int32_t>(nanoseconds)};
}

DaysTimeDuration negated(DaysTimeDuration value)
{
    if (value.nanoseconds == 0)
        return {-value.seconds, 0};
    return {-value.seconds - 1, static_cast<std::int32_t>(NanosecondsPerSecond) - value.nanoseconds};
}

std::optional<Date> plusMonths(Date date, std::int64_t months)
{
    if (std::abs(months) > LargestMonths)
        return std::nullopt;
    const std::int64_t total = std::int64_t{date.year} * 12 + date.month - 1 + months;
    const std::int64_t year = floorDivide(total, 12);
    const auto month = static_cast<int>(total - year * 12 + 1);
    return Date::make(year, month, std::min(date.day, daysInMonth(year, month)));
}

Time plus(Time time, DaysTimeDuration duration)
{
    constexpr std::int64_t Day = SecondsPerDay * NanosecondsPerSecond;
    const std::int64_t ofDay = duration.seconds - floorDivide(duration.seconds, SecondsPerDay) * SecondsPerDay;
    const std::int64_t sum = time.nanoseconds() + ofDay * NanosecondsPerSecond + duration.nanoseconds;
    return Time::fromNanoseconds(sum % Day, time.offset);
}

} // namespace feel
