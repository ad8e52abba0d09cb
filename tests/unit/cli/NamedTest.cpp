#include "cli/Named.h"

#include <gtest/gtest.h>

namespace {

plan::Transition stepRequiring(const std::string &id, const std::string &condition)
{
    plan::Transition step;
    step.id = id;
    step.label = id;
    step.require.push_back({feel::Expression::parse(condition).value(), condition, {}, {}});
    return step;
}

} // namespace

TEST(Named, TheStepsThatRequireAConditionAreThoseOfItsOwnLadder)
{
    plan::Plan plan;
    for (const char *ladder : {"response", "warning"}) {
        plan::Lifecycle &added = plan.lifecycles.emplace_back();
        added.id = ladder;
        added.confirmations.push_back({"signed", "已签字", {}, {}});
        added.transitions.push_back(stepRequiring(std::string("free_") + ladder, "other"));
        added.transitions.push_back(stepRequiring(std::string("end_") + ladder, "signed and other"));
    }
    const std::vector<cli::Named> own{{"end_warning", "end_warning"}};
    EXPECT_EQ(cli::stepsRequiring(plan.lifecycles.back(), "signed"), own);
    EXPECT_TRUE(cli::stepsRequiring(plan.lifecycles.back(), "unheard_of").empty());
}

TEST(Named, ALevelThatTwoTitlesNameIsFoundByEither)
{
    plan::Decision decision;
    decision.outcomes = {{"red", "红色预警"}, {"none", "无预警"}};
    const std::vector<cli::Named> levels{{"red", "红色预警（一级）"}};
    for (const char *word : {"red", "红色预警", "红色预警（一级）"})
        EXPECT_EQ(cli::chooseLevel(word, levels, &decision).value_or("?"), "red") << word;
    EXPECT_FALSE(cli::chooseLevel("无预警", levels, &decision)) << "an outcome that is no level";
    EXPECT_FALSE(cli::chooseLevel("红色预警", levels, nullptr));
}
