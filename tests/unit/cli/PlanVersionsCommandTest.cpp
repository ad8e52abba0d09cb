#include "unit/cli/Terminal.h"

#include <gtest/gtest.h>

using test::Reply;
using test::Terminal;

TEST(PlanVersionsCommand, DiffSaysWhereTwoVersionsDifferWithAnExample)
{
    const Reply run = Terminal().run({"plan", "diff", "heavy-pollution", "heavy-pollution@2024-draft", "--json"});
    ASSERT_EQ(run.exit, 0) << run.err;
    const auto json = run.json();
    EXPECT_EQ(json["before"], "heavy-pollution@2020");
    EXPECT_EQ(json["facts"][0]["fact"], "hours_over_150");
    EXPECT_EQ(json["facts"][0]["difference"], "only_after");
    EXPECT_EQ(json["same"][0], "scope");
    bool found = false;
    for (const auto &change : json["decisions"][0]["changes"]) {
        EXPECT_NE(change["before"], change["after"]);
        EXPECT_TRUE(change["complete"].get<bool>());
        for (const auto &situations : change["situations"])
            EXPECT_EQ(situations["when"].size(), situations["example"].size());
        found = found || (change["before"] == "yellow" && change["after"] == "orange");
    }
    EXPECT_TRUE(found) << "48 hours over 200: yellow before, orange after";
    EXPECT_FALSE(json["parts"].empty());
}

TEST(PlanVersionsCommand, DiffOfAVersionWithItselfSaysSo)
{
    const Reply run = Terminal().run({"plan", "diff", "food-safety", "food-safety@2020"});
    EXPECT_EQ(run.exit, 0);
    EXPECT_NE(run.out.find("they say the same"), std::string::npos) << run.out;
}

TEST(PlanVersionsCommand, AVersionThatIsNotThereNamesThoseThatAre)
{
    const Reply run = Terminal().run({"plan", "show", "heavy-pollution@1999"});
    EXPECT_EQ(run.exit, 1);
    EXPECT_EQ(run.err, "there is no version 1999 of heavy-pollution; there are: 2020, 2024-draft\n");
}

TEST(PlanVersionsCommand, ShowsTheChangeRecord)
{
    const Reply run = Terminal().run({"plan", "show", "heavy-pollution@2024-draft"});
    EXPECT_EQ(run.exit, 0);
    EXPECT_NE(run.out.find("draft, based on 2020"), std::string::npos);
    EXPECT_NE(run.out.find("change record"), std::string::npos);
    EXPECT_NE(run.out.find("(proposed)"), std::string::npos);
}

TEST(PlanVersionsCommand, ASupersededPlanIsOpenedOnlyWithAReason)
{
    Terminal terminal;
    const Reply refused = terminal.incident({"open", "--text", "雾霾", "--plan", "heavy-pollution"});
    EXPECT_EQ(refused.exit, 1);
    EXPECT_TRUE(refused.complains("superseded by 吕政办发〔2023〕29号 since 2023")) << refused.err;
    const Reply done =
        terminal.incident({"open", "--text", "雾霾", "--plan", "heavy-pollution", "--reason", "没有新版文本"});
    EXPECT_EQ(done.exit, 0) << done.err;
    const Reply lines = terminal.incident({"timeline", "2026-0001"});
    EXPECT_NE(lines.out.find("reason: 没有新版文本"), std::string::npos) << lines.out;
}

TEST(PlanVersionsCommand, ADraftIsRefusedInALiveRecord)
{
    const Reply run = Terminal().incident({"open", "--text", "雾霾", "--plan", "heavy-pollution@2024-draft"});
    EXPECT_EQ(run.exit, 1);
    EXPECT_TRUE(run.complains("draft_plan")) << run.err;
}

TEST(PlanVersionsCommand, ReplaysAnIncidentUnderAnotherVersionAndRecordsNothing)
{
    Terminal terminal;
    ASSERT_EQ(
        terminal.incident({"open", "--text", "雾霾", "--plan", "heavy-pollution", "--reason", "没有新版文本"}).exit, 0);
    for (const auto &[fact, answer] : std::vector<std::pair<std::string, std::string>>{{"hours_over_200", "50"},
             {"hours_over_300", "0"}, {"peak_daily_aqi", "260"}, {"so2_hourly", "0"}, {"provincial_order", "没有省令"}})
        ASSERT_EQ(terminal.incident({"fact", "2026-0001", fact, answer}).exit, 0) << fact;
    const std::string before = terminal.incident({"timeline", "2026-0001", "--machine"}).out;
    const Reply run = terminal.incident({"replay", "2026-0001", "--under", "heavy-pollution@2024-draft", "--json"});
    ASSERT_EQ(run.exit, 0) << run.err;
    const auto last = run.json()["moments"].back();
    EXPECT_TRUE(last["differs"].get<bool>());
    EXPECT_EQ(last["findings"][1]["own"][0], "yellow");
    EXPECT_EQ(last["findings"][1]["other"][0], "orange");
    EXPECT_EQ(run.json()["never_told"][0], "hours_over_150");
    EXPECT_EQ(terminal.incident({"timeline", "2026-0001", "--machine"}).out, before);
    EXPECT_EQ(terminal.incident({"replay", "2026-0001", "--under", "food-safety"}).exit, 1);
    EXPECT_EQ(terminal.incident({"replay", "2026-0001"}).exit, 2);
}
