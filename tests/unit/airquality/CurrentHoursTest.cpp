#include "airquality/CurrentHours.h"

#include <gtest/gtest.h>

namespace {

using namespace airquality;

const Hour Start = std::chrono::sys_days(std::chrono::year(2026) / 12 / 1);

/// A series of stretches, each an index and how many hours it stands; an index below 0 is missing. The first `measured`
/// hours are no forecast.
CurrentHours hoursOf(const std::vector<std::pair<int, int>> &stretches, int measured)
{
    IndexSeries series;
    int n = 0;
    for (const auto &[aqi, hours] : stretches) {
        for (int i = 0; i < hours; ++i, ++n) {
            if (aqi >= 0)
                series[Start + std::chrono::hours(n)] = {aqi, n >= measured};
        }
    }
    return currentHours(series, Start + std::chrono::hours(n - 1));
}

Counts counted(const std::vector<std::pair<int, int>> &stretches, int measured = 40)
{
    return airquality::countsOf(hoursOf(stretches, measured));
}

constexpr Proved exactly(int number) { return {number, false}; }
constexpr Proved atLeast(int number) { return {number, true}; }

} // namespace

TEST(Counts, OfAnEpisodeThatTheSeriesSeesEndAreExact)
{
    const Counts counts = counted({{100, 2}, {220, 30}, {310, 10}, {220, 5}, {140, 12}});
    EXPECT_EQ(counts.hoursOver200, exactly(45));
    EXPECT_EQ(counts.hoursOver300, exactly(10));
    EXPECT_EQ(counts.peak, exactly(310));
    EXPECT_EQ(counts.hoursOver150, exactly(45));
}

TEST(Counts, WhatTheSeriesDoesNotSeeTheEndOfIsAtLeastSoMuch)
{
    const Counts heavy = counted({{100, 2}, {310, 10}, {220, 35}});
    EXPECT_EQ(heavy.hoursOver200, atLeast(45));
    EXPECT_EQ(heavy.hoursOver300, atLeast(10)) << "it may come again while the episode lasts";
    EXPECT_EQ(heavy.peak, atLeast(310));
    const Counts severe = counted({{100, 2}, {310, 45}});
    EXPECT_EQ(severe.hoursOver300, atLeast(45));
    EXPECT_EQ(counted({{500, 45}}).peak, exactly(500)) << "the index ends there";
    EXPECT_EQ(counted({{100, 2}, {160, 45}}).hoursOver150, atLeast(45));
    EXPECT_EQ(counted({{100, 2}, {160, 45}}).hoursOver200, exactly(0));
}

TEST(Counts, AMissingHourBesideHeavyOnesMayBeOneMore)
{
    EXPECT_EQ(counted({{100, 2}, {220, 20}, {-1, 3}, {220, 26}, {100, 9}}).hoursOver200, atLeast(46));
    EXPECT_EQ(counted({{220, 46}, {-1, 1}, {100, 9}}).hoursOver200, atLeast(46));
    EXPECT_EQ(counted({{100, 2}, {-1, 1}, {220, 46}, {100, 9}}).hoursOver200, atLeast(46));
    EXPECT_EQ(counted({{220, 46}, {100, 3}, {-1, 3}, {100, 9}}).hoursOver200, exactly(46)) << "between good hours";
    EXPECT_EQ(counted({{220, 46}, {100, 3}, {-1, 3}}).hoursOver200, exactly(46)) << "an end that is not known";
    EXPECT_EQ(counted({{220, 46}, {100, 3}, {-1, 24}}).hoursOver200, atLeast(46)) << "a day says nothing of another";
    EXPECT_EQ(counted({{100, 3}, {-1, 24}, {100, 3}}).hoursOver200, atLeast(0));
}

TEST(Counts, AnEpisodeBeforeTheOneThatCountsLeavesItAlone)
{
    EXPECT_EQ(counted({{220, 10}, {-1, 1}, {220, 10}, {140, 40}, {250, 30}, {100, 3}}, 60).hoursOver200, exactly(30));
}

TEST(Counts, HoursOver300ThatAreOverBoundThePeakToo)
{
    const Counts counts = counted({{320, 122}, {290, 2}, {250, 60}}, 124);
    EXPECT_EQ(counts.hoursOver200, atLeast(184));
    EXPECT_EQ(counts.hoursOver300, exactly(0));
    EXPECT_EQ(counts.peak, exactly(290));
}

TEST(Counts, WhatIsForecastAgainOrNotForecastAtAllIsNotOver)
{
    const Counts again = counted({{350, 60}, {250, 1}, {250, 36}, {350, 40}, {100, 5}}, 61);
    EXPECT_EQ(again.hoursOver300, exactly(60));
    EXPECT_EQ(again.peak, exactly(350));
    const Counts measured = counted({{350, 50}, {250, 50}}, 1000);
    EXPECT_EQ(measured.hoursOver200, atLeast(100));
    EXPECT_EQ(measured.hoursOver300, atLeast(50));
}

TEST(Counts, AMissingDayLeavesThePeakOpenThoughHoursOver300AreOver)
{
    const Counts counts = counted({{350, 10}, {290, 2}, {280, 36}, {-1, 24}, {250, 5}}, 12);
    EXPECT_EQ(counts.hoursOver300, atLeast(0));
    EXPECT_EQ(counts.peak, atLeast(290));
}

TEST(Counts, OfNothingAreNothing) { EXPECT_EQ(airquality::countsOf(currentHours({}, Start)).hoursOver200, exactly(0)); }
