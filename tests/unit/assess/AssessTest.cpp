#include "AllocationCount.h"

#include "assess/Assessor.h"
#include "assess/CompiledPlan.h"
#include "support/PlanBuilder.h"
#include "support/PlanGenerator.h"
#include "support/SpecialEquipment.h"

#include <gtest/gtest.h>

namespace {

using assess::CompiledPlan;
using assess::DecisionAssessment;
using assess::Readings;
using Names = std::vector<std::string>;

plan::Reading exactly(plan::Scalar value) { return plan::Exact{std::move(value)}; }
plan::Reading test(std::string text) { return plan::Bounded{std::move(text)}; }

CompiledPlan compiled(const std::shared_ptr<const plan::Plan> &plan)
{
    auto result = CompiledPlan::compile(plan);
    EXPECT_TRUE(result.has_value()) << (result ? "" : base::toString(result.error().front()));
    return *std::move(result);
}

DecisionAssessment judge(const CompiledPlan &plan, const std::string &decision, const Readings &readings)
{
    const auto assessment = plan.assess(readings);
    EXPECT_TRUE(assessment.has_value()) << (assessment ? "" : base::toString(assessment.error()));
    return assessment ? *assess::find(*assessment, decision) : DecisionAssessment{};
}

std::vector<int> rules(const DecisionAssessment &decision)
{
    std::vector<int> numbers;
    for (const assess::Because &because : decision.because)
        numbers.push_back(because.rule);
    return numbers;
}

class SpecialEquipment : public ::testing::Test {
protected:
    CompiledPlan m_plan = compiled(support::specialEquipment());
};

TEST_F(SpecialEquipment, CountsThreeDeadAsLargerButTwoAsGeneral)
{
    const Readings three{{"deaths", exactly(3.0)}, {"serious_injuries", exactly(0.0)}, {"direct_loss", exactly(0.0)}};
    EXPECT_EQ(judge(m_plan, "accident_grade", three).outcome, "较大");
    EXPECT_EQ(judge(m_plan, "response_level", three).outcome, "II");
    const Readings two{{"deaths", exactly(2.0)}, {"serious_injuries", exactly(9.0)}, {"direct_loss", exactly(999.9)}};
    EXPECT_EQ(judge(m_plan, "accident_grade", two).outcome, "一般");
    EXPECT_TRUE(judge(m_plan, "accident_grade", two).settled);
    EXPECT_TRUE(judge(m_plan, "accident_grade", two).ask.empty());
}

TEST_F(SpecialEquipment, TakesTheWorstOfTheThreeCriteria)
{
    const DecisionAssessment grade = judge(m_plan, "accident_grade",
        {{"deaths", exactly(3.0)}, {"serious_injuries", exactly(60.0)}, {"direct_loss", exactly(200.0)}});
    EXPECT_EQ(grade.outcome, "重大");
    ASSERT_EQ(grade.because.size(), 1u);
    EXPECT_EQ(grade.because[0], (assess::Because{5, "附件2", {"serious_injuries"}, true}));
}

TEST_F(SpecialEquipment, IsSettledBySomeFactsWhateverTheOthersAre)
{
    const DecisionAssessment grade = judge(m_plan, "accident_grade", {{"deaths", exactly(30.0)}});
    EXPECT_EQ(grade.outcome, "特别重大");
    EXPECT_TRUE(grade.settled);
    EXPECT_TRUE(grade.ask.empty());
}

TEST_F(SpecialEquipment, KnowsAtLeastThreeDeadMeansAtLeastLevelTwo)
{
    const Readings readings{{"deaths", test(">= 3")}};
    const DecisionAssessment level = judge(m_plan, "response_level", readings);
    EXPECT_EQ(level.outcome, "II");
    EXPECT_EQ(level.possible, (Names{"I", "II"}));
    EXPECT_FALSE(level.settled);
    EXPECT_EQ(level.ask, (Names{"deaths", "serious_injuries", "direct_loss"}));
    EXPECT_EQ(rules(level), (std::vector<int>{1, 2}));
    EXPECT_FALSE(level.because[0].certain);
    EXPECT_EQ(level.because[0].facts, (Names{"deaths", "serious_injuries", "direct_loss"}));
}

// No single row is sure to match: deaths may be 3 (rule 7), 12 (rule 4) or 40 (rule 1). Together they guarantee the
// outcome.
TEST_F(SpecialEquipment, NamesEveryRowThatMayMatchWhereNoneIsSureTo)
{
    const DecisionAssessment grade = judge(m_plan, "accident_grade",
        {{"deaths", test(">= 3")}, {"serious_injuries", test("< 10")}, {"direct_loss", exactly(10.0)}});
    EXPECT_EQ(grade.outcome, "较大");
    EXPECT_EQ(grade.possible, (Names{"特别重大", "重大", "较大"}));
    EXPECT_EQ(rules(grade), (std::vector<int>{1, 4, 7}));
    EXPECT_FALSE(grade.because[0].certain);
    EXPECT_EQ(grade.ask, Names{"deaths"});
}

TEST_F(SpecialEquipment, AsksFirstForTheFactWhoseWorstAnswerLeavesTheFewestOutcomes)
{
    // hazard_grade leaves two outcomes at worst (the grade's own, or none); crowded_place leaves all five on "yes".
    EXPECT_EQ(judge(m_plan, "warning_level", {}).ask, (Names{"hazard_grade", "crowded_place"}));
    // "none" or 一般 leave one or two outcomes; "yes" two, too: a tie goes by the declared order.
    EXPECT_EQ(judge(m_plan, "warning_level", {{"hazard_grade", test("\"一般\",\"none\"")}}).ask,
        (Names{"crowded_place", "hazard_grade"}));
}

TEST_F(SpecialEquipment, DoesNotAskForWhatCannotChangeTheAnswerAnyMore)
{
    const DecisionAssessment applies =
        judge(m_plan, "city_plan_applies", {{"equipment_kind", exactly("boiler")}, {"deaths", test(">= 3")}});
    EXPECT_EQ(applies.outcome, "true");
    EXPECT_TRUE(applies.settled);
    EXPECT_EQ(rules(applies), std::vector<int>{1});
    EXPECT_TRUE(applies.because[0].certain);
    const DecisionAssessment other =
        judge(m_plan, "city_plan_applies", {{"equipment_kind", exactly("other")}, {"deaths", exactly(12.0)}});
    EXPECT_EQ(other.outcome, "false");
    EXPECT_TRUE(other.settled);
}

TEST_F(SpecialEquipment, JudgesADecisionOverTheFactsOfTheWholeChain)
{
    const DecisionAssessment applies = judge(m_plan, "city_plan_applies",
        {{"equipment_kind", exactly("elevator")}, {"deaths", exactly(0.0)}, {"serious_injuries", exactly(1.0)},
            {"counties_affected", exactly(1.0)}, {"major_social_impact", exactly(false)}});
    EXPECT_EQ(applies.possible, (Names{"true", "false"}));
    EXPECT_EQ(applies.outcome, "false");
    EXPECT_EQ(applies.ask, Names{"direct_loss"});
    EXPECT_EQ(rules(applies), std::vector<int>{4});
}

TEST_F(SpecialEquipment, TreatsABoundedFactOfOneValueAsKnown)
{
    EXPECT_EQ(judge(m_plan, "accident_grade", {{"deaths", test("[35..35]")}}).outcome, "特别重大");
    EXPECT_TRUE(judge(m_plan, "scope", {{"equipment_kind", test("\"elevator\",\"crane\"")}}).settled);
}

struct BadReading {
    std::string fact;
    plan::Reading reading;
    std::string says;
};

class Refuses : public ::testing::TestWithParam<BadReading> { };

TEST_P(Refuses, AReadingAndNamesItsFact)
{
    const CompiledPlan plan = compiled(support::specialEquipment());
    const auto assessment = plan.assess({{GetParam().fact, GetParam().reading}});
    ASSERT_FALSE(assessment.has_value());
    EXPECT_EQ(assessment.error().code, base::ErrorCode::Invalid);
    EXPECT_EQ(assessment.error().subject, GetParam().fact);
    EXPECT_NE(assessment.error().detail.find(GetParam().fact), std::string::npos) << assessment.error().detail;
    EXPECT_NE(assessment.error().detail.find(GetParam().says), std::string::npos) << assessment.error().detail;
    EXPECT_FALSE(plan.checkReading(GetParam().fact, GetParam().reading).has_value());
    EXPECT_FALSE(plan.explain({{GetParam().fact, GetParam().reading}}).has_value());
}

INSTANTIATE_TEST_SUITE_P(EachKind, Refuses,
    ::testing::Values(BadReading{"dead", exactly(4.0), "no fact"}, BadReading{"dead", plan::Unknown{}, "no fact"},
        BadReading{"deaths", exactly("four"), "a whole number"}, BadReading{"deaths", exactly(true), "a whole number"},
        BadReading{"deaths", exactly(2.5), "outside its domain"},
        BadReading{"deaths", exactly(-1.0), "outside its domain"},
        BadReading{"counties_affected", exactly(0.0), "from 1"},
        BadReading{"direct_loss", exactly(std::numeric_limits<double>::infinity()), "larger than any"},
        BadReading{"deaths", plan::Exact{4.0, "4.0000000000000000001"}, "whole numbers from 0"},
        BadReading{"direct_loss", plan::Exact{0.0, "-1e-400"}, "outside its domain"},
        BadReading{"crowded_place", exactly("yes"), "true or false"},
        BadReading{"hazard_grade", exactly("很大"), "outside its domain"},
        BadReading{"hazard_grade", exactly(1.0), "one of 特别重大"},
        BadReading{"deaths", test("at least 3"), "cannot be read"}, BadReading{"deaths", test(""), "cannot be read"},
        BadReading{"deaths", test("< 0"), "satisfies"}, BadReading{"deaths", test("(2..3)"), "satisfies"},
        BadReading{"deaths", test("not(>= 0)"), "satisfies"}, BadReading{"deaths", test("\"many\""), "a whole number"},
        BadReading{"deaths", test("> serious_injuries"), "constants"},
        BadReading{"deaths", test("(3.00000000000000000001..3.00000000000000000002)"), "satisfies"},
        BadReading{"hazard_grade", test("\"很大\""), "none of"},
        BadReading{"hazard_grade", test(">= \"重大\""), "no order"}, BadReading{"hazard_grade", test("3"), "a list of"},
        BadReading{"crowded_place", test("\"true\""), "a list of"},
        BadReading{"crowded_place", test("not(true,false)"), "satisfies"}));

TEST_F(SpecialEquipment, TakesReadingsAtTheVeryEdgeOfADomain)
{
    EXPECT_TRUE(m_plan.checkReading("deaths", exactly(0.0)).has_value());
    EXPECT_TRUE(m_plan.checkReading("deaths", exactly(-0.0)).has_value());
    EXPECT_TRUE(m_plan.checkReading("deaths", exactly(999'999'999'999'999.0)).has_value());
    EXPECT_TRUE(m_plan.checkReading("deaths", test("<= 0")).has_value());
    EXPECT_TRUE(m_plan.checkReading("deaths", plan::Unknown{}).has_value());
    EXPECT_TRUE(m_plan.checkReading("deaths", test("< 0, 4")).has_value()); // 4 satisfies it
}

/// Numbers of more digits than a double has stand on their own side of every threshold.
TEST_F(SpecialEquipment, JudgesEveryDigitOfALongNumber)
{
    const auto gradeOf = [&](const plan::Reading &loss) {
        const auto assessment =
            m_plan.assess({{"deaths", exactly(0.0)}, {"serious_injuries", exactly(0.0)}, {"direct_loss", loss}});
        EXPECT_TRUE(assessment.has_value()) << (assessment ? "" : assessment.error().detail);
        return assessment ? assess::find(*assessment, "accident_grade")->possible : std::vector<std::string>();
    };
    const auto number = [](const std::string &digits) { return plan::Exact{std::stod(digits), digits}; };
    using Outcomes = std::vector<std::string>;
    EXPECT_EQ(gradeOf(number("0.30000000000000004")), Outcomes{"一般"});
    EXPECT_EQ(gradeOf(exactly(0.1 + 0.2)), Outcomes{"一般"});
    EXPECT_EQ(gradeOf(number("999.99999999999999999999999999")), Outcomes{"一般"});
    EXPECT_EQ(gradeOf(number("1000.0000000000000000000000000")), Outcomes{"较大"});
    EXPECT_EQ(gradeOf(number("4999.9999999999999999999999999")), Outcomes{"较大"});
    EXPECT_EQ(gradeOf(number("5000.0000000000000000000000001")), Outcomes{"重大"});
    EXPECT_EQ(gradeOf(number("123456789012345678901234567890")), Outcomes{"特别重大"});
    EXPECT_EQ(gradeOf(test(">= 999.99999999999999999999999999")), (Outcomes{"特别重大", "重大", "较大", "一般"}));
    EXPECT_EQ(gradeOf(test("> 4999.9999999999999999999999999")), (Outcomes{"特别重大", "重大", "较大"}));
    EXPECT_EQ(gradeOf(test("[1000.00000000000000001..1000.00000000000000002]")), Outcomes{"较大"});
    EXPECT_EQ(gradeOf(test("(999.99999999999999998..999.99999999999999999)")), Outcomes{"一般"});
}

TEST(Assess, SaysSoWhereNoRowMatches)
{
    const CompiledPlan plan = compiled(support::PlanBuilder()
                                           .number("deaths", {.whole = true, .min = 0})
                                           .decision("level", {"I", "II"}, {"deaths"})
                                           .row({">= 30"}, "I")
                                           .row({"[10..30)"}, "II")
                                           .build());
    const DecisionAssessment open = judge(plan, "level", {});
    EXPECT_EQ(open.outcome, "");
    EXPECT_EQ(open.possible, (Names{"I", "II"}));
    EXPECT_FALSE(open.settled);
    EXPECT_EQ(rules(open), (std::vector<int>{1, 2}));
    const DecisionAssessment below = judge(plan, "level", {{"deaths", exactly(3.0)}});
    EXPECT_EQ(below.outcome, "");
    EXPECT_TRUE(below.possible.empty());
    EXPECT_FALSE(below.settled);
    EXPECT_TRUE(below.because.empty());
    // One outcome is possible, and so is none: the answer still depends on the fact.
    const DecisionAssessment half = judge(plan, "level", {{"deaths", test("[5..20]")}});
    EXPECT_EQ(half.possible, Names{"II"});
    EXPECT_FALSE(half.settled);
    EXPECT_EQ(half.ask, Names{"deaths"});
}

// Each cell of row 1 alone may match, but not both at once: grade is high only above 10, the row wants less than 5.
TEST(Assess, DoesNotNameARowWhoseCellsCannotMatchTogether)
{
    const CompiledPlan plan = compiled(support::PlanBuilder()
                                           .number("deaths", {.whole = true, .min = 0})
                                           .boolean("urgent")
                                           .decision("grade", {"high", "low"}, {"deaths"})
                                           .row({"> 10"}, "high")
                                           .row({"-"}, "low")
                                           .decision("level", {"I", "II"}, {"grade", "deaths", "urgent"})
                                           .row({"\"high\"", "< 5", "-"}, "I")
                                           .row({"-", "-", "true"}, "I")
                                           .row({"\"high\"", "-", "-"}, "II")
                                           .row({"\"low\"", "-", "-"}, "II")
                                           .build());
    const DecisionAssessment level = judge(plan, "level", {});
    EXPECT_EQ(level.outcome, "II");
    EXPECT_EQ(level.possible, (Names{"I", "II"}));
    EXPECT_EQ(rules(level), (std::vector<int>{2, 3, 4}));
    EXPECT_EQ(level.ask, Names{"urgent"});
}

TEST(Assess, LetsADecisionWithoutOutcomeMatchADashOnly)
{
    const CompiledPlan plan = compiled(support::PlanBuilder()
                                           .number("deaths", {.whole = true, .min = 0})
                                           .decision("grade", {"high", "low"}, {"deaths"})
                                           .row({"> 10"}, "high")
                                           .decision("level", {"I", "II", "III"}, {"grade"})
                                           .row({"\"high\""}, "I")
                                           .row({"not(\"high\")"}, "II")
                                           .row({"-"}, "III")
                                           .build());
    EXPECT_EQ(judge(plan, "level", {{"deaths", exactly(3.0)}}).outcome, "III");
    EXPECT_EQ(judge(plan, "level", {}).possible, (Names{"I", "III"}));
}

TEST(Assess, HoldsFactsWithMoreRegionsThanAMachineWordHasBits)
{
    support::PlanBuilder builder;
    builder.number("deaths", {.whole = true, .min = 0})
        .boolean("urgent")
        .decision("level", {"I", "II", "III"}, {"deaths", "urgent"});
    for (int row = 0; row < 150; ++row) {
        std::string cell("[");
        cell += std::to_string(4 * row) + ".." + std::to_string(4 * row + 2) + ")";
        builder.row({cell, row % 2 == 0 ? "true" : "-"}, "I");
    }
    const CompiledPlan plan = compiled(builder.row({">= 600", "-"}, "II").row({"-", "-"}, "III").build());
    EXPECT_EQ(plan.program().columns()[0].regionCount(), 301u);
    EXPECT_EQ(
        rules(judge(plan, "level", {{"deaths", exactly(241.0)}, {"urgent", exactly(true)}})), std::vector<int>{61});
    const DecisionAssessment bounded = judge(plan, "level", {{"deaths", test(">= 597")}, {"urgent", exactly(true)}});
    EXPECT_EQ(bounded.possible, (Names{"I", "II", "III"})); // 597 is in the last row of I, 598 in none of them
    EXPECT_EQ(bounded.ask, Names{"deaths"});
}

TEST(Assessor, AllocatesNothingOnceItIsWarm)
{
    const auto plan = support::ordinaryPlan(20, 100, 3);
    const CompiledPlan compiledPlan = compiled(plan);
    std::mt19937 random(5);
    std::vector<assess::FactSet> sets;
    while (sets.size() < 50) {
        assess::FactSet facts(compiledPlan.program());
        for (const auto &[name, reading] : support::randomReadings(*plan, 0.5, random))
            std::ignore = facts.setReading(*compiledPlan.program().factIndex(name), reading);
        sets.push_back(std::move(facts));
    }
    assess::Assessor assessor(compiledPlan.program());
    assess::FactSet reused(compiledPlan.program());
    const long before = support::allocationCount();
    for (const assess::FactSet &facts : sets)
        assessor.assess(facts);
    reused.unset(0);
    assessor.assess(reused);
    EXPECT_EQ(support::allocationCount() - before, 0);
}

TEST(FactSet, KeepsWhatItKnewWhenAReadingIsRefused)
{
    const CompiledPlan plan = compiled(support::specialEquipment());
    assess::FactSet facts(plan.program());
    ASSERT_TRUE(facts.setNumber(0, 12).has_value());
    EXPECT_FALSE(facts.setNumber(0, -3).has_value());
    EXPECT_FALSE(facts.setBoolean(0, true).has_value());
    EXPECT_FALSE(facts.setEnumeration(0, "elevator").has_value());
    EXPECT_FALSE(facts.setTest(0, "< 0").has_value());
    EXPECT_EQ(facts.region(0), 2);
    facts.unset(0);
    EXPECT_EQ(facts.region(0), assess::FactSet::All);
}

} // namespace
