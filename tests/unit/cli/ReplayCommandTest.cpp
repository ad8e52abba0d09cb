#include "unit/cli/Terminal.h"

#include "support/Golden.h"

#include <gtest/gtest.h>

using test::Reply;
using test::Terminal;

namespace {

const std::string Demo = std::string(SOURCE_DIR) + "/data/demo/";

} // namespace

TEST(ReplayCommand, WithoutAFileNothingIsLeftBehind)
{
    Terminal terminal;
    const Reply run = terminal.run({"replay", Demo + "tongzi.yaml"});
    EXPECT_EQ(run.exit, 0) << run.err;
    EXPECT_TRUE(run.says("level  Ⅲ级响应 → Ⅱ级响应, 市指挥部指挥长 by phone (09:22 电话)  [附件6]"));
    EXPECT_FALSE(run.says("task opened"));
    EXPECT_TRUE(terminal.run({"replay", Demo + "tongzi.yaml", "--machine"}).says("task opened"));
}

TEST(ReplayCommand, TheRecordIsADemonstrationAndNeverReplacesAnother)
{
    Terminal terminal;
    const std::string record = terminal.record();
    EXPECT_EQ(terminal.run({"replay", Demo + "tongzi.yaml", "--db", record}).exit, 0);
    EXPECT_EQ(terminal.run({"db", "stats", record, "--json"}).json()["kind"], "demonstration");
    const Reply again = terminal.run({"replay", Demo + "tongzi.yaml", "--db", record});
    EXPECT_EQ(again.exit, 1);
    EXPECT_TRUE(again.complains("already exists"));
    EXPECT_EQ(again.out, "");
}

TEST(ReplayCommand, IsTheSameEveryTime)
{
    Terminal first;
    Terminal second;
    for (Terminal *terminal : {&first, &second})
        ASSERT_EQ(terminal->run({"replay", Demo + "night.yaml", "--db", terminal->record()}).exit, 0);
    EXPECT_EQ(first.run({"db", "stats", first.record(), "--json"}).json()["head"],
        second.run({"db", "stats", second.record(), "--json"}).json()["head"]);
}

TEST(ReplayCommand, TimesBeforeNowCountFromTheMomentGiven)
{
    const auto night = Terminal().run({"replay", Demo + "night.yaml", "--json", "--now", "2025-01-01T00:00"}).json();
    EXPECT_EQ(night["incidents"].size(), 8U);
    EXPECT_EQ(night["incidents"][7]["timeline"][0]["happened"], "2024-12-31T23:37:00.000+08:00")
        << night["incidents"][7]["name"];
    EXPECT_EQ(Terminal().run({"replay", Demo + "night.yaml", "--now", "later"}).exit, 1);
}

TEST(ReplayCommand, ARefusedStepIsNamedWithItsPlaceAndLeavesNoRecord)
{
    Terminal terminal;
    std::string text = support::readFile(Demo + "dangyang.yaml");
    const std::string from = "move: start_1, by: commander";
    text.replace(text.find(from), from.size(), "move: start_1, by: office_duty");
    const std::string path = terminal.write("bad.yaml", text);
    const Reply run = terminal.run({"replay", path, "--db", terminal.record()});
    EXPECT_EQ(run.exit, 1);
    EXPECT_EQ(run.err,
        path
            + ":20:5: pipe: refused (not_entitled): the plan does not let this post decide it: 市指挥部办公室值班员 "
              "[附件6]\n");
    EXPECT_FALSE(std::filesystem::exists(terminal.record()));
}

TEST(ReplayCommand, EveryFaultOfTheFileIsNamedAtOnce)
{
    Terminal terminal;
    const std::string path = terminal.write("bad.yaml",
        "title: x\nsteps:\n  - { at: \"2018-06-07T16:41\", incident: a }\n"
        "  - { at: \"2018-06-07T16:41\", incident: a, fact: deaths, answer: \"3\", colour: red }\n");
    const Reply run = terminal.run({"replay", path});
    EXPECT_EQ(run.exit, 1);
    EXPECT_TRUE(run.complains("bad.yaml:3:5: error: the step does nothing"));
    EXPECT_TRUE(
        run.complains("bad.yaml:4:41: error: `incident` of a step names a, but no earlier step with `report:` does"));
    EXPECT_TRUE(run.complains("knows no key \"colour\""));
    EXPECT_EQ(terminal.run({"replay", terminal.file("none.yaml")}).exit, 1);
    EXPECT_EQ(terminal.run({"replay"}).exit, 2);
}
