// Rows that follow others: what of the hours before goes on counting.
#include "ShippedPlan.h"

#include "incident/CompletedSeries.h"

#include "formats/AqiStandardsJson.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

constexpr std::optional<std::int64_t> Missing;

/// Hours from that one on (from midnight), the first `measured` of them no forecast.
HourlySeries from(int hour, int measured, std::vector<std::optional<std::int64_t>> index)
{
    HourlySeries series;
    series.from = moment("2026-12-21 00:00") + std::chrono::hours(hour);
    series.observedUntil = series.from + std::chrono::hours(measured - 1);
    series.index = std::move(index);
    return series;
}

HourlySeries completedBy(const HourlySeries &earlier, const HourlySeries &later)
{
    return completed(earlier, later, {});
}

} // namespace

TEST(CompletedSeries, MeasuredHoursBeforeGoOnCounting)
{
    const HourlySeries whole = completedBy(from(0, 3, {210, 220, 230, 240}), from(4, 1, {250, 90}));
    EXPECT_EQ(whole, from(0, 5, {210, 220, 230, Missing, 250, 90}))
        << "an hour that was forecast and never measured is missing once it is past";
}

TEST(CompletedSeries, OfAnHourMeasuredTwiceTheLaterCountsAndAnEmptyOneSaysNothing)
{
    EXPECT_EQ(completedBy(from(0, 3, {210, 220, 230}), from(1, 2, {Missing, 190})), from(0, 3, {210, 220, 190}));
    EXPECT_EQ(
        completedBy(from(0, 1, {210}), from(1, 1, {220, Missing, Missing})), from(0, 2, {210, 220, Missing, Missing}))
        << "that it is missing is told";
}

TEST(CompletedSeries, EmptyRowsAtTheEndTakeNoForecastAway)
{
    EXPECT_EQ(completedBy(from(0, 1, {210, 220, 230, 240}), from(1, 1, {200, Missing, Missing})),
        from(0, 2, {210, 200, 230, 240}));
}

TEST(CompletedSeries, AForecastReplacesNoMeasuredHour)
{
    EXPECT_EQ(completedBy(from(0, 3, {210, 220, 230}), from(1, 0, {190, 180, 170})), from(0, 3, {210, 220, 230, 170}));
}

TEST(CompletedSeries, AForecastTakesThePlaceOfTheOneBeforeAsAWhole)
{
    EXPECT_EQ(completedBy(from(0, 1, {210, 220, 230, 240}), from(1, 0, {190, 180})), from(0, 1, {210, 190, 180}));
    EXPECT_EQ(completedBy(from(0, 1, {210, 220, 230, 240}), from(1, 1, {190})), from(0, 2, {210, 190, 230, 240}))
        << "hours that were measured since end no forecast";
}

TEST(CompletedSeries, APollutantThatTheLaterRowsDoNotNameStays)
{
    HourlySeries earlier = from(0, 2, {210, 220});
    earlier.concentrations = {{"SO2", {510, 480}}};
    earlier.leading = {"PM2.5", "PM10"};
    HourlySeries whole = completedBy(earlier, from(1, 1, {190}));
    EXPECT_THAT(whole.concentrations, ElementsAre(SeriesColumn{"SO2", {510, 480}}));
    EXPECT_THAT(whole.leading, ElementsAre("PM2.5", "")) << "the later index does not say what it comes from";
    HourlySeries later = from(1, 1, {Missing});
    later.concentrations = {{"SO2", {60}}};
    whole = completedBy(earlier, later);
    EXPECT_THAT(whole.concentrations, ElementsAre(SeriesColumn{"SO2", {510, 60}}));
    EXPECT_THAT(whole.index, ElementsAre(210, 220)) << "one value gives no mean and takes no index away";
}

TEST(CompletedSeries, ConcentrationsOfTwoDaysGiveTheHoursBetweenThemAnIndex)
{
    const auto standards = formats::loadAqiStandards(std::string(SOURCE_DIR) + "/data").value();
    const auto day = [&](int first) {
        airquality::ConcentrationSeries rows;
        const airquality::Hour start = std::chrono::floor<std::chrono::hours>(moment("2026-12-21 00:00"));
        for (int hour = first; hour < first + 24; ++hour)
            rows[start + std::chrono::hours(hour)] = {{airquality::Pollutant::PM25, 200}};
        return toHourly({}, rows, rows.rbegin()->first, standards);
    };
    ASSERT_FALSE(day(24).index[3]) << "of the second day alone too few hours are known";
    const HourlySeries whole = completed(day(0), day(24), standards);
    ASSERT_EQ(whole.index.size(), 48U);
    EXPECT_EQ(whole.index[27], 250);
    EXPECT_EQ(whole.leading[27], "PM2.5");
    EXPECT_EQ(whole.editions.size(), 1U);
}

TEST(CompletedSeries, ACorrectedConcentrationTakesTheIndexWithItThatCameFromIt)
{
    const auto standards = formats::loadAqiStandards(std::string(SOURCE_DIR) + "/data").value();
    const airquality::Hour start = std::chrono::floor<std::chrono::hours>(moment("2026-12-21 00:00"));
    const auto rows = [&](int first, int last, double value) {
        airquality::ConcentrationSeries series;
        for (int hour = first; hour <= last; ++hour)
            series[start + std::chrono::hours(hour)] = {{airquality::Pollutant::PM25, value}};
        return toHourly({}, series, series.rbegin()->first, standards);
    };
    const HourlySeries wrong = completed(rows(0, 23, 50), rows(14, 29, 2000), standards);
    ASSERT_EQ(wrong.index[29], 500);
    const HourlySeries right = completed(wrong, rows(14, 29, 50), standards);
    EXPECT_EQ(right.index, rows(0, 29, 50).index) << "as if it had never been wrong";
    EXPECT_EQ(right.leading, rows(0, 29, 50).leading);
}

TEST(CompletedSeries, TheOldestHoursGiveWayToWhatASeriesMayHold)
{
    const HourlySeries later = from(0, 2, {210, 220});
    EXPECT_EQ(completedBy(from(-92 * 24, 2, {300, 300}), later), later) << "another spell";
    HourlySeries full = from(1 - 92 * 24, 92 * 24, {});
    full.index.assign(92 * 24, 180);
    const HourlySeries whole = completedBy(full, from(1, 1, {210}));
    EXPECT_EQ(whole.index.size(), MostSeriesHours);
    EXPECT_EQ(whole.index.back(), 210);
    EXPECT_EQ(whole.from, full.from + std::chrono::hours(1));
}
