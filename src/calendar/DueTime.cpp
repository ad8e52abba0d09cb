#include "calendar/DueTime.h"

#include "calendar/Day.h"

namespace calendar {

DueTime dueTime(base::Instant due)
{
    const base::CivilTime civil = base::toCivil(due);
    // Documents know no parts of a second: a clock that counts from half a second past midnight is due at midnight too.
    const bool endsDay = civil.hour == 0 && civil.minute == 0 && civil.second == 0;
    if (endsDay)
        return {base::toCivil(due - std::chrono::seconds(1)), "24:00", true};
    return {civil, base::toClock(due), false};
}

std::string toText(const DueTime &due)
{
    return toText(MonthDay{std::chrono::month(due.day.month), std::chrono::day(due.day.day)}) + " " + due.clock;
}

std::string dueMinute(base::Instant due)
{
    const DueTime time = dueTime(due);
    return toIso(dayOf(base::fromCivil(time.day))) + " " + time.clock;
}

} // namespace calendar
