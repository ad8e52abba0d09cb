#include "assess/CompiledPlan.h"
#include "support/PlanBuilder.h"
#include "support/SpecialEquipment.h"

#include <gtest/gtest.h>

namespace {

using assess::AnswerEffect;
using assess::CompiledPlan;
using assess::Explanation;
using assess::Need;
using Names = std::vector<std::string>;
using Needs = std::vector<std::vector<Need>>;

CompiledPlan compiled(const std::shared_ptr<const plan::Plan> &plan) { return *CompiledPlan::compile(plan); }

Explanation explain(const CompiledPlan &plan, const std::string &decision, const assess::Readings &readings)
{
    const auto explanations = plan.explain(readings);
    EXPECT_TRUE(explanations.has_value());
    for (const Explanation &explanation : *explanations) {
        if (explanation.decision == decision)
            return explanation;
    }
    ADD_FAILURE() << "no decision " << decision;
    return {};
}

class Explain : public ::testing::Test {
protected:
    CompiledPlan m_plan = compiled(support::specialEquipment());
    const std::string m_kinds =
        R"("boiler","pressure_vessel","pressure_pipe","elevator","crane","ropeway","amusement_ride","in_plant_vehicle")";
};

TEST_F(Explain, TellsWhatEachAnswerWouldLeave)
{
    const Explanation grade = explain(m_plan, "accident_grade", {{"deaths", plan::Bounded{">= 3"}}});
    ASSERT_EQ(grade.questions.size(), 3u);
    EXPECT_EQ(grade.questions[0].fact, "deaths");
    EXPECT_EQ(grade.questions[0].answers,
        (std::vector<AnswerEffect>{
            {"[3..10)", {"特别重大", "重大", "较大"}}, {"[10..30)", {"特别重大", "重大"}}, {">= 30", {"特别重大"}}}));
    // Below 10 and from 10 to 50 leave the same: it is 较大 already.
    EXPECT_EQ(grade.questions[1].answers,
        (std::vector<AnswerEffect>{
            {"< 50", {"特别重大", "重大", "较大"}}, {"[50..100)", {"特别重大", "重大"}}, {">= 100", {"特别重大"}}}));
}

TEST_F(Explain, CutsAnswersToWhatIsStillPossible)
{
    const Explanation grade = explain(m_plan, "accident_grade", {{"deaths", plan::Bounded{"[5..20]"}}});
    EXPECT_EQ(grade.questions[0].answers,
        (std::vector<AnswerEffect>{{"[5..10)", {"特别重大", "重大", "较大"}}, {"[10..20]", {"特别重大", "重大"}}}));
    EXPECT_EQ(grade.next.needs,
        (Needs{{{"deaths", "[10..20]"}}, {{"serious_injuries", ">= 50"}}, {{"direct_loss", ">= 5000"}}}));
}

TEST_F(Explain, DoesNotMergeAnswersAcrossAValueThatIsExcluded)
{
    const Explanation level = explain(m_plan, "warning_level",
        {{"crowded_place", plan::Exact{true}}, {"hazard_grade", plan::Bounded{R"(not("重大"))"}}});
    ASSERT_EQ(level.questions.size(), 1u);
    EXPECT_EQ(level.questions[0].answers,
        (std::vector<AnswerEffect>{
            {"\"特别重大\"", {"red"}}, {"\"较大\"", {"yellow"}}, {"\"一般\"", {"blue"}}, {"\"none\"", {"none"}}}));
}

TEST_F(Explain, SaysWhatTheNextStrongerOutcomeTakes)
{
    const Explanation grade = explain(m_plan, "accident_grade", {});
    EXPECT_EQ(grade.next.outcome, "较大");
    EXPECT_EQ(
        grade.next.needs, (Needs{{{"deaths", ">= 3"}}, {{"serious_injuries", ">= 10"}}, {{"direct_loss", ">= 1000"}}}));
    const Explanation level = explain(m_plan, "response_level", {{"deaths", plan::Bounded{">= 3"}}});
    EXPECT_EQ(level.next.outcome, "I");
    EXPECT_EQ(level.next.needs,
        (Needs{{{"deaths", ">= 10"}}, {{"serious_injuries", ">= 50"}}, {{"direct_loss", ">= 5000"}}}));
}

TEST_F(Explain, NamesConditionsThatOnlyWorkTogether)
{
    const Explanation applies = explain(m_plan, "city_plan_applies", {});
    EXPECT_EQ(applies.next.outcome, "true");
    EXPECT_EQ(applies.next.needs,
        (Needs{{{"deaths", ">= 3"}, {"equipment_kind", m_kinds}},
            {{"serious_injuries", ">= 10"}, {"equipment_kind", m_kinds}},
            {{"direct_loss", ">= 1000"}, {"equipment_kind", m_kinds}},
            {{"counties_affected", ">= 2"}, {"equipment_kind", m_kinds}},
            {{"major_social_impact", "true"}, {"equipment_kind", m_kinds}}}));
    const Explanation warning = explain(m_plan, "warning_level", {});
    EXPECT_EQ(warning.next.outcome, "blue");
    EXPECT_EQ(warning.next.needs,
        (Needs{{{"crowded_place", "true"}, {"hazard_grade", R"("特别重大","重大","较大","一般")"}}}));
}

TEST_F(Explain, SkipsStrongerOutcomesThatAreOutOfReach)
{
    const Explanation warning =
        explain(m_plan, "warning_level", {{"hazard_grade", plan::Bounded{R"("特别重大","none")"}}});
    EXPECT_EQ(warning.next.outcome, "red");
    EXPECT_EQ(warning.next.needs, (Needs{{{"crowded_place", "true"}, {"hazard_grade", "\"特别重大\""}}}));
}

TEST_F(Explain, HasNothingToAddToASettledDecision)
{
    const Explanation grade = explain(m_plan, "accident_grade", {{"deaths", plan::Exact{40.0}}});
    EXPECT_TRUE(grade.questions.empty());
    EXPECT_EQ(grade.next.outcome, "");
    EXPECT_TRUE(grade.next.needs.empty());
}

TEST(ExplainOther, GivesTheContractsExampleOfConditionsSideBySide)
{
    const CompiledPlan plan = compiled(support::PlanBuilder()
                                           .number("affected_people", {.whole = true, .min = 0})
                                           .number("deaths", {.whole = true, .min = 0})
                                           .decision("level", {"I", "II"}, {"affected_people", "deaths"})
                                           .row({"-", ">= 10"}, "I")
                                           .row({">= 100", ">= 1"}, "I")
                                           .row({"-", "-"}, "II")
                                           .build());
    EXPECT_EQ(explain(plan, "level", {}).next.needs,
        (Needs{{{"deaths", ">= 10"}}, {{"affected_people", ">= 100"}, {"deaths", ">= 1"}}}));
}

// Either answer to one fact leaves both outcomes: the other one decides. Both are asked, and one answer covers the
// domain.
TEST(ExplainOther, AsksForFactsThatOnlyDecideTogether)
{
    const CompiledPlan plan = compiled(support::PlanBuilder()
                                           .boolean("left")
                                           .boolean("right")
                                           .decision("differ", {"yes", "no"}, {"left", "right"})
                                           .row({"true", "false"}, "yes")
                                           .row({"false", "true"}, "yes")
                                           .row({"-", "-"}, "no")
                                           .build());
    const Explanation differ = explain(plan, "differ", {});
    ASSERT_EQ(differ.questions.size(), 2u);
    EXPECT_EQ(differ.questions[0].answers, (std::vector<AnswerEffect>{{"-", {"yes", "no"}}}));
    EXPECT_EQ(
        differ.next.needs, (Needs{{{"left", "false"}, {"right", "true"}}, {{"left", "true"}, {"right", "false"}}}));
}

} // namespace
