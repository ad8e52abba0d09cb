#include "unit/cli/Terminal.h"

#include "support/TempDir.h"

#include <gtest/gtest.h>

#include <fstream>

using test::Reply;
using test::Terminal;

namespace {

const std::string December = std::string(FIXTURE_DIR) + "/airquality/2015-12.csv";

std::string fileWith(const support::TempDir &folder, const std::string &text)
{
    std::ofstream(folder.file("series.csv")) << text;
    return folder.file("series.csv");
}

/// So many hours of one index from the 1st of December on, in local time.
std::string hours(int from, int count, int aqi)
{
    std::string rows;
    for (int i = from; i < from + count; ++i) {
        char row[64];
        std::snprintf(row, sizeof row, "2026-12-%02dT%02d:00:00,%d\n", 1 + i / 24, i % 24, aqi);
        rows += row;
    }
    return rows;
}

} // namespace

TEST(EpisodesCommand, TellsTheEpisodesWithTheWarningEachGuarantees)
{
    const Reply run = Terminal().run({"episodes", December});
    EXPECT_EQ(run.exit, 0);
    EXPECT_TRUE(run.says("2015-12-07T02:00 to 2015-12-10T18:00  over 200: 89 h, over 300: 3 h, peak 301  → orange"))
        << run.out;
    EXPECT_TRUE(run.says("→ red")) << "the peak of 500 on the first of the month";
    const auto json = Terminal().run({"episodes", December, "--json"}).json();
    ASSERT_EQ(json["episodes"].size(), 5U);
    EXPECT_EQ(json["episodes"][2]["warning_level"], "yellow");
    EXPECT_EQ(json["episodes"][2]["hours_over_200"], 49);
    EXPECT_EQ(json["missing"].size(), 0U);
}

TEST(EpisodesCommand, TwoHundredHoursOfTwoHundredAreNoEpisode)
{
    const support::TempDir folder;
    const Reply run = Terminal().run({"episodes", fileWith(folder, "time,aqi_24h\n" + hours(0, 200, 200))});
    EXPECT_EQ(run.exit, 0);
    EXPECT_EQ(run.out, "no hour over 200\n");
}

TEST(EpisodesCommand, MissingHoursAreToldAndNeverFilledIn)
{
    const support::TempDir folder;
    const auto json =
        Terminal()
            .run({"episodes", fileWith(folder, "time,aqi_24h\n" + hours(0, 30, 250) + hours(33, 30, 250)), "--json"})
            .json();
    ASSERT_EQ(json["episodes"].size(), 1U);
    EXPECT_EQ(json["episodes"][0]["hours_over_200"], 60);
    EXPECT_EQ(json["episodes"][0]["missing"][0]["hours"], 3);
    EXPECT_EQ(json["missing"][0]["from"], "2026-12-02T06:00:00.000+08:00");
}

TEST(EpisodesCommand, FromConcentrationsTheIndexIsWorkedOutFirst)
{
    const support::TempDir folder;
    std::string rows = "time,PM2.5\n";
    for (int i = 0; i < 100; ++i) {
        char row[64];
        std::snprintf(row, sizeof row, "2026-12-%02d %02d:00,%d\n", 1 + i / 24, i % 24, 200);
        rows += row;
    }
    const auto json = Terminal().run({"episodes", fileWith(folder, rows), "--json"}).json();
    ASSERT_EQ(json["episodes"].size(), 1U);
    EXPECT_EQ(json["episodes"][0]["peak_daily_aqi"], 250);
    EXPECT_EQ(json["episodes"][0]["hours_over_200"], 81) << "the first nineteen hours have no mean yet";
}

TEST(EpisodesCommand, AWrongFileIsNamedByLineAndColumn)
{
    const support::TempDir folder;
    const std::string file = fileWith(folder, "time,aqi_24h\n2026-12-01T00:00:00,many\n");
    const Reply run = Terminal().run({"episodes", file});
    EXPECT_EQ(run.exit, 1);
    EXPECT_TRUE(run.complains(file + ":2:21: error:")) << run.err;
    EXPECT_EQ(Terminal().run({"episodes", folder.file("none.csv")}).exit, 1);
    EXPECT_EQ(Terminal().run({"episodes"}).exit, 2);
}

namespace {

/// So many hours of two pollutants from the 1st of December on.
std::string concentrations(int count, int fine, int sulphur)
{
    std::string rows = "time,PM2.5,SO2\n";
    for (int i = 0; i < count; ++i) {
        char row[64];
        std::snprintf(row, sizeof row, "2026-12-%02d %02d:00,%d,%d\n", 1 + i / 24, i % 24, fine, sulphur);
        rows += row;
    }
    return rows;
}

} // namespace

TEST(EpisodesCommand, SulphurCountsForTheLevelAsThePlanSays)
{
    const support::TempDir folder;
    const auto level = [&](int sulphur) {
        const auto json =
            Terminal().run({"episodes", fileWith(folder, concentrations(80, 200, sulphur)), "--json"}).json();
        EXPECT_EQ(json["episodes"].size(), 1U);
        EXPECT_EQ(json["warning_level"], json["episodes"][0]["warning_level"]) << "one episode is the whole of it";
        return json["episodes"][0]["warning_level"].get<std::string>();
    };
    EXPECT_EQ(level(100), "yellow") << "57 hours over 200";
    EXPECT_EQ(level(700), "orange") << "over 650";
    EXPECT_EQ(level(900), "red");
}

TEST(EpisodesCommand, SulphurAloneCallsForAWarningWithNoHourOver200)
{
    const support::TempDir folder;
    const std::string file = fileWith(folder, concentrations(30, 20, 510));
    const auto json = Terminal().run({"episodes", file, "--json"}).json();
    EXPECT_EQ(json["episodes"].size(), 0U);
    EXPECT_EQ(json["warning_level"], "yellow");
    EXPECT_EQ(Terminal().run({"episodes", file}).out, "no hour over 200\nthe series as a whole  → yellow\n");
}

TEST(EpisodesCommand, SulphurBeforeAnEarlierEpisodeSaysNothingOfALaterOne)
{
    const support::TempDir folder;
    std::string rows = concentrations(60, 200, 100) + "";
    for (int i = 60; i < 240; ++i) {
        char row[64];
        std::snprintf(row, sizeof row, "2026-12-%02d %02d:00,%d,100\n", 1 + i / 24, i % 24, i < 180 ? 20 : 200);
        rows += row;
    }
    rows.replace(rows.find("200,100"), 7, "200,700"); // the first hour
    const auto json = Terminal().run({"episodes", fileWith(folder, rows), "--json"}).json();
    ASSERT_EQ(json["episodes"].size(), 2U);
    EXPECT_EQ(json["episodes"][0]["warning_level"], "orange");
    EXPECT_EQ(json["episodes"][1]["warning_level"], "health_notice") << "its own hours only";
}
