#include "assess/CompiledPlan.h"
#include "support/PlanBuilder.h"

#include <gtest/gtest.h>

namespace {

using assess::Readings;

/// Whether the rule warns about the readings.
bool warns(const std::string &rule, const Readings &readings)
{
    const auto plan = support::PlanBuilder()
                          .number("deaths", {.whole = true, .min = 0})
                          .number("affected", {.whole = true, .min = 0})
                          .number("loss", {.min = 0, .max = 500})
                          .boolean("fire")
                          .enumeration("grade", {"high", "low"})
                          .consistency(rule, "死亡人数多于涉及人数", "附件2")
                          .decision("level", {"I", "II"}, {"deaths"})
                          .row({">= 3"}, "I")
                          .row({"-"}, "II")
                          .build();
    const auto assessment = assess::CompiledPlan::compile(plan)->assess(readings);
    EXPECT_TRUE(assessment.has_value());
    if (assessment->warnings.empty())
        return false;
    EXPECT_EQ(assessment->warnings.front(), (assess::Warning{"死亡人数多于涉及人数", "附件2"}));
    return true;
}

plan::Reading exactly(plan::Scalar value) { return plan::Exact{std::move(value)}; }
plan::Reading digits(const std::string &text) { return plan::Exact{std::stod(text), text}; }
plan::Reading test(std::string text) { return plan::Bounded{std::move(text)}; }

TEST(Consistency, ComparesEveryDigitOfLongNumbers)
{
    EXPECT_TRUE(warns("loss <= 0.3", {{"loss", digits("0.30000000000000000000000000001")}}));
    EXPECT_FALSE(warns("loss >= 0.3", {{"loss", digits("0.30000000000000000000000000001")}}));
    EXPECT_FALSE(
        warns("loss = 0.30000000000000000000000000001", {{"loss", digits("0.30000000000000000000000000001")}}));
    EXPECT_TRUE(warns("loss < 0.30000000000000000000000000001 + 0 * affected",
        {{"loss", digits("0.30000000000000000000000000001")}, {"affected", exactly(4.0)}}));
}

TEST(Consistency, WarnsWhereExactFactsBreakARule)
{
    EXPECT_TRUE(warns("deaths <= affected", {{"deaths", exactly(5.0)}, {"affected", exactly(4.0)}}));
    EXPECT_FALSE(warns("deaths <= affected", {{"deaths", exactly(4.0)}, {"affected", exactly(4.0)}}));
    EXPECT_TRUE(warns("deaths = 0 or loss > 200", {{"deaths", exactly(1.0)}, {"loss", exactly(200.0)}}));
    EXPECT_TRUE(warns("max(deaths, affected) < 10", {{"deaths", exactly(1.0)}, {"affected", exactly(12.0)}}));
    EXPECT_TRUE(warns("not(fire) or grade = \"high\"", {{"fire", exactly(true)}, {"grade", exactly("low")}}));
    EXPECT_FALSE(warns("not(fire) or grade = \"high\"", {{"fire", exactly(true)}, {"grade", exactly("high")}}));
}

TEST(Consistency, NeverWarnsAboutWhatIsUnknown)
{
    EXPECT_FALSE(warns("deaths <= affected", {}));
    EXPECT_FALSE(warns("deaths <= affected", {{"deaths", exactly(5.0)}}));
    EXPECT_FALSE(warns("deaths <= affected", {{"deaths", exactly(5.0)}, {"affected", plan::Unknown{}}}));
    EXPECT_FALSE(warns("deaths = 0 or loss > 200", {{"loss", exactly(100.0)}})); // null = 0 would be false
    EXPECT_FALSE(warns("loss > 600", {}));
    EXPECT_FALSE(warns("fire", {}));
}

TEST(Consistency, WarnsWhereBoundsLeaveNoWayOut)
{
    EXPECT_TRUE(warns("deaths <= affected", {{"deaths", test(">= 5")}, {"affected", test("< 5")}}));
    EXPECT_TRUE(warns("deaths <= affected", {{"deaths", test("> 4")}, {"affected", exactly(4.0)}}));
    EXPECT_FALSE(warns("deaths <= affected", {{"deaths", test(">= 5")}, {"affected", test("<= 5")}}));
    EXPECT_TRUE(warns("deaths < affected", {{"deaths", test(">= 5")}, {"affected", test("<= 5")}}));
    EXPECT_TRUE(warns("deaths + 2 <= affected", {{"deaths", test(">= 5")}, {"affected", test("<= 6")}}));
    EXPECT_FALSE(warns("deaths + 2 <= affected", {{"deaths", test(">= 5")}, {"affected", test("<= 7")}}));
    EXPECT_TRUE(warns("affected - deaths >= 0", {{"deaths", test(">= 5")}, {"affected", test("<= 4")}}));
    EXPECT_TRUE(warns("deaths between 1 and 3", {{"deaths", test(">= 4")}}));
    EXPECT_TRUE(warns("deaths = affected", {{"deaths", test(">= 4")}, {"affected", test("< 4")}}));
    EXPECT_FALSE(warns("deaths != affected", {{"deaths", test("[4..5]")}, {"affected", exactly(4.0)}}));
    EXPECT_TRUE(warns("deaths <= affected and fire", {{"deaths", test(">= 5")}, {"affected", exactly(4.0)}}));
    EXPECT_FALSE(warns("deaths <= affected or fire", {{"deaths", test(">= 5")}, {"affected", exactly(4.0)}}));
    EXPECT_TRUE(warns("not(deaths > affected)", {{"deaths", test(">= 5")}, {"affected", exactly(4.0)}}));
}

TEST(Consistency, MindsWhetherTheEndOfABoundIsPartOfIt)
{
    EXPECT_TRUE(warns("loss < 100", {{"loss", test(">= 100")}}));
    EXPECT_FALSE(warns("loss <= 100", {{"loss", test(">= 100")}}));
    EXPECT_TRUE(warns("loss <= 100", {{"loss", test("> 100")}}));
    EXPECT_FALSE(warns("loss > 499.5", {{"loss", test("> 400")}}));
}

TEST(Consistency, LeavesOpenWhatItCannotJudge)
{
    EXPECT_FALSE(warns("max(deaths, affected) < 10", {{"deaths", test(">= 20")}, {"affected", exactly(1.0)}}));
    EXPECT_FALSE(warns("deaths * 2 <= affected", {{"deaths", test(">= 20")}, {"affected", exactly(1.0)}}));
}

} // namespace
