#include "calendar/Span.h"

#include <algorithm>

namespace calendar {

namespace {

using std::chrono::days;

SpanEnd workingDaysEnd(int count, base::Instant start, const WorkCalendar &calendar)
{
    SpanEnd end;
    Day day = dayOf(start);
    for (int left = count; left > 0;) {
        day += days(1);
        const int year = yearOf(day);
        if (!calendar.knows(year) && (end.unknownYears.empty() || end.unknownYears.back() != year))
            end.unknownYears.push_back(year);
        if (calendar.isWorkday(day))
            --left;
    }
    end.at = beginOf(day + days(1));
    return end;
}

/// The first such day from this one on; the 29th of February is the last of the month where there is none.
Day nextDay(MonthDay yearly, Day from)
{
    using namespace std::chrono;
    for (year in(yearOf(from));; ++in) {
        const year_month_day date(in, yearly.month(), yearly.day());
        const Day day = date.ok() ? Day(date) : Day(year_month_day_last(in, month_day_last(yearly.month())));
        if (day >= from)
            return day;
    }
}

base::Instant timeAfter(TimeOfDay time, base::Instant start)
{
    const base::Instant today = beginOf(dayOf(start)) + time;
    return today > start ? today : today + days(1);
}

} // namespace

Span exactly(std::chrono::minutes length) { return {Span::Kind::Exact, length, 0, {}}; }
Span forDays(int days) { return {Span::Kind::Days, {}, days, {}}; }
Span forWorkingDays(int days) { return {Span::Kind::WorkingDays, {}, days, {}}; }
Span untilTime(TimeOfDay time) { return {Span::Kind::SameDay, {}, 0, time}; }
Span yearly(MonthDay by, MonthDay closing) { return {Span::Kind::Yearly, {}, 0, {}, by, closing}; }

SpanEnd endOf(const Span &span, base::Instant start, const WorkCalendar &calendar)
{
    switch (span.kind) {
    case Span::Kind::Exact:
        return {start + span.length, {}};
    case Span::Kind::Days:
        return {beginOf(dayOf(start) + days(span.days + 1)), {}};
    case Span::Kind::WorkingDays:
        return workingDaysEnd(span.days, start, calendar);
    case Span::Kind::SameDay:
        return {timeAfter(span.until, start), {}};
    case Span::Kind::Yearly:
        return {beginOf(nextDay(span.by, nextDay(span.closing, dayOf(start))) + days(1)), {}};
    }
    return {start, {}};
}

std::optional<base::Instant> nextOf(const Daily &daily, base::Instant after)
{
    if (daily.at.empty())
        return {};
    // Within a year and a day every season comes round.
    const Day today = dayOf(after);
    for (Day day = today; day <= today + days(367); day += days(1)) {
        if (daily.season && !daily.season->contains(day))
            continue;
        const auto time =
            std::ranges::find_if(daily.at, [&](TimeOfDay candidate) { return beginOf(day) + candidate > after; });
        if (time != daily.at.end())
            return beginOf(day) + *time;
    }
    return {};
}

} // namespace calendar
