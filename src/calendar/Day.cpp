#include "calendar/Day.h"

#include <charconv>
#include <cstdio>
#include <optional>
#include <vector>

namespace calendar {

namespace {

/// The numbers between the separators; nothing when anything else stands there or a number has too many digits.
std::optional<std::vector<int>> numbersIn(std::string_view text, char separator)
{
    std::vector<int> numbers;
    while (true) {
        const std::size_t end = text.find(separator);
        const std::string_view part = text.substr(0, end);
        int number = 0;
        const auto [stop, error] = std::from_chars(part.data(), part.data() + part.size(), number);
        if (part.empty() || part.size() > 4 || part.front() == '-' || error != std::errc() || stop != part.end())
            return {};
        numbers.push_back(number);
        if (end == std::string_view::npos)
            return numbers;
        text.remove_prefix(end + 1);
    }
}

std::string padded(const char *format, unsigned first, unsigned second)
{
    char text[16];
    std::snprintf(text, sizeof text, format, first, second);
    return text;
}

} // namespace

Day dayOf(base::Instant instant) { return std::chrono::floor<std::chrono::days>(instant + base::ChinaStandardOffset); }

base::Instant beginOf(Day day) { return base::Instant(day) - base::ChinaStandardOffset; }

int yearOf(Day day) { return int(std::chrono::year_month_day(day).year()); }

std::string toIso(Day day) { return base::toIso(beginOf(day)).substr(0, 10); }

base::Result<Day> parseDay(std::string_view text)
{
    using namespace std::chrono;
    const auto parts = numbersIn(text, '-');
    if (parts && parts->size() == 3 && text.size() == 10) {
        const year_month_day date{year((*parts)[0]), month(unsigned((*parts)[1])), day(unsigned((*parts)[2]))};
        if (date.ok())
            return Day(date);
    }
    return base::fail(base::ErrorCode::Invalid, "not a day of the calendar, such as 2026-11-25", std::string(text));
}

std::string toText(TimeOfDay time)
{
    return padded("%02u:%02u", unsigned(time.count() / 60), unsigned(time.count() % 60));
}

base::Result<TimeOfDay> parseTimeOfDay(std::string_view text)
{
    const auto parts = numbersIn(text, ':');
    if (parts && parts->size() == 2 && (*parts)[1] < 60) {
        const TimeOfDay time = std::chrono::hours((*parts)[0]) + std::chrono::minutes((*parts)[1]);
        if (time <= std::chrono::hours(24))
            return time;
    }
    return base::fail(base::ErrorCode::Invalid, "not a time of day, such as 12:00 or 24:00", std::string(text));
}

base::Result<MonthDay> parseMonthDay(std::string_view text)
{
    using namespace std::chrono;
    const auto parts = numbersIn(text, '-');
    if (parts && parts->size() == 2) {
        const MonthDay date{month(unsigned((*parts)[0])), day(unsigned((*parts)[1]))};
        if (date.ok())
            return date;
    }
    return base::fail(base::ErrorCode::Invalid, "not a month and a day, such as 11-01", std::string(text));
}

std::string toText(MonthDay day) { return padded("%02u-%02u", unsigned(day.month()), unsigned(day.day())); }

bool Season::contains(Day day) const
{
    const std::chrono::year_month_day date(day);
    const MonthDay here(date.month(), date.day());
    return from <= to ? from <= here && here <= to : from <= here || here <= to;
}

} // namespace calendar
