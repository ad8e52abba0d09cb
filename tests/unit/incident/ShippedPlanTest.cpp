#include "ShippedPlan.h"

#include "incident/LifecycleDiagram.h"
#include "support/Golden.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using std::chrono::minutes;
using ::testing::ElementsAre;

namespace {

Desk taken()
{
    Desk desk = shippedDesk();
    desk.tell(call({Shipped}));
    return desk;
}

/// Verified, in scope, with these dead.
Desk verified(double deaths)
{
    Desk desk = taken();
    desk.tell(order("verify", "office_duty"));
    desk.tell(exactly("equipment_kind", std::string("boiler")));
    desk.tell(exactly("deaths", deaths));
    return desk;
}

std::size_t openedBy(const std::vector<NewEvent> &events) { return only<TaskOpened>(events).size(); }

} // namespace

TEST(ShippedPlan, ACallBringsTheFirstResponseItsCallsAndTheSuperiorClocks)
{
    const Desk desk = taken();
    EXPECT_EQ(desk.activation(Shipped).tasks.size(), 10U); // four of 5.1 and six of 5.2
    EXPECT_EQ(desk.incident().calls.size(), 6U);
    EXPECT_EQ(desk.deadline("unit_report").due, desk.now() + minutes{60});
    EXPECT_EQ(desk.deadline("upward_report").due, desk.now() + minutes{120});
    EXPECT_TRUE(desk.deadline("upward_report").superior);
    EXPECT_EQ(desk.deadline("upward_report").cite, "国务院令第493号 第十一条");
    EXPECT_EQ(desk.task("seal_site").owner, "市公安局");
}

TEST(ShippedPlan, AtLeastThreeDeadIsAtLeastLevelTwoAndTheCommanderStartsIt)
{
    Desk desk = taken();
    desk.tell(order("verify", "office_duty"));
    desk.tell(exactly("equipment_kind", std::string("elevator")));
    desk.tell(about("deaths", ">= 3"));
    EXPECT_EQ(desk.outcome("response_level", Shipped), "II");
    for (const DecisionFinding &finding : desk.activation(Shipped).findings)
        EXPECT_EQ(finding.cites.size(), 1U) << finding.decision << ": rows of one clause cite it once";
    EXPECT_TRUE(refused(desk.ask(order("start_2", "office_duty")), RefusalCode::NotEntitled));
    EXPECT_EQ(desk.ask(order("start_2", "office_duty")).error().cite, "附件6");
    const std::vector<NewEvent> events = desk.tell(order("start_2", "commander"));
    EXPECT_FALSE(only<StateMoved>(events).at(0).againstAdvice);
    EXPECT_EQ(openedBy(events), 11U); // seven of level III and four of its own
    EXPECT_EQ(desk.incident().calls.size(), 14U);
}

TEST(ShippedPlan, LevelOneTakesOverWhatLevelThreeHadBegun)
{
    Desk desk = verified(1);
    desk.tell(order("start_3", "deputy_commander", "市指挥部认为需要"));
    ASSERT_EQ(desk.activation(Shipped).tasks.size(), 18U); // ten, and eight of level III
    desk.tell(exactly("deaths", 12.0));
    const std::vector<NewEvent> events = desk.tell(order("raise_1", "commander"));
    EXPECT_EQ(openedBy(events), 4U); // three of level II and one of its own
    EXPECT_EQ(desk.task("lead_on_site_deputy").status, TaskStatus::NotApplicable);
    EXPECT_EQ(desk.task("support_national_team").owner, "市指挥部办公室");
}

TEST(ShippedPlan, WhatIsNotTheCitysBusinessIsProposedToTheCountyOnlyWhenThatIsCertain)
{
    Desk desk = verified(1);
    const auto proposed = [&] {
        std::vector<std::string> ids;
        for (const AvailableTransition &step :
            availableTransitions(desk.incident(), desk.activation(Shipped), desk.plan(Shipped))) {
            if (step.advised)
                ids.push_back(step.transition->id);
        }
        return ids;
    };
    EXPECT_THAT(proposed(), ElementsAre());
    desk.tell(exactly("serious_injuries", 0.0));
    desk.tell(exactly("direct_loss", 20.0));
    desk.tell(exactly("counties_affected", 1.0));
    desk.tell(exactly("major_social_impact", false));
    EXPECT_THAT(proposed(), ElementsAre("hand_to_county"));
    desk.tell(exactly("major_social_impact", true));
    EXPECT_THAT(proposed(), ElementsAre("start_3"));
}

TEST(ShippedPlan, TheResponseEndsOnlyWithAllFiveConditionsOfTheClause)
{
    Desk desk = verified(4);
    desk.tell(order("start_2", "commander"));
    for (const std::string condition :
        {"site_controlled", "handling_done", "environment_safe", "secondary_removed", "site_command_confirmed"}) {
        const Decided decided = desk.ask(order("end", "commander"));
        EXPECT_TRUE(refused(decided, RefusalCode::RequirementUnmet));
        EXPECT_EQ(decided.error().cite, "5.4");
        desk.tell(confirmed(condition));
    }
    EXPECT_EQ(openedBy(desk.tell(order("end", "commander"))), 4U);
    EXPECT_TRUE(desk.incident().ended());
    EXPECT_EQ(desk.running(), 0U);
    desk.tell(order("review", "office_director"));
    EXPECT_EQ(desk.activation(Shipped).state, "reviewed");
}

TEST(ShippedPlan, ReportingUpwardInTimeMeetsTheSuperiorClock)
{
    Desk desk = taken();
    desk.wait(minutes{100});
    desk.tell(ChangeTask{ActivationId{Shipped}, "report_upward", TaskStatus::Done, "值班员", {}});
    EXPECT_TRUE(wasMet(desk.deadline("upward_report")));
    desk.tell(NoticeTime{});
    EXPECT_TRUE(desk.deadline("unit_report").overNoted);
}

TEST(ShippedPlan, TheDiagramsInTheDocumentationShowTheLaddersAsTheyAre)
{
    for (const plan::Lifecycle &ladder : shippedPlan().lifecycles) {
        EXPECT_TRUE(support::matchesGolden(
            lifecycleDiagram(ladder), "../../docs/lifecycles/special-equipment-" + ladder.id + ".mmd"));
    }
    EXPECT_EQ(shippedPlan().lifecycles.size(), 2U);
}
