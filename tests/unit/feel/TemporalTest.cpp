#include "feel/Temporal.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

using namespace feel;

RC_GTEST_PROP(Date, comesBackFromItsDayNumber, ())
{
    const auto days = *rc::gen::inRange<std::int64_t>(-365'000'000'000, 365'000'000'000);
    const auto date = Date::fromEpochDays(days);
    RC_ASSERT(date.has_value());
    RC_ASSERT(date->epochDays() == days);
    RC_ASSERT(Date::parse(date->toString()) == date);
}

RC_GTEST_PROP(DaysTimeDuration, comesBackFromItsText, ())
{
    const DaysTimeDuration duration{*rc::gen::inRange<std::int64_t>(-LargestSeconds / 2, LargestSeconds / 2),
        *rc::gen::inRange<std::int32_t>(0, 1'000'000'000)};
    RC_ASSERT(DaysTimeDuration::parse(duration.toString()) == duration);
    RC_ASSERT(DaysTimeDuration::fromSeconds(duration.toSeconds()) == duration);
    RC_ASSERT(negated(negated(duration)) == duration);
}

RC_GTEST_PROP(DateTime, comesBackFromTheTimeSinceTheEpoch, ())
{
    const DaysTimeDuration since{*rc::gen::inRange<std::int64_t>(-100'000'000'000, 100'000'000'000),
        *rc::gen::inRange<std::int32_t>(0, 1'000'000'000)};
    const int offset = *rc::gen::inRange(-14 * 60, 14 * 60) * 60;
    const auto value = fromEpoch(since, offset);
    RC_ASSERT(value.has_value());
    RC_ASSERT(sinceEpoch(*value) == since);
    RC_ASSERT(DateTime::parse(value->toString()) == value);
}

TEST(Date, knowsTheCalendar)
{
    EXPECT_EQ((Date{1970, 1, 1}.epochDays()), 0);
    EXPECT_EQ((Date{2000, 3, 1}.epochDays()), 11017);
    EXPECT_EQ((Date{2026, 11, 25}.weekday()), 3);
    EXPECT_TRUE(Date::make(2000, 2, 29));
    EXPECT_FALSE(Date::make(1900, 2, 29));
    EXPECT_FALSE(Date::make(2026, 4, 31));
    EXPECT_FALSE(Date::make(2026, 0, 1));
    EXPECT_FALSE(Date::make(1'000'000'000, 1, 1));
}

TEST(Date, isReadStrictly)
{
    for (const char *text : {"2026-1-05", "2026-01-5", "20260105", "2026-01-05Z", "026-01-05", "+2026-01-05",
             "-0000-01-01", "2026-01-05 ", ""})
        EXPECT_FALSE(Date::parse(text)) << text;
    EXPECT_EQ(Date::parse("0000-01-01")->toString(), "0000-01-01");
    EXPECT_EQ(Date::parse("-10000-01-01")->toString(), "-10000-01-01");
}

TEST(Time, isReadStrictly)
{
    for (const char *text : {"1:00:00", "01:00", "01:60:00", "01:00:60", "24:00:00", "01:00:00.", "01:00:00.1234567890",
             "01:00:00+8:00", "01:00:00+08", "01:00:00+14:01", "01:00:00z", "T01:00:00", "01:00:00+08:60"})
        EXPECT_FALSE(Time::parse(text)) << text;
    EXPECT_EQ(Time::parse("01:02:03.000000001-14:00")->toString(), "01:02:03.000000001-14:00");
    EXPECT_EQ(Time::parse("01:02:03+00:00")->toString(), "01:02:03Z");
}

TEST(Duration, isReadStrictlyAndNormalised)
{
    for (const char *text : {"P", "PT", "P1", "1D", "P-1D", "P1DT", "P1H", "PT1D", "PT1M1H", "P1M1Y", "P1Y1D", "PT.5S",
             "PT1.S", "PT1.5M", "P1D ", "p1d", "P9999999999999999D"}) {
        EXPECT_FALSE(DaysTimeDuration::parse(text)) << text;
        EXPECT_FALSE(YearsMonthsDuration::parse(text)) << text;
    }
    EXPECT_EQ(DaysTimeDuration::parse("PT100H")->toString(), "P4DT4H");
    EXPECT_EQ(DaysTimeDuration::parse("-PT61S")->toString(), "-PT1M1S");
    EXPECT_EQ(DaysTimeDuration::parse("PT0.000S")->toString(), "PT0S");
    EXPECT_EQ(YearsMonthsDuration::parse("-P25M")->toString(), "-P2Y1M");
    EXPECT_EQ(YearsMonthsDuration::parse("P1Y")->toString(), "P1Y");
}

TEST(Months, endOnTheLastDayWhereTheMonthIsShorter)
{
    EXPECT_EQ(plusMonths({2026, 1, 31}, 1)->toString(), "2026-02-28");
    EXPECT_EQ(plusMonths({2026, 3, 31}, -13)->toString(), "2025-02-28");
    EXPECT_EQ(plusMonths({2026, 11, 25}, 2)->toString(), "2027-01-25");
    EXPECT_FALSE(plusMonths({999999999, 12, 1}, 1));
}

} // namespace
