#include "reserve/Period.h"

#include <gtest/gtest.h>

using namespace reserve;

namespace {

calendar::Day day(const char *text) { return calendar::parseDay(text).value(); }

std::string roundTrip(const char *text)
{
    const auto period = parsePeriod(text);
    return period ? toText(*period) : "refused";
}

} // namespace

TEST(Period, IsAMonthOrAQuarter)
{
    EXPECT_EQ(roundTrip("2026-11"), "2026-11");
    EXPECT_EQ(roundTrip("2026-Q4"), "2026-Q4");
    EXPECT_EQ(roundTrip(" 2026-q1 "), "2026-Q1");
    EXPECT_EQ(roundTrip("２０２６－０１"), "2026-01");
    for (const char *text :
        {"", "2026", "2026-13", "2026-0", "2026-00", "2026-1", "2026-Q5", "2026-Q0", "2026-Q", "26-11", "2026-11-01"})
        EXPECT_EQ(roundTrip(text), "refused") << text;
}

TEST(Period, KnowsItsDays)
{
    const Period quarter = periodOf(CheckKind::Quarterly, day("2026-11-25"));
    EXPECT_EQ(toText(quarter), "2026-Q4");
    EXPECT_EQ(quarter.begin(), day("2026-10-01"));
    EXPECT_EQ(quarter.end(), day("2027-01-01"));
    EXPECT_EQ(toText(quarter.before()), "2026-Q3");
    EXPECT_EQ(toText(periodOf(CheckKind::Monthly, day("2026-01-31")).before()), "2025-12");
}

TEST(Period, AMonthLaterIsNeverBeyondThatMonth)
{
    EXPECT_EQ(monthsAfter(day("2026-01-31"), 1), day("2026-02-28"));
    EXPECT_EQ(monthsAfter(day("2027-12-31"), 2), day("2028-02-29"));
    EXPECT_EQ(monthsAfter(day("2026-11-25"), 6), day("2027-05-25"));
}
