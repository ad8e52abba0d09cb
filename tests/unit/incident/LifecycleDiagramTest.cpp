#include "TestPlans.h"
#include "incident/LifecycleDiagram.h"

#include <gtest/gtest.h>

TEST(LifecycleDiagram, ShowsEveryStateAndEveryStepInThePlansOrder)
{
    const plan::Plan plan = test::boilerPlan();
    EXPECT_EQ(incident::lifecycleDiagram(*plan::findLifecycle(plan, "warning")), R"(stateDiagram-v2
    state "无预警" as clear
    state "蓝色" as blue
    state "红色" as red
    [*] --> clear
    clear --> blue : step issue_blue
    red --> blue : step issue_blue
    clear --> red : step issue_red
    blue --> red : step issue_red
    blue --> clear : step lift
    red --> clear : step lift
)");
}

TEST(LifecycleDiagram, EndsWhereNothingFollows)
{
    const plan::Plan plan = test::boilerPlan();
    const std::string diagram = incident::lifecycleDiagram(*plan::findLifecycle(plan, "response"));
    EXPECT_TRUE(diagram.ends_with("    ended --> reviewed : step review\n    reviewed --> [*]\n")) << diagram;
}

TEST(LifecycleDiagram, AQuoteInALabelDoesNotEndIt)
{
    plan::Lifecycle ladder;
    ladder.states = {{"a", "say \"a\"", plan::StateKind::Initial, {}, {}, {}}};
    EXPECT_EQ(
        incident::lifecycleDiagram(ladder), "stateDiagram-v2\n    state \"say #quot;a#quot;\" as a\n    [*] --> a\n");
}
