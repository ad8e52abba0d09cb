#include "calendar/Span.h"
#include "formats/CalendarJson.h"
#include "support/TempDir.h"

#include <gmock/gmock.h>

#include <fstream>

using namespace formats;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

calendar::Day day(const char *text) { return calendar::parseDay(text).value(); }

std::string faultOf(const std::string &json)
{
    calendar::WorkCalendar work;
    const auto read = readCalendarYear(json, "2026.json", work);
    EXPECT_FALSE(work.knows(2026)) << "nothing of a wrong file is taken";
    return read ? "none" : read.error().detail;
}

} // namespace

TEST(CalendarJson, TheShippedYearsAreKnown)
{
    const LoadedCalendar loaded = readCalendars(std::string(SOURCE_DIR) + "/data/calendar");
    EXPECT_THAT(loaded.unusable, IsEmpty());
    for (int year = 2020; year <= 2026; ++year)
        EXPECT_TRUE(loaded.calendar.knows(year)) << year;
    EXPECT_FALSE(loaded.calendar.isWorkday(day("2026-10-01")));
    EXPECT_FALSE(loaded.calendar.isWorkday(day("2026-02-17"))) << "the first day of the new year of the moon";
    EXPECT_TRUE(loaded.calendar.isWorkday(day("2026-01-04"))) << "a Sunday that is worked";
    EXPECT_EQ(
        calendar::endOf(calendar::forWorkingDays(2), base::parseIso("2026-09-30T10:00").value(), loaded.calendar).at,
        base::parseIso("2026-10-10T00:00").value());
}

TEST(CalendarJson, SaysWhereAFileIsWrong)
{
    EXPECT_THAT(faultOf("{\"year\": 2026,\n \"days\": ["), HasSubstr("2026.json:2:"));
    EXPECT_THAT(faultOf("{\"days\": []}"), HasSubstr("no \"year\""));
    EXPECT_THAT(faultOf("{\"year\": 2026}"), HasSubstr("no list of \"days\""));
    EXPECT_THAT(faultOf("{\"year\": 2026, \"days\": [{\"date\": \"2026-01-01\"}]}"), HasSubstr("isOffDay"));
    EXPECT_THAT(faultOf("{\"year\": 2026, \"days\": [\n{\"date\": \"2026-02-30\", \"isOffDay\": true}]}"),
        HasSubstr("2026.json:2:"));
    EXPECT_THAT(faultOf("{\"year\": 2026, \"days\": [{\"date\": \"2024-01-01\", \"isOffDay\": true}]}"),
        HasSubstr("no day of 2026"));
    EXPECT_THAT(faultOf("{\"year\": 2026, \"days\": [{\"date\": \"2026-01-01\", \"isOffDay\": true},"
                        "{\"date\": \"2026-01-01\", \"isOffDay\": false}]}"),
        HasSubstr("stands twice"));
}

TEST(CalendarJson, ADamagedYearKeepsNoOtherFromBeingUsed)
{
    const support::TempDir folder;
    std::ofstream(folder.file("2026.json")) << "{\"year\": 2026, \"days\": []}";
    std::ofstream(folder.file("2027.json")) << "{";
    const LoadedCalendar loaded = readCalendars(folder.path().string());
    EXPECT_TRUE(loaded.calendar.knows(2026));
    EXPECT_FALSE(loaded.calendar.knows(2027));
    ASSERT_EQ(loaded.unusable.size(), 1U);
    EXPECT_THAT(loaded.unusable.front().subject, HasSubstr("2027.json"));
    EXPECT_THAT(readCalendars(folder.file("none")).calendar.years(), IsEmpty());
}
