#pragma once

#include "calendar/Day.h"

#include <map>
#include <set>
#include <string>

namespace calendar {

/// A day that differs from the week: a holiday, or a weekend that is worked instead.
struct SpecialDay {
    std::string name; ///< "国庆节"
    bool off = true; ///< false: worked, though a Saturday or Sunday
    friend bool operator==(const SpecialDay &, const SpecialDay &) = default;
};

/// Which days are worked: Monday to Friday, but for the days that the State Council announces year by year. Of a year
/// that is not loaded only the week is known.
class WorkCalendar final {
public:
    /// The announced days of a year; a year without any is still known.
    void addYear(int year, const std::map<Day, SpecialDay> &days);

    [[nodiscard]] bool knows(int year) const { return m_years.contains(year); }
    [[nodiscard]] bool isWorkday(Day day) const;
    /// The announced holiday or working day; null for a day like any other.
    [[nodiscard]] const SpecialDay *special(Day day) const;
    [[nodiscard]] const std::set<int> &years() const { return m_years; }

private:
    std::map<Day, SpecialDay> m_days;
    std::set<int> m_years;
};

} // namespace calendar
