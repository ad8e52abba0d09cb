#include "assess/RowMatches.h"

#include "support/SpecialEquipment.h"

#include <gtest/gtest.h>

namespace {

using assess::RowMatch;

assess::CompiledPlan compiled(const std::shared_ptr<const plan::Plan> &plan)
{
    return assess::CompiledPlan::compile(plan).value();
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
