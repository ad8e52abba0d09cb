#include "calendar/DueTime.h"
#include "calendar/WorkCalendar.h"

#include <gtest/gtest.h>

namespace {

using namespace calendar;

Day day(const char *text) { return parseDay(text).value(); }
base::Instant at(const char *text) { return base::parseIso(text).value(); }

TEST(CalendarDay, TheDayIsThatOfChina)
{
    EXPECT_EQ(toIso(dayOf(at("2026-11-25T00:00:00+08:00"))), "2026-11-25");
    EXPECT_EQ(toIso(dayOf(at("2026-11-24T16:00:00Z"))), "2026-11-25");
    EXPECT_EQ(toIso(dayOf(at("2026-11-24T15:59:59Z"))), "2026-11-24");
    EXPECT_EQ(beginOf(day("2026-11-25")), at("2026-11-25T00:00:00+08:00"));
}

TEST(CalendarDay, ReadsOnlyDaysThatExist)
{
    for (const char *wrong :
        {"2026-02-29", "2026-2-1", "2026-13-01", "", "2026-11", "20261125", "2026-11-25T", "2026--1-01"})
        EXPECT_FALSE(parseDay(wrong)) << wrong;
    EXPECT_EQ(toIso(day("2024-02-29")), "2024-02-29");
}

TEST(CalendarDay, ADayEndsAt24OClock)
{
    EXPECT_EQ(parseTimeOfDay("24:00").value(), std::chrono::hours(24));
    EXPECT_EQ(toText(parseTimeOfDay("9:05").value()), "09:05");
    for (const char *wrong : {"24:01", "25:00", "12:60", "12", "-1:00", "12:", ":30", "noon"})
        EXPECT_FALSE(parseTimeOfDay(wrong)) << wrong;
}

TEST(CalendarDay, WhatIsDueAtMidnightIsDueAt24OClockOfTheDayThatEnds)
{
    const DueTime end = dueTime(at("2027-01-01T00:00:00+08:00"));
    EXPECT_EQ(end.clock, "24:00");
    EXPECT_TRUE(end.endsDay);
    EXPECT_EQ(toText(end), "12-31 24:00");
    EXPECT_EQ(std::tuple(end.day.year, end.day.month, end.day.day), std::tuple(2026, 12U, 31U));
    const DueTime moment = dueTime(at("2027-01-01T00:00:00+08:00") + std::chrono::milliseconds(500));
    EXPECT_EQ(moment.clock, "24:00") << "a clock counts from the very moment it starts at";
    EXPECT_TRUE(moment.endsDay);
    EXPECT_EQ(moment.day.day, 31U);
    const DueTime minute = dueTime(at("2027-01-01T00:01:00+08:00"));
    EXPECT_EQ(minute.clock, "00:01");
    EXPECT_FALSE(minute.endsDay);
    EXPECT_EQ(minute.day.day, 1U);
}

TEST(CalendarSeason, MayLieAcrossNewYear)
{
    const Season heating{parseMonthDay("11-01").value(), parseMonthDay("03-31").value()};
    EXPECT_TRUE(heating.contains(day("2026-11-01")));
    EXPECT_TRUE(heating.contains(day("2027-01-15")));
    EXPECT_TRUE(heating.contains(day("2027-03-31")));
    EXPECT_FALSE(heating.contains(day("2026-10-31")));
    EXPECT_FALSE(heating.contains(day("2027-04-01")));
    const Season summer{parseMonthDay("06-01").value(), parseMonthDay("08-31").value()};
    EXPECT_TRUE(summer.contains(day("2026-08-31")));
    EXPECT_FALSE(summer.contains(day("2026-09-01")));
    EXPECT_FALSE(parseMonthDay("02-30"));
    EXPECT_EQ(toText(parseMonthDay("3-1").value()), "03-01");
}

TEST(WorkCalendar, HolidaysAreOffAndWeekendsWorkedInsteadAreNot)
{
    WorkCalendar work;
    work.addYear(2026, {{day("2026-10-01"), {"国庆节", true}}, {day("2026-10-10"), {"国庆节", false}}});
    EXPECT_FALSE(work.isWorkday(day("2026-10-01"))) << "a Thursday";
    EXPECT_TRUE(work.isWorkday(day("2026-10-10"))) << "a Saturday";
    EXPECT_FALSE(work.isWorkday(day("2026-10-11")));
    EXPECT_TRUE(work.isWorkday(day("2026-10-12")));
    EXPECT_TRUE(work.knows(2026));
    EXPECT_FALSE(work.knows(2027));
    EXPECT_EQ(work.special(day("2026-10-01"))->name, "国庆节");
    EXPECT_EQ(work.special(day("2026-10-12")), nullptr);
}

} // namespace
