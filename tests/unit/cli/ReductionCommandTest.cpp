#include "unit/cli/Terminal.h"

#include "support/TempDir.h"

#include <gtest/gtest.h>

#include <fstream>

using test::Reply;
using test::Terminal;

namespace {

const std::string Demo = std::string(SOURCE_DIR) + "/data/demo/reduction-list.csv";

} // namespace

TEST(ReductionCommand, HoldsTheListAgainstThePlansDuty)
{
    const Reply run = Terminal().run({"reduction", Demo, "--json"});
    const auto answer = run.json();
    EXPECT_EQ(answer["plan"], "heavy-pollution");
    EXPECT_EQ(answer["cite"], "4.2.3");
    ASSERT_EQ(answer["sums"].size(), 12U);
    bool isShort = false;
    for (const auto &sum : answer["sums"]) {
        EXPECT_NEAR(sum["percent"].get<double>(), sum["cut"].get<double>() / sum["base"].get<double>() * 100, 1e-9);
        isShort = isShort || sum["shortfall"].get<double>() > 0;
    }
    EXPECT_EQ(run.exit, isShort ? 1 : 0);
    EXPECT_EQ(Terminal().run({"reduction", Demo, "--level", "yellow", "--json"}).json()["sums"].size(), 4U);
    EXPECT_TRUE(Terminal().run({"reduction", Demo}).says("duty 20 %"));
}

TEST(ReductionCommand, HandsOutTheListOfACounty)
{
    const Reply run = Terminal().run({"reduction", Demo, "--county", "孝义市", "--level", "red"});
    EXPECT_EQ(run.exit, 0) << run.err;
    EXPECT_TRUE(run.says("红色措施")) << run.out;
    EXPECT_FALSE(run.says("黄色措施"));
    EXPECT_FALSE(run.says("汾阳市"));
    EXPECT_EQ(Terminal().run({"reduction", Demo, "--county", "太原市"}).exit, 1);
}

TEST(ReductionCommand, ALevelGoesByItsIdOrTitleAndAWrongOneIsAnsweredByThoseThereAre)
{
    for (const char *level : {"orange", "橙色", "橙色预警"})
        EXPECT_EQ(Terminal().run({"reduction", Demo, "--level", level, "--json"}).json()["sums"][0]["level"], "orange")
            << level;
    const Reply wrong = Terminal().run({"reduction", Demo, "--level", "purple"});
    EXPECT_EQ(wrong.exit, 1);
    EXPECT_EQ(wrong.err, "purple: the level is one of: yellow 黄色, orange 橙色, red 红色\n");
    EXPECT_TRUE(Terminal().run({"reduction", Demo, "--county", "孝义市", "--level", "红色"}).says("红色措施"));
}

TEST(ReductionCommand, FaultsAreNamedWithTheirPlace)
{
    const support::TempDir folder;
    std::ofstream(folder.file("list.csv"))
        << "县区,企业,行业,等级,SO2排放量,黄色措施,黄色减排比例\n孝义市,甲厂,焦化,X,1,停产,100\n";
    const Reply run = Terminal().run({"reduction", folder.file("list.csv")});
    EXPECT_EQ(run.exit, 1);
    EXPECT_TRUE(run.complains("list.csv:2:11: error:")) << run.err;
    EXPECT_TRUE(run.complains("unknown-grade"));
    EXPECT_EQ(Terminal().run({"reduction"}).exit, 2);
}
