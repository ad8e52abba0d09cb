// What can be said of conditions for all facts at once, on a shipped plan.
#include "assess/StepDifference.h"

#include "formats/PlanEdit.h"
#include "formats/PlanLoader.h"
#include "formats/PlanYaml.h"
#include "support/Golden.h"

#include <gtest/gtest.h>

namespace {

using Situation = assess::ConditionProofs::Situation;
using Situations = std::optional<std::vector<Situation>>;

const Situations None = std::vector<Situation>();

Situations one(Situation situation) { return std::vector{std::move(situation)}; }

/// Where the first condition is true and the second is not; nothing where that cannot be said.
Situations situation(const char *holds, const char *doesNot)
{
    const std::string file = std::string(SOURCE_DIR) + "/data/plans/heavy-pollution/plan.yaml";
    const auto plan = formats::loadCompiledPlan(support::readFile(file), file);
    EXPECT_TRUE(plan);
    const auto yes = feel::Expression::parse(holds);
    const auto no = feel::Expression::parse(doesNot);
    assess::ConditionProofs proofs(plan->plan(), {&*yes, &*no});
    return proofs.situation(*yes, *no);
}

} // namespace

TEST(ConditionProofs, SayWhereOneConditionIsTrueAndTheOtherIsNot)
{
    EXPECT_EQ(situation("below_red_hours >= 30", "below_red_hours >= 36"), one({{"below_red_hours", "[30..36)"}}));
    EXPECT_EQ(situation("below_red_hours >= 36", "below_red_hours >= 30"), None);
    EXPECT_EQ(situation("city_signed", "city_signed and department_signed"),
        one({{"city_signed", "true"}, {"department_signed", "false"}}));
    EXPECT_EQ(situation("warning_in_force != \"none\"", "warning_in_force = \"red\" or warning_in_force = \"orange\""),
        one({{"warning_in_force", "\"health_notice\""}}));
    EXPECT_EQ(situation("requester != \"running\"", "requester = \"over\""), one({{"requester", "\"none\""}}));
}

TEST(ConditionProofs, SayItOfDecisionsByTheFactsTheyRestOn)
{
    const auto found = situation("warning_level != \"red\"", "warning_level = \"none\"");
    ASSERT_TRUE(found && !found->empty());
    EXPECT_TRUE(found->front().contains("hours_over_200")) << "the facts that make it yellow or orange";
}

TEST(ConditionProofs, AnUnknownTellsApartWhatNoValueDoes)
{
    EXPECT_EQ(situation("end_grounds != true", "end_grounds = false"), one({{"end_grounds", "?"}}))
        << "to FEEL an unknown is not equal to anything";
}

TEST(ConditionProofs, TheFewestAreUnknown)
{
    // Told apart by one unknown, the third name, or by two, the first and the second.
    const auto read = situation("(city_signed != true and city_signed != false and department_signed != true and "
                                "department_signed != false) or (province_ends != true and province_ends != false)",
        "false");
    ASSERT_TRUE(read && read->size() == 1);
    int unknown = 0;
    for (const auto &[name, test] : read->front())
        unknown += test == assess::ConditionProofs::Unknown ? 1 : 0;
    EXPECT_EQ(unknown, 1);
}

TEST(ConditionProofs, SayNothingOfWhatTheDiagramsCannotRead)
{
    EXPECT_EQ(situation("hours_over_200 + below_red_hours > 3", "hours_over_200 > 3"), std::nullopt);
}

TEST(StepDifference, SaysWhereAStepHangsOnAnotherCondition)
{
    const std::string file = std::string(SOURCE_DIR) + "/data/plans/heavy-pollution/plan.yaml";
    const std::string text = support::readFile(file);
    const auto before = formats::loadCompiledPlan(text, file);
    const app::ConditionPlace place{"warning", "lower_orange", 0};
    const auto changed = formats::withValue(text, place, "below_red_hours >= 24");
    ASSERT_TRUE(changed);
    const auto after = formats::loadCompiledPlan(*changed, file);
    ASSERT_TRUE(before && after);
    EXPECT_TRUE(assess::stepDifferences(before->plan(), before->plan()).empty());
    const auto found = assess::stepDifferences(before->plan(), after->plan());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].step, "lower_orange");
    EXPECT_EQ(found[0].requirement, 0U);
    EXPECT_TRUE(found[0].holdsAfter);
    EXPECT_EQ(found[0].situation, (Situation{{"below_red_hours", "[24..36)"}}));
    const auto back = assess::stepDifferences(after->plan(), before->plan());
    ASSERT_EQ(back.size(), 1U);
    EXPECT_FALSE(back[0].holdsAfter);
}
