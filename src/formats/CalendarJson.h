#pragma once

#include "calendar/WorkCalendar.h"

namespace formats {

/// Adds the announced days of one year, `{"year": 2026, "days": [{"name", "date", "isOffDay"}]}`, to a calendar.
/// Error: Invalid with file, line and what to do; the calendar is then unchanged.
[[nodiscard]] base::Result<> readCalendarYear(
    std::string_view json, const std::string &file, calendar::WorkCalendar &calendar);

/// Every `<year>.json` of a folder. A file that cannot be used is named in `unusable` and keeps no other from being
/// used: its year counts as not known.
struct LoadedCalendar {
    calendar::WorkCalendar calendar;
    std::vector<base::Error> unusable;
};
[[nodiscard]] LoadedCalendar readCalendars(const std::string &folder);

} // namespace formats
