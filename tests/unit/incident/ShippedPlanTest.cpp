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

std::vector<std::string> proposed(const Desk &desk)
{
    std::vector<std::string> ids;
    for (const AvailableTransition &step :
        availableTransitions(desk.incident(), desk.activation(Shipped), desk.plan(Shipped))) {
        if (step.advised)
            ids.push_back(step.transition->id);
    }
    return ids;
}

/// Rung at the levels on this fact, and not without it.
bool isCalled(const std::string &body, const std::string &fact, plan::Scalar value)
{
    Desk desk = verified(4);
    desk.tell(order("start_2", "commander"));
    const bool before = findCall(desk.incident(), ActivationId{Shipped}, body) != nullptr;
    desk.tell(exactly(fact, std::move(value)));
    return !before && findCall(desk.incident(), ActivationId{Shipped}, body) != nullptr;
}

std::size_t openedBy(const std::vector<NewEvent> &events) { return only<TaskOpened>(events).size(); }

} // namespace

TEST(ShippedPlan, ACallBringsTheFirstResponseItsCallsAndTheSuperiorClocks)
{
    const Desk desk = taken();
    EXPECT_EQ(desk.activation(Shipped).tasks.size(), 12U); // five of 5.1, six of 5.2, one of 7.3
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
    EXPECT_EQ(openedBy(events), 14U); // nine of level III and five of its own
    EXPECT_EQ(desk.incident().calls.size(), 19U); // six at once, thirteen of the command and the on-site groups
}

TEST(ShippedPlan, LevelOneTakesOverWhatLevelThreeHadBegun)
{
    Desk desk = verified(1);
    desk.tell(order("start_3", "deputy_commander", "市指挥部认为需要"));
    ASSERT_EQ(desk.activation(Shipped).tasks.size(), 22U); // twelve, and ten of level III
    desk.tell(exactly("deaths", 12.0));
    const std::vector<NewEvent> events = desk.tell(order("raise_1", "commander"));
    EXPECT_EQ(openedBy(events), 5U); // four of level II and one of its own
    EXPECT_EQ(desk.task("lead_on_site_deputy").status, TaskStatus::NotApplicable);
    EXPECT_EQ(desk.task("support_national_team").owner, "市指挥部办公室");
}

TEST(ShippedPlan, WhatIsNotTheCitysBusinessIsProposedToTheCountyOnlyWhenThatIsCertain)
{
    Desk desk = verified(1);
    EXPECT_THAT(proposed(desk), ElementsAre());
    desk.tell(exactly("serious_injuries", 0.0));
    desk.tell(exactly("direct_loss", 20.0));
    desk.tell(exactly("counties_affected", 1.0));
    desk.tell(exactly("major_social_impact", false));
    EXPECT_THAT(proposed(desk), ElementsAre("hand_to_county"));
    desk.tell(exactly("major_social_impact", true));
    EXPECT_THAT(proposed(desk), ElementsAre("start_3"));
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
    EXPECT_EQ(openedBy(desk.tell(order("end", "commander"))), 5U);
    EXPECT_TRUE(desk.incident().ended());
    EXPECT_EQ(desk.running(), 0U);
    desk.tell(order("review", "office_director"));
    EXPECT_EQ(desk.activation(Shipped).state, "reviewed");
}

TEST(ShippedPlan, WhatIsNoneOfTheEightKindsIsDismissedAndBringsNoFinalWork)
{
    Desk desk = verified(4);
    desk.tell(exactly("equipment_kind", std::string("other")));
    EXPECT_THAT(proposed(desk), ElementsAre("dismiss")) << "neither a level nor the county";
    EXPECT_EQ(openedBy(desk.tell(order("dismiss", "office_director"))), 0U);
    EXPECT_EQ(desk.activation(Shipped).state, "out_of_scope");
    EXPECT_TRUE(desk.incident().ended());
    EXPECT_THAT(proposed(desk), ElementsAre()) << "nothing to sum up";
}

TEST(ShippedPlan, AnUntrueCallIsClosedWithoutFinalWorkToo)
{
    Desk desk = taken();
    EXPECT_EQ(openedBy(desk.tell(order("close_untrue", "office_director", "误报"))), 0U);
    EXPECT_EQ(desk.activation(Shipped).state, "untrue");
    EXPECT_TRUE(refused(taken().ask(order("dismiss", "office_director")), RefusalCode::ReasonMissing))
        << "nobody has said yet that it is none of the plan's business";
}

TEST(ShippedPlan, ALevelIsLeftWhenItTurnsOutToBeNoneOfTheEightKindsAndOnlyThen)
{
    Desk desk = verified(4);
    desk.tell(order("start_2", "commander"));
    EXPECT_TRUE(refused(desk.ask(order("withdraw", "commander", "x")), RefusalCode::RequirementUnmet));
    desk.tell(exactly("deaths", 12.0));
    EXPECT_THAT(proposed(desk), ElementsAre("raise_1"));
    desk.tell(exactly("equipment_kind", std::string("other")));
    EXPECT_THAT(proposed(desk), ElementsAre("withdraw")) << "not a rise, though ten are dead";
    EXPECT_TRUE(refused(desk.ask(order("raise_1", "commander")), RefusalCode::ReasonMissing));
    EXPECT_EQ(openedBy(desk.tell(order("withdraw", "commander"))), 0U);
    EXPECT_EQ(desk.activation(Shipped).state, "out_of_scope");
}

TEST(ShippedPlan, WithdrawingIsRuledOutOnceTheEquipmentIsOneOfTheEightKinds)
{
    Desk desk = verified(4);
    desk.tell(order("start_2", "commander"));
    const auto ruledOut = [&] {
        for (const AvailableTransition &step :
            availableTransitions(desk.incident(), desk.activation(Shipped), desk.plan(Shipped))) {
            EXPECT_FALSE(step.transition->id == "end" && step.ruledOut) << "a person can still confirm the end";
            if (step.transition->id == "withdraw")
                return step.ruledOut;
        }
        ADD_FAILURE() << "withdraw does not start here";
        return false;
    };
    EXPECT_TRUE(ruledOut());
    desk.tell(ReportFact{"equipment_kind", plan::Unknown{}, "现场"});
    EXPECT_FALSE(ruledOut()) << "nobody knows any more what kind it is";
    desk.tell(exactly("equipment_kind", std::string("other")));
    EXPECT_FALSE(ruledOut());
}

TEST(ShippedPlan, NoWarningIsAdvisedForWhatIsNoneOfTheEightKinds)
{
    Desk desk = taken();
    desk.tell(exactly("crowded_place", true));
    desk.tell(exactly("hazard_grade", std::string("重大")));
    const auto advised = [&] {
        return std::ranges::count_if(
            availableTransitions(desk.incident(), desk.activation(Shipped), desk.plan(Shipped), "warning"),
            &AvailableTransition::advised);
    };
    EXPECT_EQ(advised(), 1);
    desk.tell(exactly("equipment_kind", std::string("other")));
    EXPECT_EQ(advised(), 0);
}

TEST(ShippedPlan, ReopenedItEndsOnlyWithEveryConditionConfirmedAgain)
{
    const std::vector<std::string> conditions = {
        "site_controlled", "handling_done", "environment_safe", "secondary_removed", "site_command_confirmed"};
    Desk desk = verified(4);
    desk.tell(order("start_2", "commander"));
    for (const std::string &condition : conditions)
        desk.tell(confirmed(condition));
    EXPECT_THAT(proposed(desk), ElementsAre("end"));
    desk.tell(order("end", "commander"));
    EXPECT_THAT(proposed(desk), ElementsAre("review"));
    desk.tell(Reopen{ActivationId{Shipped}, {"commander", Channel::Phone, {}}, "复燃"});
    for (const std::string &condition : conditions) {
        EXPECT_TRUE(refused(desk.ask(order("end", "commander")), RefusalCode::RequirementUnmet));
        desk.tell(confirmed(condition));
    }
    desk.tell(order("end", "commander"));
    EXPECT_TRUE(desk.incident().ended());
}

TEST(ShippedPlan, TheInitialReportIsAllThatTheOfficeOwesUpward)
{
    Desk desk = taken();
    desk.wait(minutes{100});
    desk.tell(SendReport{ActivationId{Shipped}, "initial", Channel::Written, "初报", {}});
    EXPECT_EQ(desk.task("report_upward").status, TaskStatus::Done);
    EXPECT_EQ(desk.task("report_emergency_command").status, TaskStatus::Done);
    EXPECT_TRUE(wasMet(desk.deadline("upward_report")));
    desk.tell(SendReport{ActivationId{Shipped}, "unit_to_county", Channel::Phone, "企业已报", {}});
    EXPECT_EQ(desk.task("confirm_unit_report").status, TaskStatus::Done);
    EXPECT_EQ(desk.deadline("unit_report").ending, ClockEnding::Late);
    EXPECT_EQ(desk.running(), 0U);
}

TEST(ShippedPlan, TheUnitsHourRunsFromTheAccidentAsToldTheOfficesTwoFromWhenItHeard)
{
    Desk desk = shippedDesk();
    const base::Instant accident = desk.now() - minutes{45};
    desk.tell(call({Shipped}), accident);
    EXPECT_EQ(desk.deadline("unit_report").due, accident + minutes{60});
    EXPECT_EQ(desk.deadline("upward_report").due, desk.now() + minutes{120});
}

TEST(ShippedPlan, MembersWhoseShareDependsOnPlaceOrEquipmentAreRungWhereItIsTheirs)
{
    EXPECT_TRUE(isCalled("education", "crowded_place", true));
    EXPECT_TRUE(isCalled("culture_tourism", "crowded_place", true));
    EXPECT_TRUE(isCalled("culture_tourism", "equipment_kind", std::string("ropeway")));
    EXPECT_TRUE(isCalled("culture_tourism", "equipment_kind", std::string("amusement_ride")));
    EXPECT_TRUE(isCalled("housing", "equipment_kind", std::string("crane")));
    EXPECT_FALSE(isCalled("housing", "equipment_kind", std::string("elevator")));
    EXPECT_FALSE(isCalled("education", "crowded_place", false));
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
