#include "airquality/Index.h"

#include <gtest/gtest.h>

namespace {

using namespace airquality;

const Breakpoints Pm25{0, 35, 75, 115, 150, 250, 350, 500};
const Breakpoints OzoneEight{0, 100, 160, 215, 265, 800};
const Breakpoints OzoneOne{0, 160, 200, 300, 400, 800, 1000, 1200};

Standard standard()
{
    Standard result;
    result.name = "test";
    result.validFrom = calendar::parseDay("2016-01-01").value();
    result.day[Pollutant::PM25] = Pm25;
    result.day[Pollutant::CO] = {0, 2, 4, 14, 24, 36, 48, 60};
    result.ozoneEightHours = OzoneEight;
    result.ozoneHour = OzoneOne;
    return result;
}

const Hour Last = std::chrono::sys_days(std::chrono::year(2026) / 1 / 10);

ConcentrationSeries constant(Pollutant pollutant, double value, int hours)
{
    ConcentrationSeries series;
    for (int i = 0; i < hours; ++i)
        series[Last - std::chrono::hours(i)][pollutant] = value;
    return series;
}

int aqi(const ConcentrationSeries &series, const Standard &by = standard())
{
    const auto index = rollingIndex(series, Last, by);
    return index ? index->aqi : -1;
}

TEST(SubIndex, IsRoundedUpBetweenItsBreakpoints)
{
    EXPECT_EQ(subIndex(Pm25, 0), 0);
    EXPECT_EQ(subIndex(Pm25, 35), 50);
    EXPECT_EQ(subIndex(Pm25, 36), 52) << "51.25";
    EXPECT_EQ(subIndex(Pm25, 75), 100);
    EXPECT_EQ(subIndex(Pm25, 150), 200);
    EXPECT_EQ(subIndex(Pm25, 151), 201);
    EXPECT_EQ(subIndex(Pm25, 500), 500);
    EXPECT_EQ(subIndex(Pm25, 700), 500) << "the index ends at 500";
    EXPECT_EQ(subIndex(Pm25, -1), 0);
}

TEST(SubIndex, NothingBeyondATableThatEndsEarly)
{
    EXPECT_EQ(subIndex(OzoneEight, 800), 300);
    EXPECT_EQ(subIndex(OzoneEight, 801), std::nullopt);
}

TEST(RollingIndex, ADayMeanNeedsTwentyHours)
{
    EXPECT_EQ(aqi(constant(Pollutant::PM25, 75, 24)), 100);
    EXPECT_EQ(aqi(constant(Pollutant::PM25, 75, 20)), 100);
    EXPECT_EQ(aqi(constant(Pollutant::PM25, 75, 19)), -1);
}

TEST(RollingIndex, TheWorstPollutantCounts)
{
    ConcentrationSeries series = constant(Pollutant::PM25, 75, 24);
    for (auto &[hour, values] : series)
        values[Pollutant::CO] = 14;
    EXPECT_EQ(aqi(series), 150);
    EXPECT_EQ(rollingIndex(series, Last, standard())->primary, Pollutant::CO);
}

TEST(RollingIndex, OfOzoneTheLargestEightHourMeanOfTheDay)
{
    ConcentrationSeries series = constant(Pollutant::O3, 20, 24);
    for (int i = 10; i < 18; ++i)
        series[Last - std::chrono::hours(i)][Pollutant::O3] = 160;
    EXPECT_EQ(aqi(series), 100);
    ConcentrationSeries early = constant(Pollutant::O3, 20, 24);
    for (int i = 20; i < 28; ++i)
        early[Last - std::chrono::hours(i)][Pollutant::O3] = 160;
    EXPECT_LT(aqi(early), 100) << "only four of those hours are of this day";
}

TEST(RollingIndex, BeyondTheOzoneTableTheEditionsDiffer)
{
    const ConcentrationSeries series = constant(Pollutant::O3, 1000, 24);
    EXPECT_EQ(aqi(series), 400) << "by the hour value";
    Standard newer = standard();
    newer.ozoneBeyond = BeyondTable::LastIndex;
    EXPECT_EQ(aqi(series, newer), 300);
}

TEST(RollingIndex, TheNewerEditionRoundsConcentrationsFirst)
{
    Standard newer = standard();
    newer.roundsConcentrations = true;
    EXPECT_EQ(aqi(constant(Pollutant::PM25, 75.4, 24)), 101);
    EXPECT_EQ(aqi(constant(Pollutant::PM25, 75.4, 24), newer), 100);
    EXPECT_EQ(aqi(constant(Pollutant::CO, 2.04, 24), newer), 50);
    EXPECT_EQ(aqi(constant(Pollutant::CO, 2.06, 24), newer), 53);
}

TEST(KnownIndex, TakesTheEditionOfTheDay)
{
    Standard older = standard();
    older.validTo = calendar::parseDay("2026-01-09").value();
    Standard newer = standard();
    newer.validFrom = calendar::parseDay("2026-01-10").value();
    newer.day[Pollutant::PM25] = {0, 35, 60, 115, 150, 250, 350, 500};
    const ConcentrationSeries series = constant(Pollutant::PM25, 60, 40);
    const std::vector<Standard> editions{older, newer};
    const auto at = [&](int hoursBack) {
        const Hour hour = Last - std::chrono::hours(hoursBack);
        const auto index = knownIndex(series, carriedBy(series), hour, *standardAt(editions, hour));
        return index ? index->aqi : -1;
    };
    // 00:00 UTC is 08:00 in China: the new edition holds from 16:00 UTC of the day before.
    EXPECT_EQ(at(0), 100);
    EXPECT_EQ(at(8), 100);
    EXPECT_EQ(at(9), 82);
    EXPECT_EQ(at(30), -1) << "too few hours before it";
    EXPECT_EQ(standardAt({older}, Last), nullptr);
}

/// A station whose particle monitor fell out is no sign of clean air.
TEST(KnownIndex, OfCleanAirNeedsEveryPollutantThatIsMeasured)
{
    ConcentrationSeries series = constant(Pollutant::PM25, 280, 48);
    for (int i = 0; i < 48; ++i)
        series[Last - std::chrono::hours(i)][Pollutant::CO] = 3;
    const auto known = [&] { return knownIndex(series, carriedBy(series), Last, standard()); };
    ASSERT_TRUE(known());
    EXPECT_EQ(known()->primary, Pollutant::PM25);
    for (int i = 0; i < 29; ++i)
        series[Last - std::chrono::hours(i)].erase(Pollutant::PM25);
    EXPECT_EQ(rollingIndex(series, Last, standard())->aqi, 75) << "what is left looks good";
    EXPECT_FALSE(known()) << "and proves nothing";
    for (int i = 0; i < 48; ++i)
        series[Last - std::chrono::hours(i)][Pollutant::CO] = 40;
    ASSERT_TRUE(known()) << "heavy pollution is proved by any of them";
    EXPECT_EQ(known()->primary, Pollutant::CO);
}

TEST(KnownIndex, WithoutParticlesNoAirIsClean)
{
    const ConcentrationSeries series = constant(Pollutant::CO, 3, 24);
    EXPECT_FALSE(knownIndex(series, carriedBy(series), Last, standard()));
}

} // namespace
