#include "documents/PaperTime.h"

#include <gtest/gtest.h>

using namespace documents;
using namespace std::chrono_literals;

TEST(PaperTime, ADeadlineAtMidnightEndsADay)
{
    EXPECT_EQ(documents::paperDeadline(base::fromCivil({2026, 12, 5, 0, 0, 0, 0})), "2026年12月4日24时00分");
    EXPECT_EQ(documents::paperDeadline(base::fromCivil({2026, 12, 5, 0, 1, 0, 0})), "2026年12月5日0时01分");
}

TEST(PaperTime, IsChinaStandardTimeInWords)
{
    const base::Instant at = base::fromCivil({2026, 11, 5, 3, 4, 59, 0});
    EXPECT_EQ(paperDay(at), "2026年11月5日");
    EXPECT_EQ(paperHour(at), "2026年11月5日3时");
    EXPECT_EQ(paperMinute(at), "2026年11月5日3时04分");
    EXPECT_EQ(paperDay("2020-11-25"), "2020年11月25日");
    EXPECT_EQ(paperDay("2020"), "2020");
}

TEST(PaperTime, HoursAreRoundedHalfAnHourUp)
{
    EXPECT_EQ(paperHours(0min), "0小时");
    EXPECT_EQ(paperHours(29min), "0小时");
    EXPECT_EQ(paperHours(30min), "1小时");
    EXPECT_EQ(paperHours(36h + 89min), "37小时");
    EXPECT_EQ(paperHours(36h + 90min), "38小时");
}
