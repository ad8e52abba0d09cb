#include "unit/cli/Terminal.h"

#include <gtest/gtest.h>

#include <fstream>

using test::Reply;
using test::Terminal;

namespace {

struct Desk : Terminal {
    Desk()
    {
        EXPECT_EQ(
            incident({"open", "--text", "锅炉爆炸", "--county", "孝义市", "--plan", "special-equipment"}).exit, 0);
        EXPECT_EQ(
            incident({"open", "--text", "电梯困人", "--county", "汾阳市", "--plan", "special-equipment"}).exit, 0);
        EXPECT_EQ(
            incident({"move", "2026-0002", "close_untrue", "--by", "office_director", "--reason", "误报"}).exit, 0);
    }
};

} // namespace

TEST(IncidentLooking, ListsWhatIsOpenAndWithAllWhatHasEnded)
{
    Desk desk;
    EXPECT_EQ(desk.incident({"list"}).out, "2026-0001  孝义市  接报\n");
    EXPECT_EQ(desk.incident({"list", "--all"}).out, "2026-0001  孝义市  接报\n2026-0002  汾阳市  不属实\n");
}

TEST(IncidentLooking, TheListTellsTheLevelInForceAndTheOneThePlanProposes)
{
    Desk desk;
    ASSERT_EQ(desk.incident({"fact", "2026-0001", "equipment_kind", "锅炉"}).exit, 0);
    ASSERT_EQ(desk.incident({"fact", "2026-0001", "deaths", "3+"}).exit, 0);
    EXPECT_EQ(desk.incident({"list"}).out, "2026-0001  孝义市  接报 (proposed: Ⅱ级响应)\n");
    ASSERT_EQ(desk.incident({"verify", "2026-0001", "--by", "office_duty"}).exit, 0);
    ASSERT_EQ(desk.incident({"start", "2026-0001", "II", "--by", "commander"}).exit, 0);
    EXPECT_EQ(desk.incident({"list"}).out, "2026-0001  孝义市  Ⅱ级响应\n");
    ASSERT_EQ(desk.incident({"fact", "2026-0001", "deaths", "12"}).exit, 0);
    ASSERT_EQ(desk.incident({"fact", "2026-0001", "crowded_place", "是"}).exit, 0);
    ASSERT_EQ(desk.incident({"fact", "2026-0001", "hazard_grade", "较大"}).exit, 0);
    EXPECT_EQ(
        desk.incident({"list"}).out, "2026-0001  孝义市  Ⅱ级响应 (proposed: Ⅰ级响应), 无预警 (proposed: 黄色预警)\n");
    const auto ladders = desk.incident({"list", "--json"}).json()["incidents"][0]["activations"][0]["ladders"];
    EXPECT_EQ(ladders[0]["state"], "response_2");
    EXPECT_EQ(ladders[0]["proposed"]["state"], "response_1");
    EXPECT_EQ(ladders[1]["proposed"]["label"], "黄色预警");
}

TEST(IncidentLooking, AScopeThatIsOpenIsNoStrengthAndIsToldByItsOutcomes)
{
    Desk desk;
    EXPECT_TRUE(desk.incident({"timeline", "2026-0001"})
                    .says("是否特种设备事故: open: 属本预案 or 不属本预案; 事故等级: open; 市级响应级别: open"));
}

TEST(IncidentLooking, EndedIncidentsAreListedHoweverLongAgo)
{
    Desk desk;
    desk.clock.advance(std::chrono::hours(24 * 60));
    EXPECT_TRUE(desk.incident({"list", "--all"}).says("2026-0002  汾阳市  不属实"));
    EXPECT_TRUE(desk.incident({"show", "2026-0002"}).says("不属实"));
    const auto incidents = desk.incident({"list", "--all", "--json"}).json()["incidents"];
    ASSERT_EQ(incidents.size(), 2U);
    EXPECT_EQ(incidents[1]["ended"], true);
}

TEST(IncidentLooking, ShowMarksTheStepsThePlanProposes)
{
    Desk desk;
    for (const auto &words : std::vector<std::vector<std::string>>{{"fact", "2026-0001", "equipment_kind", "锅炉"},
             {"fact", "2026-0001", "deaths", "12"}, {"verify", "2026-0001", "--by", "office_duty"}})
        ASSERT_EQ(desk.incident(words).exit, 0);
    const Reply show = desk.incident({"show", "2026-0001"});
    EXPECT_TRUE(show.says("    * start_1  启动Ⅰ级  [附件6]  by commander 市指挥部指挥长\n"));
    EXPECT_TRUE(show.says("      start_2  启动Ⅱ级"));
}

TEST(IncidentLooking, NothingIsProposedWhileNothingIsKnown)
{
    Desk desk;
    ASSERT_EQ(desk.incident({"verify", "2026-0001", "--by", "office_duty"}).exit, 0);
    const auto steps = desk.incident({"show", "2026-0001", "--json"}).json()["activations"][0]["steps"];
    EXPECT_EQ(steps["response"].size(), 6U);
    EXPECT_EQ(steps["warning"].size(), 4U);
    for (const std::string ladder : {"response", "warning"}) {
        for (const auto &step : steps[ladder])
            EXPECT_EQ(step["advised"], false) << step.dump();
    }
}

TEST(IncidentLooking, TheTimelineTellsClocksAndFindingsAndLeavesSingleTasksToMachine)
{
    Desk desk;
    ASSERT_EQ(desk.incident({"fact", "2026-0001", "deaths", "3"}).exit, 0);
    const Reply timeline = desk.incident({"timeline", "2026-0001"});
    EXPECT_TRUE(timeline.says(
        "clock  事发单位报县级（1 小时）, due 2026-11-25 04:14 (superior rule)  [国务院令第493号 第九条]"));
    EXPECT_TRUE(
        timeline.says("assessed  事故等级: at least 较大事故 (or 特别重大事故, 重大事故); 市级响应级别: at least "
                      "Ⅱ级响应 (or Ⅰ级响应)  [附件2, 附件6]"));
    EXPECT_FALSE(timeline.says("task opened"));
    EXPECT_TRUE(desk.incident({"timeline", "2026-0001", "--machine"})
                    .says("task opened  封锁现场，维护秩序, 市公安局  [5.2(2)]"));
}

TEST(IncidentLooking, LookingWritesNothing)
{
    Desk desk;
    const auto before = desk.run({"db", "stats", desk.record(), "--json"}).json()["events"];
    desk.clock.advance(std::chrono::hours(3));
    for (const auto &words : std::vector<std::vector<std::string>>{
             {"list"}, {"show", "2026-0001"}, {"timeline", "2026-0001"}, {"assess", "2026-0001"}})
        EXPECT_EQ(desk.incident(words).exit, 0);
    EXPECT_EQ(desk.run({"db", "stats", desk.record(), "--json"}).json()["events"], before);
}

/// What is recorded keeps the plan it was begun under: a damaged file locks only what needs that file.
TEST(IncidentLooking, ADamagedPlanFileIsNamedAndLocksNothingButItself)
{
    Desk desk;
    const int line = desk.changePlan("short_title:", "shrot_title:");
    const Reply run = desk.incident({"list"});
    EXPECT_EQ(run.exit, 0);
    EXPECT_EQ(run.out, "2026-0001  孝义市  接报\n");
    EXPECT_TRUE(run.err.starts_with("warning: left out, what needs it is refused until it is corrected: ")) << run.err;
    EXPECT_TRUE(run.complains("plan.yaml:" + std::to_string(line) + ":1: error: ")) << run.err;
    EXPECT_EQ(desk.incident({"fact", "2026-0001", "deaths", "3"}).exit, 0);
    EXPECT_TRUE(
        desk.incident({"open", "--text", "x", "--plan", "special-equipment"}).complains("refused (unknown_plan)"));
    EXPECT_EQ(desk.run({"db", "rebuild", desk.record()}).exit, 0);
}

TEST(IncidentLooking, ABrokenPlanBesideAGoodOneLocksNothing)
{
    Desk desk;
    (void)desk.changePlan("short_title: ", "short_title:  "); // a data folder of its own
    std::filesystem::create_directories(desk.data / "plans" / "other");
    std::ofstream(desk.data / "plans" / "other" / "plan.yaml") << "x\n";
    const Reply opened = desk.incident({"open", "--text", "x", "--plan", "special-equipment"});
    EXPECT_EQ(opened.exit, 0);
    EXPECT_TRUE(opened.complains("plans/other/plan.yaml:1:1: error: ")) << opened.err;
    for (const auto &words : std::vector<std::vector<std::string>>{
             {"list"}, {"show", "2026-0001"}, {"timeline", "2026-0001"}, {"fact", "2026-0003", "deaths", "3"}})
        EXPECT_EQ(desk.incident(words).exit, 0) << words[0];
    const Reply rebuilt = desk.run({"db", "rebuild", desk.record()});
    EXPECT_EQ(rebuilt.exit, 0);
    EXPECT_TRUE(rebuilt.complains("warning: ")) << rebuilt.err;
}

TEST(IncidentLooking, ShowsTasksCallsReportsAndConditionsWithTheIdsThatTheActionsTake)
{
    Desk desk;
    for (const auto &words : std::vector<std::vector<std::string>>{{"task", "seal_site", "done", "--who", "县公安局"},
             {"call", "fire", "reached", "--said", "两车出动"}, {"report", "initial", "--text", "一号"},
             {"confirm", "site_controlled", "--source", "现场指挥部", "--no"}}) {
        std::vector<std::string> said = words;
        said.insert(said.begin() + 1, "2026-0001");
        const Reply run = desk.incident(said);
        ASSERT_EQ(run.exit, 0) << run.err;
        EXPECT_FALSE(run.says("seal_site")) << "what was recorded is answered in short";
    }
    const Reply show = desk.incident({"show", "2026-0001"});
    for (const std::string line : {"done (县公安局)  seal_site  封锁现场，维护秩序  市公安局", "reached  fire  ",
             "sent 2026-11-25 03:14  initial  ", "does not hold (现场指挥部)  site_controlled  事故现场得到控制  [5.4]",
             "not told  handling_done  "})
        EXPECT_TRUE(show.says(line)) << line << "\n" << show.out;
    const auto plan = desk.incident({"show", "2026-0001", "--json"}).json()["activations"][0];
    const auto find = [&](const std::string &list, const std::string &key, const std::string &id) {
        for (const auto &entry : plan[list]) {
            if (entry[key] == id)
                return entry;
        }
        return nlohmann::json();
    };
    EXPECT_EQ(find("tasks", "task", "seal_site")["status"], "done");
    EXPECT_EQ(find("calls", "target", "fire")["attempts"][0]["said"], "两车出动");
    EXPECT_EQ(find("reports", "report", "initial")["sent"][0]["text"], "一号");
    EXPECT_EQ(find("confirmations", "condition", "site_controlled")["holds"], false);
    EXPECT_TRUE(find("confirmations", "condition", "handling_done")["holds"].is_null());
}

TEST(IncidentLooking, AnIncidentStaysOnTheVersionOfThePlanItWasOpenedUnder)
{
    Desk desk;
    (void)desk.changePlan("\"[3..10)\", \"-\", \"-\"], then: 较大", "\"[3..10)\", \"-\", \"-\"], then: 重大");
    ASSERT_EQ(desk.incident({"fact", "2026-0001", "deaths", "3"}).exit, 0);
    EXPECT_TRUE(desk.incident({"timeline", "2026-0001"}).says("at least 较大事故"));
    ASSERT_EQ(desk.incident({"open", "--text", "新的", "--plan", "special-equipment"}).exit, 0);
    ASSERT_EQ(desk.incident({"fact", "2026-0003", "deaths", "3"}).exit, 0);
    EXPECT_TRUE(desk.incident({"timeline", "2026-0003"}).says("at least 重大事故"));
}

TEST(IncidentLooking, EveryLineIsToldInTheWordsOfItsOwnPlan)
{
    Desk desk;
    ASSERT_EQ(desk.incident({"activate", "2026-0001", "pharma-reserve", "--beside", "special-equipment"}).exit, 0);
    ASSERT_EQ(desk.incident({"fact", "2026-0001", "equipment_kind", "锅炉"}).exit, 0);
    ASSERT_EQ(desk.incident({"fact", "2026-0001", "command_request", "电话"}).exit, 0);
    const Reply timeline = desk.incident({"timeline", "2026-0001", "--machine"});
    for (const char *line : {"突发事件类别: 事故灾难 (吕梁市特种设备事故应急预案 附件4)", "在本市应对: 是",
             "指挥部的调拨要求: 电话要求", "plan  吕梁市市级医药储备调拨应急预案"})
        EXPECT_TRUE(timeline.says(line)) << line << "\n" << timeline.out;
    EXPECT_TRUE(desk.incident({"show", "2026-0001"}).says("突发事件类别: 事故灾难"));
}

TEST(IncidentLooking, WhichPlanAskedForWhichIsSaidOnBothSides)
{
    Desk desk;
    ASSERT_EQ(desk.incident({"activate", "2026-0001", "pharma-reserve", "--beside", "special-equipment"}).exit, 0);
    const auto activations = desk.incident({"show", "2026-0001", "--json"}).json()["activations"];
    EXPECT_TRUE(activations[0]["beside"].is_null());
    EXPECT_EQ(activations[0]["asked_for"].dump(), R"(["pharma-reserve"])");
    EXPECT_EQ(activations[1]["beside"], "special-equipment");
    EXPECT_EQ(activations[1]["asked_for"].dump(), "[]");
    const Reply shown = desk.incident({"show", "2026-0001"});
    EXPECT_TRUE(shown.says("; asked for pharma-reserve\n")) << shown.out;
    EXPECT_TRUE(shown.says("; asked for by special-equipment\n")) << shown.out;
}

TEST(IncidentLooking, WhatANumberCountsIsInTheJsonToo)
{
    Terminal desk;
    ASSERT_EQ(desk.incident({"open", "--text", "学生呕吐", "--plan", "food-safety"}).exit, 0);
    ASSERT_EQ(desk.incident({"fact", "2026-0001", "affected_people", "就诊 46"}).exit, 0);
    const auto shown = desk.incident({"show", "2026-0001", "--json"}).json();
    EXPECT_EQ(shown["counted"]["affected_people"], "就诊");
    for (const auto &step : shown["activations"][0]["steps"]["response"])
        EXPECT_EQ(step["needs_reason"], step["transition"] != "verify") << step.dump();
}

TEST(IncidentLooking, WhatANumberHoldsIsShownWithIt)
{
    Terminal desk;
    ASSERT_EQ(desk.incident({"open", "--text", "学生呕吐", "--plan", "food-safety"}).exit, 0);
    ASSERT_EQ(desk.incident({"fact", "2026-0001", "affected_people", "就诊 46"}).exit, 0);
    ASSERT_EQ(desk.incident({"fact", "2026-0001", "affected_people", "住院 12"}).exit, 0);
    EXPECT_TRUE(desk.incident({"show", "2026-0001"}).says("涉及人数: 46 人 就诊, of these 12 人 住院"));
    const auto parts = desk.incident({"show", "2026-0001", "--json"}).json()["parts"]["affected_people"];
    ASSERT_EQ(parts.size(), 1U);
    EXPECT_EQ(parts[0]["counted"], "住院");
}

TEST(IncidentLooking, APlanIsLinkedLaterToTheOneThatAskedForIt)
{
    Terminal desk;
    ASSERT_EQ(desk.incident({"open", "--text", "缺药", "--plan", "pharma-reserve"}).exit, 0);
    ASSERT_EQ(desk.incident({"activate", "2026-0001", "food-safety"}).exit, 0);
    EXPECT_NE(desk.incident({"link", "2026-0001", "pharma-reserve"}).exit, 0) << "says beside which";
    ASSERT_EQ(desk.incident({"link", "2026-0001", "pharma-reserve", "--beside", "food-safety"}).exit, 0);
    EXPECT_TRUE(desk.incident({"timeline", "2026-0001"})
                    .says("吕梁市市级医药储备调拨应急预案, asked for by 吕梁市食品安全突发事件应急预案"));
    EXPECT_NE(desk.incident({"link", "2026-0001", "food-safety", "--beside", "pharma-reserve"}).exit, 0);
}

TEST(IncidentLooking, OfPlansOpenedTogetherOneAskedForTheOtherOnlyWhereSomebodySaysSo)
{
    const std::vector<std::string> call{"open", "--text", "缺药", "--plan", "pharma-reserve", "--plan", "food-safety"};
    Terminal apart;
    ASSERT_EQ(apart.incident(call).exit, 0);
    EXPECT_FALSE(apart.incident({"show", "2026-0001"}).says("asked for"));
    Terminal linked;
    std::vector<std::string> said = call;
    said.insert(said.end(), {"--beside", "food-safety"});
    ASSERT_EQ(linked.incident(said).exit, 0);
    EXPECT_TRUE(linked.incident({"show", "2026-0001"}).says("; asked for by food-safety\n"));
    Terminal wrong;
    said.back() = "heavy-pollution";
    const Reply refused = wrong.incident(said);
    EXPECT_EQ(refused.exit, 1);
    EXPECT_TRUE(refused.complains("it is not among the plans that are started")) << refused.err;
}

TEST(IncidentLooking, AReportThatGoesOutNoMoreIsNotDraftedEither)
{
    Desk desk;
    EXPECT_EQ(desk.incident({"report", "2026-0001", "--draft", "follow_up"}).exit, 0);
    const Reply late = desk.incident({"report", "2026-0002", "--draft", "follow_up"});
    EXPECT_EQ(late.exit, 1);
    EXPECT_TRUE(late.complains("the response has ended")) << late.err;
    EXPECT_EQ(desk.incident({"report", "2026-0002", "--draft", "final"}).exit, 0);
}
