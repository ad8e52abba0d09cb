#include "airquality/Episodes.h"

#include <gmock/gmock.h>

#include <random>

namespace {

using namespace airquality;
using testing::ElementsAre;
using testing::IsEmpty;

const Hour Start = std::chrono::sys_days(std::chrono::year(2026) / 12 / 1);

Hour hour(int n) { return Start + std::chrono::hours(n); }

/// A series of stretches, each an index and how many hours it stands; an index below 0 is missing.
IndexSeries series(const std::vector<std::pair<int, int>> &stretches)
{
    IndexSeries result;
    int n = 0;
    for (const auto &[aqi, hours] : stretches) {
        for (int i = 0; i < hours; ++i, ++n) {
            if (aqi >= 0)
                result[hour(n)] = {aqi, false};
        }
    }
    return result;
}

TEST(Episodes, TwoHundredIsNotHeavy)
{
    EXPECT_THAT(episodesIn({}), IsEmpty());
    EXPECT_THAT(episodesIn(series({{200, 100}})), IsEmpty());
    EXPECT_THAT(
        episodesIn(series({{200, 1}, {201, 24}, {200, 1}})), ElementsAre(Episode{hour(1), hour(24), 24, 0, 201, {}}));
}

TEST(Episodes, ThirtySixHoursUpTo150PartTwo)
{
    const auto after = [](int goodHours) {
        return episodesIn(series({{250, 30}, {150, goodHours}, {250, 30}})).size();
    };
    EXPECT_EQ(after(35), 1U);
    EXPECT_EQ(after(36), 2U);
    EXPECT_EQ(episodesIn(series({{250, 30}, {151, 200}, {250, 30}})).size(), 1U) << "151 lifts nothing";
    EXPECT_EQ(episodesIn(series({{250, 30}, {150, 20}, {151, 1}, {150, 35}, {250, 30}})).size(), 1U) << "in a row";
}

TEST(Episodes, TheHoursOver300AreThoseOfTheLongestRun)
{
    const auto episodes = episodesIn(series({{301, 20}, {300, 1}, {310, 30}, {250, 10}}));
    EXPECT_THAT(episodes, ElementsAre(Episode{hour(0), hour(60), 61, 30, 310, {}}));
}

TEST(Episodes, AMissingHourEndsARunAndIsReportedNeverFilledIn)
{
    const auto episodes = episodesIn(series({{350, 20}, {-1, 3}, {350, 25}}));
    EXPECT_THAT(episodes, ElementsAre(Episode{hour(0), hour(47), 45, 25, 350, {{hour(20), 3}}}));
    EXPECT_EQ(episodesIn(series({{250, 5}, {100, 20}, {-1, 1}, {100, 20}, {250, 5}})).size(), 1U)
        << "nobody knows whether the air was good that hour";
    EXPECT_THAT(gapsIn(series({{100, 2}, {-1, 1}, {100, 1}, {-1, 2}, {100, 1}})),
        ElementsAre(Gap{hour(2), 1}, Gap{hour(4), 2}));
}

TEST(Episodes, APauseThatDoesNotPartThemIsNamed)
{
    const IndexSeries hours = series({{250, 5}, {180, 4}, {150, 10}, {160, 1}, {140, 6}, {250, 5}, {-1, 2}, {250, 2}});
    const auto episodes = episodesIn(hours);
    ASSERT_EQ(episodes.size(), 1U);
    EXPECT_THAT(pausesIn(hours, episodes.front()), ElementsAre(Pause{hour(5), hour(25), 10}))
        << "two missing hours are a gap, no pause";
    const IndexSeries broken = series({{250, 2}, {140, 5}, {-1, 1}, {140, 3}, {250, 2}});
    EXPECT_EQ(pausesIn(broken, episodesIn(broken).front()).front().lightHours, 5) << "a missing hour ends the run";
}

TEST(Episodes, HoursInARowUpToALimitAreCountedFromTheForecastOn)
{
    IndexSeries hours = series({{120, 10}, {180, 30}, {140, 5}, {-1, 1}, {140, 20}});
    const auto forecastFrom = [&](int first) {
        for (auto &[at, index] : hours)
            index.forecast = at >= hour(first);
    };
    forecastFrom(10);
    EXPECT_EQ(hoursAtMost(hours, 150), (CalmRun{0, false})) << "its first hour is over";
    EXPECT_EQ(hoursAtMost(hours, 180), (CalmRun{35, true})) << "a missing hour ends what is known of the run";
    EXPECT_EQ(hoursAtMost(hours, 179), (CalmRun{0, false})) << "the limit itself is within";
    forecastFrom(46);
    EXPECT_EQ(hoursAtMost(hours, 150), (CalmRun{20, true})) << "it may go on behind the series";
    forecastFrom(1000);
    EXPECT_EQ(hoursAtMost(hours, 150), (CalmRun{0, true})) << "nothing is forecast: nothing is known";
    EXPECT_EQ(hoursAtMost({}, 150), (CalmRun{0, false}));
}

/// The definition, word for word and slowly.
std::vector<Episode> byDefinition(const IndexSeries &series)
{
    std::vector<Episode> episodes;
    const auto at = [&](Hour h) { return series.contains(h) ? series.at(h).aqi : -1; };
    const auto longest = [&](Hour from, Hour to, auto holds) {
        int best = 0;
        int run = 0;
        for (Hour h = from; h <= to; h += std::chrono::hours(1))
            best = std::max(best, run = holds(at(h)) ? run + 1 : 0);
        return best;
    };
    const std::chrono::hours one(1);
    for (const auto &[h, index] : series) {
        if (index.aqi <= 200)
            continue;
        const bool parted = episodes.empty()
            || longest(episodes.back().to + one, h - one, [](int aqi) { return aqi >= 0 && aqi <= 150; }) >= 36;
        if (parted)
            episodes.push_back({h, h, 0, 0, 0, {}});
        Episode &episode = episodes.back();
        episode.to = h;
        ++episode.hoursOver200;
        episode.peak = std::max(episode.peak, index.aqi);
        episode.hoursOver300 = longest(episode.from, h, [](int aqi) { return aqi > 300; });
    }
    return episodes;
}

TEST(Episodes, AreWhatTheDefinitionSaysForAnySeries)
{
    std::mt19937 random(633);
    const std::vector<int> levels{-1, 100, 149, 150, 151, 200, 201, 299, 300, 301, 500};
    for (int round = 0; round < 400; ++round) {
        std::vector<std::pair<int, int>> stretches;
        for (int i = 0; i < 12; ++i)
            stretches.emplace_back(levels[random() % levels.size()], 1 + int(random() % 45));
        const IndexSeries hours = series(stretches);
        std::vector<Episode> found = episodesIn(hours);
        for (Episode &episode : found)
            episode.missing.clear();
        ASSERT_EQ(found, byDefinition(hours)) << "round " << round;
    }
}

} // namespace
