#include "calendar/Span.h"

#include <gmock/gmock.h>

namespace {

using namespace calendar;
using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

Day day(const char *text) { return parseDay(text).value(); }
base::Instant at(const std::string &text) { return base::parseIso(text + "+08:00").value(); }

/// October 2026: the holidays from the 1st to the 7th, the 10th worked.
WorkCalendar october()
{
    std::map<Day, SpecialDay> days;
    for (int i = 0; i < 7; ++i)
        days[day("2026-10-01") + std::chrono::days(i)] = {"国庆节", true};
    days[day("2026-10-10")] = {"国庆节", false};
    WorkCalendar calendar;
    calendar.addYear(2026, days);
    return calendar;
}

TEST(CalendarSpan, HoursRunFromTheMoment)
{
    EXPECT_EQ(endOf(exactly(240min), at("2026-11-25T22:30:00"), {}).at, at("2026-11-26T02:30:00"));
}

TEST(CalendarSpan, TheDayItselfIsNotCountedAndTheLastOneEndsAt24)
{
    EXPECT_EQ(endOf(forDays(5), at("2026-11-25T00:00:01"), {}).at, at("2026-12-01T00:00:00"));
    EXPECT_EQ(endOf(forDays(5), at("2026-11-25T23:59:59"), {}).at, at("2026-12-01T00:00:00"));
    EXPECT_EQ(endOf(forDays(7), at("2026-12-28T08:00:00"), {}).at, at("2027-01-05T00:00:00"));
}

TEST(CalendarSpan, WorkingDaysSkipHolidaysAndCountWorkedWeekends)
{
    const WorkCalendar calendar = october();
    // From Wednesday the 30th: the 8th, the 9th and, worked, Saturday the 10th.
    EXPECT_EQ(endOf(forWorkingDays(1), at("2026-09-30T10:00:00"), calendar).at, at("2026-10-09T00:00:00"));
    EXPECT_EQ(endOf(forWorkingDays(3), at("2026-09-30T10:00:00"), calendar).at, at("2026-10-11T00:00:00"));
    EXPECT_EQ(endOf(forWorkingDays(4), at("2026-09-30T10:00:00"), calendar).at, at("2026-10-13T00:00:00"));
    EXPECT_THAT(endOf(forWorkingDays(4), at("2026-09-30T10:00:00"), calendar).unknownYears, IsEmpty());
}

TEST(CalendarSpan, AYearThatIsNotLoadedIsNamed)
{
    const SpanEnd end = endOf(forWorkingDays(2), at("2026-12-31T10:00:00"), october());
    EXPECT_EQ(end.at, at("2027-01-05T00:00:00")) << "Friday the 1st and Monday the 4th, as the week has it";
    EXPECT_THAT(end.unknownYears, ElementsAre(2027));
}

TEST(CalendarSpan, TheSameDayOrTheNextWhereTheTimeHasPassed)
{
    EXPECT_EQ(endOf(untilTime(12h), at("2026-11-25T10:00:00"), {}).at, at("2026-11-25T12:00:00"));
    EXPECT_EQ(endOf(untilTime(12h), at("2026-11-25T12:00:00"), {}).at, at("2026-11-26T12:00:00"));
    EXPECT_EQ(endOf(untilTime(24h), at("2026-11-25T23:59:00"), {}).at, at("2026-11-26T00:00:00"));
}

TEST(CalendarSpan, AYearsShareIsDueOnItsDayOnceItHasClosed)
{
    using namespace std::chrono;
    const Span evaluated = yearly(May / 31, April / 30);
    EXPECT_EQ(endOf(evaluated, at("2026-11-30T08:00:00"), {}).at, at("2027-06-01T00:00:00"));
    EXPECT_EQ(endOf(evaluated, at("2026-04-30T23:59:00"), {}).at, at("2026-06-01T00:00:00"));
    EXPECT_EQ(endOf(evaluated, at("2026-05-01T00:00:00"), {}).at, at("2027-06-01T00:00:00")) << "of the next year";
    EXPECT_EQ(endOf(yearly(January / 31, December / 31), at("2026-03-01T00:00:00"), {}).at, at("2027-02-01T00:00:00"));
    EXPECT_EQ(endOf(yearly(February / 29, February / 29), at("2026-02-28T09:00:00"), {}).at, at("2026-03-01T00:00:00"))
        << "the last of the month";
    EXPECT_EQ(endOf(yearly(February / 29, February / 29), at("2028-02-28T09:00:00"), {}).at, at("2028-03-01T00:00:00"));
}

TEST(CalendarDaily, ComesAtEachOfItsTimes)
{
    const Daily twice{{12h, 24h}, {}};
    EXPECT_EQ(nextOf(twice, at("2026-11-25T11:59:00")), at("2026-11-25T12:00:00"));
    EXPECT_EQ(nextOf(twice, at("2026-11-25T12:00:00")), at("2026-11-26T00:00:00"));
    EXPECT_EQ(nextOf(twice, at("2026-11-26T00:00:00")), at("2026-11-26T12:00:00"));
    EXPECT_EQ(nextOf({}, at("2026-11-26T00:00:00")), std::nullopt);
}

TEST(CalendarDaily, OnlyInItsSeason)
{
    const Daily heating{{10h}, Season{parseMonthDay("11-01").value(), parseMonthDay("03-31").value()}};
    EXPECT_EQ(nextOf(heating, at("2026-04-01T08:00:00")), at("2026-11-01T10:00:00"));
    EXPECT_EQ(nextOf(heating, at("2027-03-31T10:00:00")), at("2027-11-01T10:00:00"));
    EXPECT_EQ(nextOf(heating, at("2026-12-31T10:00:00")), at("2027-01-01T10:00:00"));
}

} // namespace
