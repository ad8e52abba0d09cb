// Two real accidents, carried through the real program.
#include "e2e/Program.h"

#include <gtest/gtest.h>

using e2e::Program;
using e2e::Reply;

namespace {

/// "2018-06-07T17:24 Ⅲ级响应 [附件6]" for every step of the ladder.
std::vector<std::string> levelsOf(const nlohmann::json &timeline)
{
    std::vector<std::string> levels;
    for (const auto &line : timeline) {
        if (line["kind"] != "level")
            continue;
        const std::string text = line["text"];
        const std::size_t arrow = text.find(" → ") + std::string(" → ").size();
        levels.push_back(line["happened"].get<std::string>().substr(0, 16) + " "
            + text.substr(arrow, text.find(',') - arrow) + " [" + line["cite"].get<std::string>() + "]");
    }
    return levels;
}

} // namespace

TEST(Tongzi, RisesFromThreeToTwoOnTheSecondDayEndsAndIsReviewed)
{
    Program program;
    const std::string record = program.file("tongzi.db");
    const Reply replay = program.run({"replay", program.demo("tongzi.yaml"), "--db", record, "--json"});
    ASSERT_EQ(replay.exit, 0) << replay.err;
    EXPECT_EQ(replay.err, "");
    const auto incidents = replay.json()["incidents"];
    ASSERT_EQ(incidents.size(), 1U);
    EXPECT_EQ(levelsOf(incidents[0]["timeline"]),
        (std::vector<std::string>{"2018-06-07T17:06 核实 [5.1]", "2018-06-07T17:24 Ⅲ级响应 [附件6]",
            "2018-06-08T09:25 Ⅱ级响应 [附件6]", "2018-06-08T16:20 终止 [5.4]", "2018-06-08T17:30 评估 [6.1]"}));
    EXPECT_EQ(incidents[0]["activations"][0]["state"], "reviewed");
    EXPECT_EQ(incidents[0]["activations"][0]["ended"], true);
    EXPECT_EQ(program.run({"db", "verify", record}).exit, 0);
}

TEST(Tongzi, TheTimelineShowsLevelsClausesAndDeadlines)
{
    Program program;
    const std::string record = program.file("tongzi.db");
    ASSERT_EQ(program.run({"replay", program.demo("tongzi.yaml"), "--db", record}).exit, 0);
    const Reply timeline = program.run({"incident", "timeline", "2018-0001", "--db", record});
    EXPECT_EQ(timeline.exit, 0);
    for (const std::string line : {"2018-06-07 16:41  clock  报省局、市委、市政府（2 小时）, due 2018-06-07 18:41 "
                                   "(superior rule)  [国务院令第493号 第十一条]",
             "2018-06-07 17:15  assessed  事故等级: 一般事故; 市级响应级别: Ⅲ级响应  [附件2, 附件6]",
             "2018-06-07 17:24  level  核实 → Ⅲ级响应, 市指挥部副指挥长 by phone (17:22 电话)  [附件6]",
             "2018-06-07 17:30  clock  报省局、市委、市政府（2 小时）: met",
             "2018-06-07 16:28 (recorded 2018-06-07 16:41)  clock  事发单位报县级（1 小时）, due 2018-06-07 17:28",
             "2018-06-07 17:08  clock  事发单位报县级（1 小时）: met",
             "2018-06-08 08:50 (recorded 2018-06-08 09:15)  fact  死亡人数: 3 人 (县医院)  [附件2]",
             "2018-06-08 09:15  assessed  事故等级: 较大事故; 市级响应级别: Ⅱ级响应  [附件2, 附件6]",
             "2018-06-08 09:25  level  Ⅲ级响应 → Ⅱ级响应, 市指挥部指挥长 by phone (09:22 电话)  [附件6]",
             "2018-06-08 16:20  level  Ⅱ级响应 → 终止, 市指挥部指挥长 in writing (终止命令)  [5.4]"})
        EXPECT_TRUE(timeline.says(line)) << line << "\nis not in\n" << timeline.out;
}

TEST(Dangyang, TheUnitsHourRunsFromTheAccidentAsToldTheOfficesTwoFromWhenItHeard)
{
    Program program;
    const std::string record = program.file("dangyang.db");
    ASSERT_EQ(program.run({"replay", program.demo("dangyang.yaml"), "--db", record}).exit, 0);
    const Reply timeline = program.run({"incident", "timeline", "2016-0001", "--db", record});
    EXPECT_TRUE(timeline.says("clock  事发单位报县级（1 小时）, due 2016-08-11 16:20")) << timeline.out;
    EXPECT_TRUE(timeline.says("clock  报省局、市委、市政府（2 小时）, due 2016-08-11 18:05"));
    EXPECT_TRUE(timeline.says("2016-08-11 16:40  clock  报省局、市委、市政府（2 小时）: met"));
}

TEST(Dangyang, TheCorrectionIsStruckThroughAndBothValuesStay)
{
    Program program;
    const std::string record = program.file("dangyang.db");
    ASSERT_EQ(program.run({"replay", program.demo("dangyang.yaml"), "--db", record}).exit, 0);
    const Reply timeline = program.run({"incident", "timeline", "2016-0001", "--db", record});
    EXPECT_TRUE(timeline.says("2016-08-11 16:07  [struck] fact  死亡人数: 21 人 (首报)"));
    EXPECT_TRUE(timeline.says("2016-08-11 16:08  [struck] fact  重伤人数: 3 人 (首报)"));
    EXPECT_TRUE(timeline.says("struck  line ")) << timeline.out;
    EXPECT_TRUE(timeline.says("; because: 调查核定为 22 人"));
    EXPECT_TRUE(timeline.says("2016-08-11 20:01  fact  死亡人数: 22 人 (调查组)"));
    const auto show = program.run({"incident", "show", "2016-0001", "--db", record, "--json"}).json();
    EXPECT_EQ(show["facts"]["deaths"], 22);
    EXPECT_EQ(show["facts"]["serious_injuries"], 4);
    EXPECT_EQ(show["activations"][0]["state"], "response_1");
}

TEST(Dangyang, TheRecordVerifiesAndItsExportHoldsBothValues)
{
    Program program;
    const std::string record = program.file("dangyang.db");
    ASSERT_EQ(program.run({"replay", program.demo("dangyang.yaml"), "--db", record}).exit, 0);
    EXPECT_TRUE(program.run({"db", "verify", record, "--json"}).json()["whole"]);
    std::vector<int> deaths;
    std::vector<std::string> strikes;
    std::istringstream lines(program.run({"db", "export", record}).out);
    for (std::string line; std::getline(lines, line);) {
        const auto event = nlohmann::json::parse(line);
        if (event["type"] == "fact-reported" && event["payload"]["fact"] == "deaths")
            deaths.push_back(event["payload"]["reading"]);
        if (event["type"] == "event-struck")
            strikes.push_back(event["payload"]["reason"]);
    }
    EXPECT_EQ(deaths, (std::vector<int>{21, 22}));
    EXPECT_EQ(
        strikes, (std::vector<std::string>{"调查核定为 22 人", "调查核定重伤 4 人", "发生时间为 14:49，重伤 4 人"}));
}

TEST(DemonstrationNight, IsBelievable)
{
    Program program;
    const Reply night = program.run({"replay", program.demo("night.yaml"), "--db", program.file("night.db"), "--json"});
    ASSERT_EQ(night.exit, 0) << night.err;
    std::multiset<std::string> states;
    const nlohmann::json incidents = night.json()["incidents"];
    for (const auto &incident : incidents)
        states.insert(incident["activations"][0]["state"].get<std::string>());
    EXPECT_EQ(states,
        (std::multiset<std::string>{
            "ended", "reported", "response_2", "response_2", "response_3", "response_3", "verified", "verified"}));
}
