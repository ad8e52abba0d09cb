#include "drill/Interval.h"

namespace drill {

namespace {

calendar::Day yearsAfter(calendar::Day day, int years)
{
    const std::chrono::year_month_day date = std::chrono::year_month_day(day) + std::chrono::years(years);
    return date.ok() ? calendar::Day(date) : calendar::Day(date.year() / date.month() / std::chrono::last);
}

} // namespace

NextDrill nextDrill(const plan::DrillRule &rule, std::optional<calendar::Day> last,
    std::optional<calendar::Day> inForceSince, calendar::Day today)
{
    NextDrill next{last, {}, false};
    const auto from = last ? last : inForceSince;
    if (rule.everyYears <= 0 || !from)
        return next;
    next.due = yearsAfter(*from, rule.everyYears);
    next.overdue = today > *next.due;
    return next;
}

} // namespace drill
