#include "unit/cli/Terminal.h"

#include <gtest/gtest.h>

using test::Reply;
using test::Terminal;

TEST(PlanCommand, ListsThePlansThereAre)
{
    const Reply run = Terminal().run({"plan", "list"});
    EXPECT_EQ(run.exit, 0);
    EXPECT_EQ(run.out,
        "food-safety  吕梁市食品安全突发事件应急预案  吕政办发〔2020〕78号  2020\n"
        "heavy-pollution  吕梁市重污染天气应急预案  吕政办发〔2020〕77号  2020  (superseded by 吕政办发〔2023〕29号 "
        "since 2023)\n"
        "heavy-pollution  吕梁市重污染天气应急预案  吕政办发〔2020〕77号  2024-draft  (draft, based on 2020)\n"
        "pharma-holder  吕梁市医药储备管理实施办法：承储企业的条件  吕政办发〔2020〕71号  2020\n"
        "pharma-reserve  吕梁市市级医药储备调拨应急预案  吕政办发〔2020〕70号  2020\n"
        "special-equipment  吕梁市特种设备事故应急预案  吕政办发〔2020〕72号  2020\n");
}

TEST(PlanCommand, ListsThePlansAsOneJsonObject)
{
    const auto plans = Terminal().run({"plan", "list", "--json"}).json()["plans"];
    ASSERT_EQ(plans.size(), 6U);
    EXPECT_EQ(plans[1]["superseded_since"], "2023");
    EXPECT_EQ(plans[2]["status"], "draft");
    EXPECT_EQ(plans[5]["id"], "special-equipment");
    EXPECT_EQ(plans[5]["valid_from"], "2020-10-22");
}

TEST(PlanCommand, AListWithADamagedPlanNamesItAndFails)
{
    Terminal terminal;
    const int line = terminal.changePlan("short_title:", "shrot_title:");
    const Reply run = terminal.run({"plan", "list", "--json"});
    EXPECT_EQ(run.exit, 1);
    EXPECT_EQ(run.json()["plans"].size(), 0U);
    EXPECT_TRUE(run.complains("plan.yaml:" + std::to_string(line) + ":1: error: "));
}

TEST(PlanCommand, ShowsOnePlanWhole)
{
    const Reply run = Terminal().run({"plan", "show", "special-equipment"});
    EXPECT_EQ(run.exit, 0);
    EXPECT_TRUE(run.says("7. deaths [3..10)  → 较大事故  [附件2]"));
    for (const std::string part : {"posts", "bodies", "groups", "facts", "consistency", "decisions", "ladders", "tasks",
             "deadlines", "reports", "call-down", "ending", "drill", "clauses", "conflicts of the documents", "cases"})
        EXPECT_TRUE(run.says("\n" + part + "\n")) << part;
    EXPECT_TRUE(run.says("5.2(1)  先期处置（1）：抢救遇难、遇险人员"));
    const auto json = Terminal().run({"plan", "show", "special-equipment", "--json"}).json();
    EXPECT_EQ(json["decisions"].size(), 5U);
    EXPECT_EQ(json["bodies"].size(), 28U);
}

/// The ids and the numbers of everything in the plan as JSON stand in the text as well.
TEST(PlanCommand, TheTextOfAPlanLeavesNothingOutThatItsJsonHas)
{
    const Reply text = Terminal().run({"plan", "show", "special-equipment"});
    const auto json = Terminal().run({"plan", "show", "special-equipment", "--json"}).json();
    const auto expectSaid = [&](const nlohmann::json &value) {
        if (value.is_string()) {
            EXPECT_TRUE(text.says(value.get<std::string>())) << value;
        }
    };
    for (const auto &[list, keys] :
        std::map<std::string, std::vector<std::string>>{{"posts", {"id", "label", "holder"}},
            {"bodies", {"id", "label", "duty"}}, {"groups", {"id", "label", "lead", "duty"}},
            {"facts", {"name", "label", "ask", "hint"}}, {"deadlines", {"id", "label", "owner"}},
            {"reports", {"id", "label", "from"}}, {"call_down", {"target"}}, {"ending", {"text", "confirmation"}},
            {"clauses", {"section", "title", "gist"}}, {"conflicts", {"id", "text", "reading"}}, {"cases", {"name"}}}) {
        EXPECT_FALSE(json[list].empty()) << list;
        for (const auto &entry : json[list]) {
            for (const std::string &key : keys)
                expectSaid(entry.value(key, nlohmann::json()));
        }
    }
    for (const auto &ladder : json["lifecycles"]) {
        for (const auto &step : ladder["transitions"]) {
            expectSaid(step.value("advise", nlohmann::json()));
            for (const auto &requirement : step["require"])
                expectSaid(requirement["text"]);
            for (const auto &adviser : step["advised_by"])
                EXPECT_TRUE(text.says("advised by " + adviser.get<std::string>())
                    || text.says(", " + adviser.get<std::string>()))
                    << adviser;
        }
    }
    for (const auto &set : json["tasks"]) {
        for (const auto &task : set["tasks"])
            expectSaid(task["id"]);
        for (const auto &left : set["except"])
            expectSaid(left);
    }
}

TEST(PlanCommand, AStepIsShownWithWhereItStartsWhoDecidesAndWhatItNeeds)
{
    const Reply run = Terminal().run({"plan", "show", "special-equipment"});
    EXPECT_TRUE(run.says("    start_2  启动Ⅱ级  verified, county_response → response_2  by commander 市指挥部指挥长; "
                         "advised by office "));
    EXPECT_TRUE(run.says("      proposed when "));
    EXPECT_TRUE(run.says("      only when site_controlled: 事故现场得到控制  [5.4]"));
    EXPECT_TRUE(run.says(" except "));
    EXPECT_TRUE(run.says("; with "));
}

TEST(PlanCommand, AnUnknownPlanIsAnsweredWithThoseThereAre)
{
    const Reply run = Terminal().run({"plan", "show", "pharma"});
    EXPECT_EQ(run.exit, 1);
    EXPECT_EQ(run.err,
        "there is no plan pharma; there are: food-safety, heavy-pollution, pharma-holder, pharma-reserve, "
        "special-equipment\n");
    EXPECT_EQ(run.out, "");
}

TEST(PlanCommand, TheShippedPlansCheckWithoutErrorsOrWarnings)
{
    const Reply run = Terminal().run({"plan", "check", "--json"});
    EXPECT_EQ(run.exit, 0);
    EXPECT_EQ(run.err, "");
    const auto report = run.json();
    EXPECT_FALSE(report["errors"]);
    int conflicts = 0;
    for (const auto &finding : report["diagnostics"]) {
        EXPECT_EQ(finding["severity"], "note") << finding.dump();
        const bool special = finding["file"].get<std::string>().find("special-equipment") != std::string::npos;
        conflicts += special && finding["code"] == "document-conflict" ? 1 : 0;
    }
    EXPECT_EQ(conflicts, 7) << "of special-equipment";
}

TEST(PlanCommand, TheCoverageNamesEveryClauseWithItsUses)
{
    const Reply run = Terminal().run({"plan", "check", "--coverage"});
    EXPECT_EQ(run.exit, 0);
    EXPECT_TRUE(run.says("  5.2(1)  先期处置（1）  (task)  task:rescue_people\n")) << run.out;
    EXPECT_TRUE(run.says("  7.1  通信与信息保障  (statement)  "));
    EXPECT_TRUE(run.says(" clauses that order something are used: 100 %\n")) << run.out;
    const auto plans = Terminal().run({"plan", "check", "--coverage", "--json"}).json()["coverage"];
    ASSERT_EQ(plans.size(), 6U);
    EXPECT_EQ(plans[5]["clauses"].size(), 45U);
    for (const auto &plan : plans) {
        EXPECT_EQ(plan["percent"], 100) << plan["plan"];
        EXPECT_EQ(plan["used"], plan["ordering"]) << plan["plan"];
        for (const auto &clause : plan["clauses"]) {
            if (clause["kind"] != "statement") {
                EXPECT_GT(clause["uses"].size(), 0U) << plan["plan"] << " " << clause["section"];
            }
        }
    }
}

TEST(PlanCommand, ASeededFaultIsNamedWithCodeLineAndColumn)
{
    Terminal terminal;
    const int line = terminal.changePlan(
        "inputs: [deaths, serious_injuries, direct_loss]", "inputs: [deathz, serious_injuries, direct_loss]");
    const Reply run = terminal.run({"plan", "check"});
    EXPECT_EQ(run.exit, 1);
    EXPECT_TRUE(run.complains("plan.yaml:" + std::to_string(line) + ":14: error: ")) << run.err;
    EXPECT_TRUE(run.complains("[unknown-input]"));
    EXPECT_FALSE(run.says(": error: "));
    const auto finding = terminal.run({"plan", "check", "--json"}).json()["diagnostics"][0];
    EXPECT_EQ(finding["code"], "unknown-input");
    EXPECT_EQ(finding["line"], line);
    EXPECT_EQ(finding["column"], 14);
    EXPECT_EQ(terminal.run({"plan", "check", "--json"}).err, run.err) << "who reads only the messages is told as well";
}

TEST(PlanCommand, ACaseThatFailsFailsTheCheck)
{
    Terminal terminal;
    (void)terminal.changePlan(
        "given: { deaths: 3, serious_injuries: 0, direct_loss: 0 }\n    expect: { accident_grade: 较大",
        "given: { deaths: 3, serious_injuries: 0, direct_loss: 0 }\n    expect: { accident_grade: 重大");
    const Reply run = terminal.run({"plan", "check"});
    EXPECT_EQ(run.exit, 1);
    EXPECT_TRUE(run.complains("三人死亡即为较大")) << run.err;
    EXPECT_TRUE(run.says("[document-conflict]")) << "notes go where they go when there is no error";
    EXPECT_FALSE(run.complains("[document-conflict]"));
}

TEST(PlanCommand, ChecksTheFilesAndFoldersGiven)
{
    Terminal terminal;
    const std::string folder = std::string(SOURCE_DIR) + "/data/plans/special-equipment";
    terminal.data = "/nonexistent";
    EXPECT_EQ(terminal.run({"plan", "check", folder}).exit, 0);
    EXPECT_EQ(terminal.run({"plan", "check", folder + "/plan.yaml", folder, "--json"}).json()["plans"], 2);
    const Reply missing = terminal.run({"plan", "check", terminal.file("none.yaml")});
    EXPECT_EQ(missing.exit, 1);
    EXPECT_TRUE(missing.complains("none.yaml: error: there is no such file"));
}

TEST(PlanCommand, WithoutPlansItSaysWhereItLooked)
{
    Terminal terminal;
    terminal.data = terminal.file("empty");
    const Reply run = terminal.run({"plan", "list"});
    EXPECT_EQ(run.exit, 1);
    EXPECT_TRUE(run.complains("empty/plans: holds no plan; set FENGSUI_DATA"));
}

TEST(PlanCommand, WordsTooManyOrTooFewAreWrongUsage)
{
    EXPECT_EQ(Terminal().run({"plan"}).exit, 2);
    EXPECT_EQ(Terminal().run({"plan", "show"}).exit, 2);
    EXPECT_EQ(Terminal().run({"plan", "list", "x"}).exit, 2);
    EXPECT_EQ(Terminal().run({"plan", "paint"}).exit, 2);
}
