// What the other plans of the city need: signatures for one step, numbers that say what they count, plans beside each
// other.
#include "FourPlansDesk.h"

#include "incident/MachineReason.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using namespace test::fourplans;
using ::testing::AnyOf;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(FourPlans, TheWarningMovesOnlyWithBothSignaturesAndEachCountsForOneStep)
{
    Desk desk = deskWith(Pollution, "2026-11-25 08:00");
    desk.tell(exactly("dust_storm", false));
    desk.tell(exactly("hours_over_200", 50.0));
    desk.tell(exactly("peak_daily_aqi", 240.0));
    const TakeTransition issue = step(Pollution, "warning", "issue_yellow", "city_leader", "按预测");
    EXPECT_TRUE(refused(desk.ask(issue), RefusalCode::RequirementUnmet));
    desk.tell(confirmedIn(Pollution, "department_signed"));
    EXPECT_TRUE(refused(desk.ask(issue), RefusalCode::RequirementUnmet)) << "the city government has not signed";
    desk.tell(confirmedIn(Pollution, "city_signed"));
    desk.tell(issue);
    EXPECT_EQ(desk.activation(Pollution).warningState, "warning_yellow");
    EXPECT_FALSE(desk.activation(Pollution).confirmations.holds("city_signed")) << "spent";
    desk.tell(exactly("hours_over_200", 80.0));
    EXPECT_TRUE(refused(
        desk.ask(step(Pollution, "warning", "raise_orange", "city_leader", "按预测")), RefusalCode::RequirementUnmet));
}

TEST(FourPlans, AForecastKnownInPartIsJudgedForEveryValueItMayHave)
{
    Desk desk = yellowAt("2026-11-25 08:00");
    sign(desk);
    const auto lift = [&] {
        const auto steps =
            availableTransitions(desk.incident(), desk.activation(Pollution), desk.plan(Pollution), "warning");
        return *std::ranges::find(steps, "lift", [](const AvailableTransition &each) { return each.transition->id; });
    };
    desk.tell(about("improved_hours", ">= 30"));
    EXPECT_FALSE(lift().advised);
    EXPECT_EQ(lift().unmet.size(), 1U) << "30 to 35 hours are not enough";
    EXPECT_TRUE(
        refused(desk.ask(step(Pollution, "warning", "lift", "city_leader", "按预测")), RefusalCode::RequirementUnmet));
    desk.tell(about("improved_hours", ">= 40"));
    EXPECT_TRUE(lift().advised);
    EXPECT_THAT(lift().unmet, IsEmpty());
    EXPECT_TRUE(desk.ask(step(Pollution, "warning", "lift", "city_leader")).has_value());
}

TEST(FourPlans, AStepDownIsAdvisedOnHoursKnownInPart)
{
    Desk desk = deskWith(Pollution, "2026-11-25 08:00");
    desk.tell(exactly("provincial_order", std::string("orange")));
    sign(desk);
    desk.tell(step(Pollution, "warning", "issue_orange", "city_leader", "按省令"));
    sign(desk);
    desk.tell(exactly("provincial_order", std::string("yellow")));
    desk.tell(about("hours_over_200", "[48..72)"));
    for (const auto &[fact, value] : {std::pair("hours_over_300", 0.0), {"peak_daily_aqi", 240.0}, {"so2_hourly", 0.0}})
        desk.tell(exactly(fact, value));
    const auto lowering = step(Pollution, "warning", "lower_yellow", "city_leader");
    EXPECT_TRUE(refused(desk.ask(lowering), RefusalCode::RequirementUnmet));
    const auto ruledOut = [&] {
        const auto steps =
            availableTransitions(desk.incident(), desk.activation(Pollution), desk.plan(Pollution), "warning");
        return std::ranges::find(steps, "lower_yellow", [](const AvailableTransition &each) {
            return each.transition->id;
        })->ruledOut;
    };
    EXPECT_FALSE(ruledOut()) << "nobody has said how many hours";
    desk.tell(about("below_orange_hours", ">= 30"));
    EXPECT_FALSE(ruledOut()) << "it may be 36";
    desk.tell(about("below_orange_hours", "< 36"));
    EXPECT_TRUE(ruledOut());
    desk.tell(about("below_orange_hours", ">= 36"));
    EXPECT_TRUE(desk.ask(lowering).has_value()) << "no reason asked: the plan advises it";
}

TEST(FourPlans, NothingIsProposedWhileNothingIsKnown)
{
    for (const std::string &plan : {Food, Pollution, Pharma}) {
        const Desk desk = deskWith(plan, "2026-11-25 08:00");
        for (const plan::Lifecycle &ladder : desk.plan(plan).plan().lifecycles) {
            const auto steps = availableTransitions(desk.incident(), desk.activation(plan), desk.plan(plan), ladder.id);
            EXPECT_FALSE(steps.empty()) << plan << " " << ladder.id;
            for (const AvailableTransition &step : steps)
                EXPECT_FALSE(step.advised) << plan << " " << step.transition->id;
        }
    }
}

TEST(FourPlans, ANumberOfPeopleSaysWhatItCounts)
{
    Desk desk = deskWith(Food, "2026-11-25 08:00");
    ReportFact told = exactly("affected_people", 40.0);
    EXPECT_TRUE(refused(desk.ask(told), RefusalCode::CountingMissing));
    told.counted = "大概";
    EXPECT_TRUE(refused(desk.ask(told), RefusalCode::CountingMissing));
    told.counted = "就诊";
    desk.tell(told);
    EXPECT_EQ(desk.incident().facts.at("affected_people").back().counted, "就诊");
    desk.tell(exactly("deaths", 0.0)); // nobody died, whatever it would count
    EXPECT_TRUE(refused(desk.ask(exactly("deaths", 1.0)), RefusalCode::CountingMissing));
    ReportFact unknown{"affected_people", plan::Unknown{}, "来电人", {}};
    desk.tell(unknown);
}

TEST(FourPlans, NobodyWhoDecidesIsRungWhileNothingIsKnown)
{
    Desk desk = deskWith(Food, "2026-11-25 08:00");
    desk.tell(step(Food, "response", "verify", "office_duty"));
    EXPECT_EQ(findCall(desk.incident(), ActivationId{Food}, "commander"), nullptr);
    ReportFact told = exactly("affected_people", 120.0);
    told.counted = "就诊";
    desk.tell(told); // level II at least
    EXPECT_NE(findCall(desk.incident(), ActivationId{Food}, "commander"), nullptr);
}

TEST(FourPlans, WhatWasRaisedForASchoolIsNotProposedToBeLowered)
{
    Desk desk = deskWith(Food, "2026-11-25 08:00");
    desk.tell(step(Food, "response", "verify", "office_duty"));
    for (const auto &[fact, value] : std::map<std::string, plan::Scalar>{{"concerns_city", true},
             {"response_needed", true}, {"new_contaminant_spreading", false}, {"spread", std::string("one_county")},
             {"health_damage", std::string("none")}, {"opinion_harm", std::string("none")}})
        desk.tell(exactly(fact, value));
    for (const auto &[fact, number, counted] :
        {std::tuple("affected_people", 50.0, "就诊"), std::tuple("deaths", 0.0, "已认定与食品有关")}) {
        ReportFact told = exactly(fact, number);
        told.counted = counted;
        desk.tell(told);
    }
    ASSERT_EQ(desk.outcome("response_level", Food), "III");
    desk.tell(step(Food, "response", "start_3", "commander", "指挥部判断"));
    desk.tell(confirmedIn(Food, "school_or_major_event"));
    desk.tell(step(Food, "response", "raise_2_school", "commander"));
    const auto steps = availableTransitions(desk.incident(), desk.activation(Food), desk.plan(Food), "response");
    const auto lower = std::ranges::find(steps, "lower_3", [](const auto &each) { return each.transition->id; });
    ASSERT_NE(lower, steps.end());
    EXPECT_FALSE(lower->advised);
}

TEST(FourPlans, TheNoticeThatFollowsTheGoodsIsDoneAfterTheEnd)
{
    const plan::Plan &plan = shippedDeskOfAllPlans().plan(Pharma).plan();
    const auto inEnded = plan::tasksIn(plan, "ended");
    EXPECT_TRUE(std::ranges::any_of(inEnded, [](const auto &task) { return task.task->id == "late_notice"; }));
}

TEST(FourPlans, TheReserveIsOpenedBesideThePlanThatAsksForIt)
{
    Desk desk = deskWith(Food, "2026-11-25 08:00");
    EXPECT_TRUE(
        refused(desk.ask(ActivatePlan{Pharma, ActivationId{"special-equipment"}}), RefusalCode::UnknownActivation));
    desk.tell(ActivatePlan{Pharma, ActivationId{Food}});
    EXPECT_EQ(desk.activation(Pharma).beside.value, Food);
    EXPECT_TRUE(desk.activation(Food).beside.empty());
}

TEST(FourPlans, TheReserveStartsOnARequestAndEndsOnlyAfterTheCommandHasEnded)
{
    Desk desk = deskWith(Pharma, "2026-11-25 08:00");
    desk.tell(step(Pharma, "response", "verify", "general_group_duty"));
    const TakeTransition start = step(Pharma, "response", "start", "leader", "口头");
    EXPECT_TRUE(refused(desk.ask(start), RefusalCode::RequirementUnmet)) << "nobody knows of a request";
    desk.tell(exactly("command_request", std::string("none")));
    EXPECT_TRUE(refused(desk.ask(start), RefusalCode::RequirementUnmet));
    desk.tell(exactly("command_request", std::string("phone")));
    desk.tell(start);
    const TakeTransition end = step(Pharma, "response", "end", "leader", "已毕");
    EXPECT_TRUE(refused(desk.ask(end), RefusalCode::RequirementUnmet));
    desk.tell(confirmedIn(Pharma, "command_ended"));
    desk.tell(doneIn(Pharma, "sign_out"));
    EXPECT_EQ(due(desk, "payment_urged"), "2026-12-01T00:00");
    desk.wait(std::chrono::hours(2));
    desk.tell(end);
    EXPECT_EQ(due(desk, "payment_urged"), "2026-12-01T00:00") << "the goods are still to be paid";
    desk.tell(ExtendDeadline{"payment_urged", moment("2026-12-03 00:00"), "约定"});
    EXPECT_EQ(due(desk, "payment_urged"), "2026-12-03T00:00") << "it can be extended after the end";
    desk.tell(Reopen{ActivationId{Pharma}, {"leader", Channel::Phone, {}}, "再调"});
    EXPECT_EQ(due(desk, "payment_urged"), "2026-12-03T00:00") << "and is still owed when the response goes on";
    desk.tell(EndDeadline{"payment_urged", "已付"});
    EXPECT_EQ(due(desk, "payment_urged"), "none");
}

TEST(FourPlans, TheReserveFollowsThePlanOfTheSameIncidentThatAskedForIt)
{
    Desk desk = deskWith(Food, "2026-11-25 08:00");
    desk.tell(ActivatePlan{Pharma, ActivationId{Food}});
    desk.tell(step(Pharma, "response", "verify", "general_group_duty"));
    desk.tell(exactly("command_request", std::string("phone")));
    desk.tell(step(Pharma, "response", "start", "leader", "口头"));
    desk.tell(confirmedIn(Pharma, "command_ended"));
    const TakeTransition end = step(Pharma, "response", "end", "leader", "已毕");
    const Decided early = desk.ask(end);
    ASSERT_TRUE(refused(early, RefusalCode::RequirementUnmet)) << "its response runs on the same incident";
    EXPECT_EQ(early.error().cite, "3.3");
    const auto isProposed = [&] {
        const auto steps =
            availableTransitions(desk.incident(), desk.activation(Pharma), desk.plan(Pharma), "response");
        const auto found = std::ranges::find(steps, "end", [](const auto &each) { return each.transition->id; });
        return found != steps.end() && found->advised;
    };
    EXPECT_FALSE(isProposed());
    desk.tell(step(Food, "response", "close_untrue", "office_director", "误报"));
    EXPECT_TRUE(isProposed());
    desk.tell(end);
    EXPECT_TRUE(desk.activation(Pharma).ended);
}

TEST(FourPlans, NobodyConfirmsTheEndThatTheRecordKnows)
{
    Desk desk = deskWith(Food, "2026-11-25 08:00");
    desk.tell(ActivatePlan{Pharma, ActivationId{Food}});
    desk.tell(step(Pharma, "response", "verify", "general_group_duty"));
    desk.tell(exactly("command_request", std::string("phone")));
    desk.tell(step(Pharma, "response", "start", "leader", "口头"));
    desk.tell(step(Food, "response", "close_untrue", "office_director", "误报"));
    desk.tell(step(Pharma, "response", "end", "leader", "已毕"));
    EXPECT_TRUE(desk.activation(Pharma).ended);
}

TEST(FourPlans, OfARequesterThatHandedTheMatterOnTheOneWhoTookItCounts)
{
    constexpr const char *Equipment = "special-equipment";
    Desk desk = deskWith(Food, "2026-11-25 08:00");
    desk.tell(ActivatePlan{Pharma, ActivationId{Food}});
    desk.tell(step(Pharma, "response", "verify", "general_group_duty"));
    desk.tell(exactly("command_request", std::string("phone")));
    desk.tell(step(Pharma, "response", "start", "leader", "口头"));
    const auto endIsRefused = [&] {
        return refused(desk.ask(step(Pharma, "response", "end", "leader", "已毕")), RefusalCode::RequirementUnmet);
    };
    TakeTransition dismiss = step(Food, "response", "dismiss", "office_director", "不属食品安全");
    dismiss.goesToPlan = Equipment;
    desk.tell(dismiss);
    ASSERT_TRUE(desk.activation(Food).ended);
    ASSERT_FALSE(desk.activation(Equipment).ended);
    EXPECT_TRUE(endIsRefused()) << "whoever took it over still responds";
    desk.tell(step(Equipment, "response", "close_untrue", "office_director", "误报"));
    EXPECT_FALSE(endIsRefused());
}

TEST(FourPlans, AReportThatThePlanWaitsForGoesOutWhileALevelIsInForce)
{
    Desk desk = yellowAt("2026-02-10 09:00");
    desk.tell(reportOf(Pollution, "opinion_lifting")); // the consultation that ends the warning comes before its end
}

TEST(FourPlans, AFinalReportBeforeTheEndNeedsAReason)
{
    Desk desk = deskWith(Food, "2026-11-25 08:00");
    desk.tell(reportOf(Food, "initial"));
    desk.tell(reportOf(Food, "final")); // no level is in force: nothing more is to come by the plan
    desk.tell(step(Food, "response", "verify", "office_duty"));
    desk.tell(step(Food, "response", "start_3", "commander", "指挥部判断"));
    const Decided early = desk.ask(reportOf(Food, "summary"));
    ASSERT_TRUE(refused(early, RefusalCode::LevelInForce));
    EXPECT_EQ(early.error().cite, "6.3");
    SendReport again = reportOf(Food, "summary");
    again.reason = "市政府先要";
    desk.tell(again);
}

TEST(FourPlans, AFollowUpBeforeTheFirstReportNeedsAReason)
{
    const std::map<std::string, std::string> clauses{{Shipped, "5.1"}, {Food, "附表3"}, {Pollution, "4.3"}};
    for (const auto &[plan, clause] : clauses) {
        Desk desk = deskWith(plan, "2026-11-25 08:00");
        for (const char *later : {"follow_up", "final"}) {
            const Decided early = desk.ask(reportOf(plan, later));
            ASSERT_TRUE(refused(early, RefusalCode::NothingBefore)) << plan;
            EXPECT_EQ(early.error().cite, clause);
        }
        SendReport reasoned = reportOf(plan, "follow_up");
        reasoned.reason = "初报已由省局代报";
        desk.tell(reasoned);
        desk.tell(reportOf(plan, "follow_up")); // said once is enough
        EXPECT_TRUE(refused(desk.ask(reportOf(plan, "final")), RefusalCode::NothingBefore)) << "that is another matter";
    }
}

TEST(FourPlans, AFirstReportThatWasStruckIsNotOut)
{
    Desk desk = deskWith(Food, "2026-11-25 08:00");
    desk.tell(reportOf(Food, "initial"));
    desk.tell(Strike{lastVersion<ReportSent>(desk.incident()), "发错单位"});
    EXPECT_TRUE(refused(desk.ask(reportOf(Food, "follow_up")), RefusalCode::NothingBefore));
    desk.tell(reportOf(Food, "initial"));
    desk.tell(reportOf(Food, "follow_up"));
}

TEST(FourPlans, WhereOnePlanTellsKindsOfCountingApartItIsEnough)
{
    Desk desk = shippedDeskOfAllPlans();
    desk.setNow(moment("2026-11-25 08:00"));
    desk.tell(call({Shipped, Food}));
    EXPECT_TRUE(refused(desk.ask(exactly("deaths", 3.0)), RefusalCode::CountingMissing));
}

TEST(FourPlans, WhereTwoPlansNumberTheirReportsAPersonEndsTheClockCalledAfterOne)
{
    for (const bool alone : {true, false}) {
        Desk desk = deskWith(Food, "2026-11-25 08:00");
        if (!alone)
            desk.tell(ActivatePlan{"special-equipment"});
        desk.tell(SetDeadline{"初报", "", desk.now() + std::chrono::minutes{60}});
        desk.wait(std::chrono::minutes{5});
        desk.tell(reportOf(Food, "initial"));
        EXPECT_EQ(desk.deadline("own-1").ended, alone) << "nobody else can know whose is meant";
    }
}
