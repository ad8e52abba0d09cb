#include "assess/RowMatches.h"

#include "assess/DecisionChanges.h"
#include "support/PlanBuilder.h"
#include "support/SpecialEquipment.h"

#include <gtest/gtest.h>

namespace {

using assess::RowMatch;

assess::CompiledPlan compiled(const std::shared_ptr<const plan::Plan> &plan)
{
    return assess::CompiledPlan::compile(plan).value();
}

/// The tables of special-equipment with one cell of accident_grade changed.
plan::Plan withDeaths(std::size_t row, const std::string &test)
{
    plan::Plan changed = *support::specialEquipment();
    changed.decisions[1].rules[row].when[0].tests = feel::UnaryTests::parse(test).value();
    return changed;
}

} // namespace

TEST(RowMatches, SaysOfEveryRowWhetherItMatchesForCertainMaybeOrNever)
{
    const assess::CompiledPlan plan = compiled(support::specialEquipment());
    const auto rows =
        assess::matchRows(plan, {{"deaths", plan::Exact{4.0}}, {"direct_loss", plan::Bounded{"[300..800]"}}});
    ASSERT_TRUE(rows);
    const std::vector<RowMatch> grade = (*rows)[1];
    const std::vector<RowMatch> expected{RowMatch::Never, RowMatch::Possible, RowMatch::Never, RowMatch::Never,
        RowMatch::Possible, RowMatch::Never, RowMatch::Always, RowMatch::Possible, RowMatch::Never, RowMatch::Always};
    EXPECT_EQ(grade, expected);
    const std::vector<RowMatch> level = (*rows)[2];
    EXPECT_EQ(level, (std::vector<RowMatch>{RowMatch::Possible, RowMatch::Possible, RowMatch::Never}))
        << "a decision used as input is judged over the base facts";
}

TEST(RowMatches, RefusesWhatAssessRefuses)
{
    const auto rows = assess::matchRows(compiled(support::specialEquipment()), {{"nobody", plan::Exact{1.0}}});
    ASSERT_FALSE(rows);
    EXPECT_EQ(rows.error().subject, "nobody");
}

TEST(DecisionChanges, AnUnchangedPlanDiffersNowhere)
{
    const auto plan = support::specialEquipment();
    EXPECT_TRUE(assess::decisionChanges(*plan, *plan).value().empty());
}

TEST(DecisionChanges, TellsHowManySituationsDifferAndOneOfThemAlsoInWhatFollows)
{
    const plan::Plan before = *support::specialEquipment();
    const plan::Plan after = withDeaths(0, ">= 25");
    const auto changes = assess::decisionChanges(before, after);
    ASSERT_TRUE(changes);
    ASSERT_EQ(changes->size(), 1U) << "both grades call for level I, so only the grade changes";
    const assess::DecisionChange &grade = changes->front();
    EXPECT_EQ(grade.decision, "accident_grade");
    // Deaths in [25..30), injuries below 100, loss below 10000: one region of six, four of five, four of five... minus
    // none that is stronger already. Regions: deaths <3, <10, <25, <30, 30+; injuries <10, <50, <100, 100+; loss <1000,
    // <5000, <10000, 10000+.
    EXPECT_EQ(grade.all, 5 * 4 * 4);
    EXPECT_EQ(grade.changed, 1 * 3 * 3);
    EXPECT_EQ(grade.before, "重大");
    EXPECT_EQ(grade.after, "特别重大");
    assess::Readings witness;
    for (const assess::Need &need : grade.witness)
        witness[need.fact] = plan::Bounded{need.test};
    for (const auto &[plan, outcome] : {std::pair(&before, grade.before), std::pair(&after, grade.after)}) {
        const auto answer = compiled(std::make_shared<plan::Plan>(*plan)).assess(witness).value();
        EXPECT_TRUE(answer.decisions[1].settled);
        EXPECT_EQ(answer.decisions[1].outcome, outcome);
    }
}

TEST(DecisionChanges, ADecisionThatLooksAtTheChangedOneFollows)
{
    const auto changes = assess::decisionChanges(*support::specialEquipment(), withDeaths(6, "[5..10)"));
    ASSERT_TRUE(changes);
    std::vector<std::string> names;
    for (const assess::DecisionChange &change : *changes)
        names.push_back(change.decision);
    EXPECT_EQ(names, (std::vector<std::string>{"accident_grade", "response_level", "city_plan_applies"}));
}

TEST(DecisionChanges, ACellThatIsNoTestIsTheCompilersError)
{
    EXPECT_FALSE(assess::decisionChanges(*support::specialEquipment(), withDeaths(0, ">= serious_injuries")));
}
