// What the other plans of the city need: days and working days, daily clocks, signatures for one step, numbers that say
// what they count, plans beside each other.
#include "ShippedPlan.h"

#include "incident/Clocks.h"
#include "incident/MachineReason.h"

#include <gmock/gmock.h>

#include <map>

using namespace incident;
using namespace test;
using ::testing::AnyOf;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

const std::string Pollution = "heavy-pollution";
const std::string Food = "food-safety";
const std::string Pharma = "pharma-reserve";

Desk deskWith(const std::string &plan, const std::string &at)
{
    Desk desk = shippedDeskOfAllPlans();
    desk.setNow(moment(at));
    desk.tell(call({plan}));
    return desk;
}

TakeTransition step(const std::string &plan, const std::string &ladder, const std::string &transition,
    const std::string &post, const std::string &reason = {})
{
    return {ActivationId{plan}, ladder, transition, {post, Channel::Written, "文"}, reason};
}

ConfirmCondition confirmedIn(const std::string &plan, const std::string &confirmation)
{
    const std::string post = confirmation == "department_signed" ? "applicant_leader"
        : confirmation == "city_signed"                          ? "city_leader"
                                                                 : std::string();
    return {ActivationId{plan}, confirmation, true, post.empty() ? "签字人" : post + "签字人", post};
}

SendReport reportOf(const std::string &plan, const std::string &report)
{
    return {ActivationId{plan}, report, Channel::Written, "文字", {}};
}

ChangeTask doneIn(const std::string &plan, const std::string &task)
{
    return {ActivationId{plan}, task, TaskStatus::Done, {}, {}};
}

/// The running clock of that id; nothing when none runs.
std::optional<DeadlineEntry> clockOf(const Desk &desk, const std::string &id)
{
    for (const DeadlineEntry &entry : desk.incident().deadlines) {
        if (entry.deadline == id && !entry.ended)
            return entry;
    }
    return {};
}

std::string due(const Desk &desk, const std::string &id)
{
    const auto clock = clockOf(desk, id);
    return clock ? base::toIso(clock->due).substr(0, 16) : "none";
}

void sign(Desk &desk)
{
    desk.tell(confirmedIn(Pollution, "department_signed"));
    desk.tell(confirmedIn(Pollution, "city_signed"));
}

/// A yellow warning issued at that moment.
Desk yellowAt(const std::string &at)
{
    Desk desk = deskWith(Pollution, at);
    desk.tell(exactly("dust_storm", false));
    desk.tell(exactly("hours_over_200", 50.0));
    desk.tell(exactly("peak_daily_aqi", 240.0));
    sign(desk);
    desk.tell(step(Pollution, "warning", "issue_yellow", "city_leader", "按预测"));
    return desk;
}

} // namespace

TEST(FourPlans, InTheHeatingSeasonTheConsultationIsDueEveryMorning)
{
    Desk desk = deskWith(Pollution, "2026-11-25 08:00");
    EXPECT_EQ(due(desk, "consult_heating"), "2026-11-25T10:00");
    EXPECT_EQ(due(desk, "opinion_heating"), "2026-11-25T12:00");
    desk.setNow(moment("2026-11-25 09:30"));
    desk.tell(reportOf(Pollution, "consultation"));
    EXPECT_EQ(due(desk, "consult_heating"), "2026-11-26T10:00") << "handed in early, not asked for again the same day";
    desk.setNow(moment("2026-11-27 10:30"));
    desk.tell(reportOf(Pollution, "consultation"));
    EXPECT_EQ(due(desk, "consult_heating"), "2026-11-28T10:00");
}

TEST(FourPlans, ASecondReportOfTheDayLeavesTomorrowsDue)
{
    Desk desk = deskWith(Pollution, "2026-11-25 08:00");
    desk.tell(reportOf(Pollution, "consultation"));
    desk.setNow(moment("2026-11-25 15:00"));
    desk.tell(reportOf(Pollution, "consultation"));
    EXPECT_EQ(due(desk, "consult_heating"), "2026-11-26T10:00");
    desk.setNow(moment("2026-11-26 07:00"));
    desk.tell(reportOf(Pollution, "consultation"));
    EXPECT_EQ(due(desk, "consult_heating"), "2026-11-27T10:00");
}

TEST(FourPlans, AReportCountsForTheDayItIsNearestToAndTheDaysBeforeAreMissed)
{
    Desk desk = deskWith(Pollution, "2026-11-25 08:00");
    const auto endings = [&] {
        std::vector<std::string> days;
        for (const DeadlineEntry &clock : desk.incident().deadlines) {
            if (clock.deadline == "consult_heating" && clock.ended)
                days.push_back(base::toIso(clock.due).substr(8, 5)
                    + (clock.endReason == machine::Missed      ? " missed"
                            : clock.ending == ClockEnding::Met ? " met"
                                                               : " late"));
        }
        return days;
    };
    desk.setNow(moment("2026-11-27 09:30"));
    desk.tell(reportOf(Pollution, "consultation"));
    EXPECT_THAT(endings(), ElementsAre("25T10 missed", "26T10 missed", "27T10 met"));
    EXPECT_EQ(due(desk, "consult_heating"), "2026-11-28T10:00");
    desk.setNow(moment("2026-11-28 19:00"));
    desk.tell(reportOf(Pollution, "consultation"));
    EXPECT_EQ(endings().back(), "28T10 late") << "nearer to today than to tomorrow";
    EXPECT_EQ(due(desk, "consult_heating"), "2026-11-29T10:00");
    const std::int64_t sent = lastVersion<ReportSent>(desk.incident());
    desk.tell(Strike{sent, "发错"});
    EXPECT_EQ(due(desk, "consult_heating"), "2026-11-28T10:00") << "it is owed again";
}

TEST(FourPlans, WhoIsThroughWithATaskIsNotAskedForTheReportThatWouldHaveDoneIt)
{
    Desk desk = yellowAt("2026-11-25 08:00");
    desk.tell(step(Pollution, "response", "start_3", "commander", "按预警"));
    const std::string before = due(desk, "consult_response");
    ASSERT_NE(before, "none");
    desk.tell(doneIn(Pollution, "consult_more"));
    EXPECT_EQ(due(desk, "consult_response"), before) << "twice a day";
    desk.tell(doneIn(Pollution, "consult_more"));
    EXPECT_NE(due(desk, "consult_response"), before) << "the next day's is asked for";
    EXPECT_NE(due(desk, "consult_response"), "none");
}

TEST(FourPlans, TwiceADayIsCountedByTheDayWhateverTheHours)
{
    Desk desk = yellowAt("2026-11-25 08:00");
    desk.tell(step(Pollution, "response", "start_3", "commander", "按预警"));
    const auto consultAt = [&](const char *at) {
        desk.setNow(moment(at));
        desk.tell(reportOf(Pollution, "consultation"));
        return lastVersion<ReportSent>(desk.incident());
    };
    EXPECT_EQ(due(desk, "consult_response"), "2026-11-26T00:00");
    const std::int64_t first = consultAt("2026-11-25 14:00");
    EXPECT_EQ(due(desk, "consult_response"), "2026-11-26T00:00") << "once more";
    consultAt("2026-11-25 20:00");
    EXPECT_EQ(due(desk, "consult_response"), "2026-11-27T00:00");
    EXPECT_EQ(timesOnDay(desk.incident(), ActivationId{Pollution}, desk.plan(Pollution).plan(),
                  *std::ranges::find(desk.plan(Pollution).plan().deadlines, "consult_response", &plan::Deadline::id),
                  moment("2026-11-26 00:00")),
        2);
    desk.tell(Strike{first, "记错"});
    EXPECT_EQ(due(desk, "consult_response"), "2026-11-26T00:00") << "one of them does not count: owed again";
    consultAt("2026-11-25 21:00");
    EXPECT_EQ(due(desk, "consult_response"), "2026-11-27T00:00");
    const std::int64_t last = consultAt("2026-11-25 22:00");
    desk.tell(Strike{last, "多报"});
    EXPECT_EQ(due(desk, "consult_response"), "2026-11-27T00:00") << "two are left";
}

TEST(FourPlans, ADayWithOneOfTwoIsMissedOnceTheNextBegins)
{
    Desk desk = yellowAt("2026-11-25 08:00");
    desk.tell(step(Pollution, "response", "start_3", "commander", "按预警"));
    desk.setNow(moment("2026-11-25 14:00"));
    desk.tell(reportOf(Pollution, "consultation"));
    desk.setNow(moment("2026-11-26 00:30"));
    desk.tell(reportOf(Pollution, "consultation"));
    EXPECT_EQ(due(desk, "consult_response"), "2026-11-27T00:00") << "it belongs to the new day";
    EXPECT_EQ(std::ranges::count(desk.incident().deadlines, machine::Missed, &DeadlineEntry::endReason), 1);
    desk.setNow(moment("2026-11-26 15:00"));
    desk.tell(reportOf(Pollution, "consultation"));
    EXPECT_EQ(due(desk, "consult_response"), "2026-11-28T00:00");
}

TEST(FourPlans, AnOpinionIsAskedForWhereAWarningMayBeDue)
{
    Desk unknown = deskWith(Pollution, "2026-11-25 08:00");
    unknown.tell(doneIn(Pollution, "consult"));
    EXPECT_EQ(due(unknown, "opinion"), "2026-11-25T09:00") << "nobody knows yet that it is not";

    Desk desk = deskWith(Pollution, "2026-11-25 08:00");
    desk.tell(exactly("dust_storm", false));
    desk.tell(exactly("hours_over_200", 30.0));
    desk.tell(exactly("hours_over_300", 0.0));
    desk.tell(exactly("peak_daily_aqi", 210.0));
    desk.tell(exactly("so2_hourly", 20.0));
    desk.tell(exactly("provincial_order", "none"));
    ASSERT_EQ(desk.outcome("warning_level", Pollution), "health_notice");
    desk.tell(doneIn(Pollution, "consult"));
    EXPECT_EQ(due(desk, "opinion"), "none") << "there is no warning to propose";
    desk.setNow(moment("2026-11-25 11:00"));
    desk.tell(exactly("hours_over_200", 50.0));
    EXPECT_EQ(due(desk, "opinion"), "2026-11-25T12:00") << "now there is";
    desk.tell(doneIn(Pollution, "submit_opinion"));
    desk.tell(exactly("hours_over_200", 80.0));
    EXPECT_EQ(due(desk, "opinion"), "none") << "it is in";
}

TEST(FourPlans, OnAQuietMorningNoOpinionIsOwed)
{
    Desk desk = deskWith(Pollution, "2026-11-10 08:00");
    EXPECT_EQ(due(desk, "opinion_heating"), "2026-11-10T12:00") << "nobody knows yet";
    desk.tell(exactly("dust_storm", false));
    desk.tell(exactly("hours_over_200", 10.0));
    desk.tell(exactly("hours_over_300", 0.0));
    desk.tell(exactly("peak_daily_aqi", 210.0));
    desk.tell(exactly("so2_hourly", 10.0));
    desk.tell(exactly("provincial_order", "none"));
    EXPECT_EQ(due(desk, "opinion_heating"), "none");
    EXPECT_EQ(desk.deadline("opinion_heating").ending, ClockEnding::NoLongerRuns);
    EXPECT_EQ(due(desk, "consult_heating"), "2026-11-10T10:00") << "the consultation is";
    desk.setNow(moment("2026-11-10 13:00"));
    desk.tell(exactly("hours_over_200", 50.0));
    EXPECT_EQ(due(desk, "opinion_heating"), "2026-11-11T12:00");
}

TEST(FourPlans, WhatIsOwedByAClockStaysOwedWhateverTheLevelIs)
{
    Desk desk = yellowAt("2026-11-25 08:00");
    ASSERT_EQ(due(desk, "initial_report"), "2026-11-26T00:00");
    sign(desk);
    desk.tell(exactly("improved_hours", 40.0));
    desk.tell(step(Pollution, "warning", "lift", "city_leader", "好转"));
    EXPECT_EQ(due(desk, "initial_report"), "2026-11-26T00:00");
    EXPECT_EQ(findTask(desk.activation(Pollution), "report_initial")->status, TaskStatus::Open);
}

TEST(FourPlans, WhatWentOutBeforeItWasAskedForIsNotAskedForAgain)
{
    Desk desk = deskWith(Food, "2026-11-25 20:00");
    desk.tell(reportOf(Food, "initial"));
    const std::int64_t sent = lastVersion<ReportSent>(desk.incident());
    desk.setNow(moment("2026-11-25 20:30"));
    desk.tell(step(Food, "response", "verify", "office_duty", "县局已核实"));
    const auto reportUpward = [&] { return findTask(desk.activation(Food), "report_upward")->status; };
    EXPECT_EQ(reportUpward(), TaskStatus::Done);
    EXPECT_EQ(due(desk, "city_upward"), "none");
    desk.tell(Strike{sent, "发错"});
    EXPECT_EQ(reportUpward(), TaskStatus::Open) << "it never went out";
    EXPECT_EQ(due(desk, "city_upward"), "2026-11-25T21:30");
}

TEST(FourPlans, WhatHappenedAlreadyIsNotWaitedFor)
{
    Desk desk = deskWith(Food, "2026-11-25 20:00");
    desk.tell(doneIn(Food, "onsite_check"), moment("2026-11-25 20:00"));
    desk.setNow(moment("2026-11-25 20:40"));
    desk.tell(doneIn(Food, "note_county_receipt"), moment("2026-11-25 20:00"));
    EXPECT_EQ(due(desk, "onsite_check"), "none") << "it was done at the same time";
    desk.tell(reportOf(Food, "county_to_city"), moment("2026-11-25 20:30"));
    desk.tell(reportOf(Food, "county_oral"), moment("2026-11-25 20:20"));
    EXPECT_EQ(due(desk, "written_after_oral"), "none") << "the paper has gone";
    EXPECT_EQ(desk.deadline("written_after_oral").ending, ClockEnding::Met);
}

TEST(FourPlans, AResponseTakenUpAgainHasItsClocksBack)
{
    Desk desk = deskWith(Food, "2026-11-25 20:00");
    desk.tell(SetDeadline{"问县局", "值班员", moment("2026-11-25 23:00")});
    const std::string unit = due(desk, "unit_report");
    ASSERT_NE(unit, "none");
    desk.setNow(moment("2026-11-25 20:10"));
    desk.tell(exactly("concerns_city", false));
    desk.tell(step(Food, "response", "dismiss", "office_director", "不属本市"));
    ASSERT_EQ(due(desk, "unit_report"), "none");
    ASSERT_TRUE(desk.incident().ended());
    desk.setNow(moment("2026-11-25 20:20"));
    desk.tell(Reopen{ActivationId{Food}, {"office_director", Channel::Phone, {}}, "误判"});
    EXPECT_EQ(due(desk, "unit_report"), unit);
    EXPECT_EQ(due(desk, "own-1"), "2026-11-25T23:00");
    desk.tell(Strike{lastVersion<IncidentReopened>(desk.incident()), "看错"});
    EXPECT_EQ(due(desk, "unit_report"), "none");
}

TEST(FourPlans, OutsideTheSeasonItIsDueWhenTheSeasonBegins)
{
    const Desk desk = deskWith(Pollution, "2026-07-01 08:00");
    EXPECT_EQ(due(desk, "consult_heating"), "2026-11-01T10:00");
}

TEST(FourPlans, ADailyClockSettledByHandComesAgain)
{
    Desk desk = deskWith(Pollution, "2026-11-25 08:00");
    desk.tell(EndDeadline{"opinion_heating", "今日未达预警条件"});
    EXPECT_EQ(due(desk, "opinion_heating"), "2026-11-26T12:00");
}

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

TEST(FourPlans, ATaskOfADailyClockIsDoneAgainEveryDay)
{
    Desk desk = deskWith(Pollution, "2026-11-25 08:00");
    const auto task = [&desk](const char *id) { return *findTask(desk.activation(Pollution), id); };
    desk.tell(reportOf(Pollution, "consultation"));
    EXPECT_EQ(task("consult").status, TaskStatus::Done);
    desk.setNow(moment("2026-11-26 08:00"));
    desk.tell(doneIn(Pollution, "consult"));
    EXPECT_EQ(task("consult").changed, moment("2026-11-26 08:00")) << "ticked again, not refused as done already";
    desk.setNow(moment("2026-11-27 08:00"));
    desk.tell(reportOf(Pollution, "consultation"));
    EXPECT_EQ(task("consult").changed, moment("2026-11-27 08:00")) << "and the report does it again";
    desk.tell(doneIn(Pollution, "forecast"));
    EXPECT_TRUE(refused(desk.ask(doneIn(Pollution, "forecast")), RefusalCode::TaskAlreadyThere))
        << "no clock asks for that one again";
}

TEST(FourPlans, TheInitialReportIsDueTheSameDayAndTheFollowUpsFromTheNext)
{
    Desk desk = yellowAt("2026-11-25 15:00");
    EXPECT_EQ(due(desk, "initial_report"), "2026-11-26T00:00");
    EXPECT_EQ(due(desk, "follow_up_report"), "2026-11-27T00:00");
    desk.tell(reportOf(Pollution, "initial"));
    EXPECT_EQ(due(desk, "initial_report"), "none");
    desk.setNow(moment("2026-11-26 20:00"));
    desk.tell(reportOf(Pollution, "follow_up"));
    EXPECT_EQ(due(desk, "follow_up_report"), "2026-11-28T00:00");
}

TEST(FourPlans, TheFinalReportHasTwoWorkingDaysAndOutlivesTheResponse)
{
    Desk desk = yellowAt("2026-02-10 15:00");
    EXPECT_TRUE(
        refused(desk.ask(step(Pollution, "response", "start_2", "commander", "按预警")), RefusalCode::RequirementUnmet))
        << "only the yellow warning is out";
    desk.tell(step(Pollution, "response", "start_3", "commander", "按预警"));
    EXPECT_TRUE(
        refused(desk.ask(step(Pollution, "response", "end", "commander", "按预警")), RefusalCode::RequirementUnmet))
        << "the warning still stands";
    desk.setNow(moment("2026-02-13 09:00")); // the last working Friday before the new year of the moon
    desk.tell(exactly("improved_hours", 40.0));
    sign(desk);
    desk.tell(step(Pollution, "warning", "lift", "city_leader", "按会商"));
    EXPECT_EQ(due(desk, "follow_up_report"), "none") << "a daily duty of the warning";
    const auto final = clockOf(desk, "final_report");
    ASSERT_TRUE(final);
    EXPECT_THAT(final->guessedYears, IsEmpty());
    // The 14th, a Saturday, is worked; the holidays are over on the 24th.
    EXPECT_EQ(due(desk, "final_report"), "2026-02-25T00:00");
    for (const plan::Confirmation &confirmation : desk.plan(Pollution).plan().lifecycles.front().confirmations)
        desk.tell(confirmedIn(Pollution, confirmation.name));
    desk.tell(step(Pollution, "response", "end", "commander", "预警已解除"));
    EXPECT_TRUE(desk.activation(Pollution).ended);
    EXPECT_NE(due(desk, "final_report"), "none") << "it is still owed";
    desk.tell(reportOf(Pollution, "final"));
    EXPECT_EQ(due(desk, "final_report"), "none");
    EXPECT_EQ(findTask(desk.activation(Pollution), "report_final")->status, TaskStatus::Done);
}

TEST(FourPlans, AYearWithoutItsCalendarIsNamedOnTheClock)
{
    Desk desk = yellowAt("2027-01-04 09:00");
    desk.tell(exactly("improved_hours", 40.0));
    sign(desk);
    desk.tell(step(Pollution, "warning", "lift", "city_leader", "按会商"));
    EXPECT_THAT(clockOf(desk, "final_report")->guessedYears, ElementsAre(2027));
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

TEST(FourPlans, TheSummaryOfFoodSafetyIsDueWithinAWeekOfTheEnd)
{
    Desk desk = deskWith(Food, "2026-11-25 08:00");
    desk.tell(step(Food, "response", "verify", "office_duty"));
    const auto &transitions = desk.plan(Food).plan().lifecycles.front().transitions;
    const auto start = std::ranges::find(transitions, std::string("start_3"), &plan::Transition::id);
    ASSERT_NE(start, transitions.end());
    desk.tell(step(Food, "response", "start_3", start->decidedBy.front(), "指挥部判断"));
    for (const plan::Confirmation &confirmation : desk.plan(Food).plan().lifecycles.front().confirmations)
        desk.tell(confirmedIn(Food, confirmation.name));
    desk.tell(step(Food, "response", "end", "commander"));
    EXPECT_EQ(due(desk, "summary_week"), "2026-12-03T00:00");
    desk.setNow(moment("2026-12-01 08:00"));
    desk.tell(doneIn(Food, "summarise"));
    EXPECT_EQ(due(desk, "summary_week"), "none");
}

TEST(FourPlans, ACheckThatACloseOutCutsShortIsNeitherMetNorMissed)
{
    Desk desk = deskWith(Food, "2026-12-01 08:00");
    ASSERT_TRUE(clockOf(desk, "city_check"));
    desk.tell(step(Food, "response", "dismiss", "office_director", "核实为他类"));
    EXPECT_EQ(desk.deadline("city_check").ending, ClockEnding::NoLongerRuns);
    EXPECT_EQ(desk.deadline("city_check").endReason, "response-ended");
    Desk verified = deskWith(Food, "2026-12-01 08:00");
    verified.tell(step(Food, "response", "verify", "office_duty"));
    EXPECT_EQ(verified.deadline("city_check").ending, ClockEnding::Met);
}

TEST(FourPlans, AResponseTakenUpAgainAfterItsReviewOwesTheNextSummaryByTheNextEnd)
{
    Desk desk = deskWith(Food, "2026-11-25 08:00");
    const auto end = [&desk] {
        for (const plan::Confirmation &confirmation : desk.plan(Food).plan().lifecycles.front().confirmations)
            desk.tell(confirmedIn(Food, confirmation.name));
        desk.tell(step(Food, "response", "end", "commander"));
    };
    desk.tell(step(Food, "response", "verify", "office_duty"));
    desk.tell(step(Food, "response", "start_3", "commander", "指挥部判断"));
    end();
    desk.setNow(moment("2026-11-26 08:00"));
    desk.tell(step(Food, "response", "review", "commander"));
    desk.setNow(moment("2026-11-27 08:00"));
    desk.tell(Reopen{ActivationId{Food}, {"commander", Channel::Phone, {}}, "又有新病例"});
    EXPECT_EQ(due(desk, "summary_week"), "none") << "what belonged to the first end";
    desk.setNow(moment("2026-12-04 08:00"));
    end();
    EXPECT_EQ(due(desk, "summary_week"), "2026-12-12T00:00");
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
