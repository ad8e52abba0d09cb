// A series of air quality by the command line: recorded, and followed by other rows.
#include "unit/cli/Terminal.h"

#include <gtest/gtest.h>

using test::Reply;
using test::Terminal;

static const std::string Id = "2026-0001";

TEST(IncidentSeries, ASeriesIsRecordedWithTheFactsThePlanReadsOffIt)
{
    Terminal terminal;
    ASSERT_EQ(
        terminal.incident({"open", "--text", "重污染", "--plan", "heavy-pollution", "--reason", "没有新版文本"}).exit,
        0);
    const std::string file = std::string(FIXTURE_DIR) + "/airquality/2015-12.csv";
    const Reply run = terminal.incident({"series", Id, file, "--source", "市环境监测站"});
    ASSERT_EQ(run.exit, 0) << run.err;
    const auto facts = terminal.incident({"show", Id, "--json"}).json()["facts"];
    EXPECT_TRUE(facts.contains("hours_over_200"));
    EXPECT_FALSE(facts.contains("improved_hours")) << "nothing is forecast";
    EXPECT_TRUE(terminal.incident({"timeline", Id}).says("series"));
    EXPECT_TRUE(terminal.incident({"timeline", Id}).says("2015-12.csv"));
    EXPECT_EQ(terminal.incident({"series", Id, "no-such.csv"}).exit, 1);
}

TEST(IncidentSeries, HoursRecordedBeforeGoOnCountingUnlessTheFileShallReplaceThem)
{
    Terminal terminal;
    ASSERT_EQ(
        terminal.incident({"open", "--text", "重污染", "--plan", "heavy-pollution", "--reason", "没有新版文本"}).exit,
        0);
    const auto give = [&](const std::string &rows, const std::vector<std::string> &more = {}) {
        const std::string file = terminal.write("rows.csv", "time,aqi_24h\n" + rows);
        std::vector<std::string> words{"series", Id, file};
        words.insert(words.end(), more.begin(), more.end());
        return terminal.incident(words);
    };
    const auto hours = [&] { return terminal.incident({"show", Id, "--json"}).json()["facts"]["hours_over_200"]; };
    ASSERT_EQ(give("2026-03-01 08:00,220\n2026-03-01 09:00,230\n2026-03-01 10:00,90\n").exit, 0);
    const auto two = hours();
    const Reply next = give("2026-03-01 11:00,80\n");
    EXPECT_TRUE(next.says("whose other hours go on counting")) << next.out << next.err;
    EXPECT_EQ(hours(), two);
    EXPECT_FALSE(give("2026-03-01 11:00,80\n", {"--replace"}).says("go on counting"));
    EXPECT_NE(hours(), two);
}
