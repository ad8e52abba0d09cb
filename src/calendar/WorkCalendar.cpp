#include "calendar/WorkCalendar.h"

namespace calendar {

void WorkCalendar::addYear(int year, const std::map<Day, SpecialDay> &days)
{
    m_years.insert(year);
    for (const auto &[day, special] : days)
        m_days.insert_or_assign(day, special);
}

bool WorkCalendar::isWorkday(Day day) const
{
    if (const SpecialDay *announced = special(day))
        return !announced->off;
    const std::chrono::weekday weekday(day);
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

const SpecialDay *WorkCalendar::special(Day day) const
{
    const auto found = m_days.find(day);
    return found == m_days.end() ? nullptr : &found->second;
}

} // namespace calendar
