// The clocks of the four plans: days and working days, daily ones, what a clock waits for and what it does not.
#include "FourPlansDesk.h"

#include "incident/Clocks.h"
#include "incident/MachineReason.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using namespace test::fourplans;
using ::testing::AnyOf;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

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

TEST(FourPlans, AConsultationInTheResponseAsksForNoOpinionOnAWarningThatIsOut)
{
    Desk desk = yellowAt("2026-07-06 08:00");
    desk.tell(doneIn(Pollution, "consult"));
    desk.tell(reportOf(Pollution, "opinion"));
    ASSERT_EQ(due(desk, "opinion"), "none");
    desk.tell(step(Pollution, "response", "start_3", "commander", "随预警"));
    desk.setNow(moment("2026-07-07 10:00"));
    desk.tell(reportOf(Pollution, "consultation"));
    EXPECT_EQ(due(desk, "opinion"), "none") << "it upholds the warning; a change has an opinion of its own";
}

TEST(FourPlans, TheFirstConsultationOfAResponseAsksForNoOpinionEither)
{
    Desk desk = yellowAt("2026-07-06 08:00");
    desk.tell(step(Pollution, "response", "start_3", "commander", "随预警"));
    desk.setNow(moment("2026-07-06 10:00"));
    desk.tell(reportOf(Pollution, "consultation"));
    EXPECT_EQ(due(desk, "opinion"), "none") << "nobody consulted before, and the warning is out";
    desk.setNow(moment("2026-07-06 12:00"));
    desk.tell(exactly("so2_hourly", 100.0));
    EXPECT_EQ(due(desk, "opinion"), "none") << "nor does whatever is told next ask for one";
}

TEST(FourPlans, MoreTimeForTodayGivesNoneForTheDaysBefore)
{
    Desk desk = yellowAt("2026-07-06 08:00");
    desk.tell(step(Pollution, "response", "start_3", "commander", "随预警"));
    ASSERT_EQ(due(desk, "members_progress"), "2026-07-06T12:00");
    desk.setNow(moment("2026-07-09 11:00"));
    desk.tell(ExtendDeadline{"members_progress", moment("2026-07-09 14:00"), "各单位在途"});
    const auto missed = [&] {
        return std::ranges::count_if(desk.incident().deadlines, [](const DeadlineEntry &clock) {
            return clock.deadline == "members_progress" && clock.ended && clock.endReason == machine::Missed;
        });
    };
    EXPECT_EQ(missed(), 3) << "6, 7 and 8 July";
    EXPECT_EQ(due(desk, "members_progress"), "2026-07-09T14:00");
}

TEST(FourPlans, DaysThatPassedAreWrittenDownWhenTheResponseEnds)
{
    Desk desk = yellowAt("2026-07-06 08:00");
    desk.tell(step(Pollution, "response", "start_3", "commander", "随预警"));
    desk.setNow(moment("2026-07-09 09:00"));
    desk.tell(exactly("improved_hours", 40.0));
    sign(desk);
    desk.tell(step(Pollution, "warning", "lift", "city_leader"));
    desk.tell(confirmedIn(Pollution, "end_grounds"));
    desk.tell(step(Pollution, "response", "end", "commander"));
    const auto missed = std::ranges::count_if(desk.incident().deadlines, [](const DeadlineEntry &clock) {
        return clock.deadline == "members_progress" && clock.endReason == machine::Missed;
    });
    EXPECT_EQ(missed, 3);
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
    SendReport lastReport = reportOf(Pollution, "final");
    lastReport.reason = "初报由省厅代报";
    desk.tell(lastReport);
    EXPECT_EQ(due(desk, "final_report"), "none");
    EXPECT_EQ(findTask(desk.activation(Pollution), "report_final")->status, TaskStatus::Done);
}

namespace {

/// A response that ended that day.
Desk endedOn(const char *day)
{
    Desk desk = yellowAt((std::string(day) + " 06:00").c_str());
    desk.tell(step(Pollution, "response", "start_3", "commander", "按预警"));
    desk.setNow(moment((std::string(day) + " 21:00").c_str()));
    desk.tell(exactly("improved_hours", 40.0));
    sign(desk);
    desk.tell(step(Pollution, "warning", "lift", "city_leader", "按会商"));
    for (const plan::Confirmation &confirmation : desk.plan(Pollution).plan().lifecycles.front().confirmations)
        desk.tell(confirmedIn(Pollution, confirmation.name));
    desk.tell(step(Pollution, "response", "end", "commander", "预警已解除"));
    return desk;
}

} // namespace

TEST(FourPlans, TheYearlyEvaluationIsDueByTheEndOfMayAndOutlivesTheReview)
{
    Desk desk = endedOn("2026-02-13");
    EXPECT_EQ(due(desk, "annual_evaluation"), "2026-06-01T00:00");
    EXPECT_EQ(clockOf(desk, "annual_evaluation")->near, moment("2026-05-01 00:00")) << "it is organised before May";
    desk.tell(step(Pollution, "response", "review", "office_director", "总结评估"));
    EXPECT_NE(due(desk, "annual_evaluation"), "none") << "the review of one response is not that of the year";
    desk.setNow(moment("2026-05-20 10:00"));
    desk.tell(ChangeTask{ActivationId{Pollution}, "annual_evaluation", TaskStatus::Done, "指挥部办公室", {}});
    EXPECT_EQ(due(desk, "annual_evaluation"), "none");
    Desk late = endedOn("2026-05-03");
    EXPECT_EQ(due(late, "annual_evaluation"), "2027-06-01T00:00") << "of the twelve months to come";
}

TEST(FourPlans, AYearWithoutItsCalendarIsNamedOnTheClock)
{
    Desk desk = yellowAt("2027-01-04 09:00");
    desk.tell(exactly("improved_hours", 40.0));
    sign(desk);
    desk.tell(step(Pollution, "warning", "lift", "city_leader", "按会商"));
    EXPECT_THAT(clockOf(desk, "final_report")->guessedYears, ElementsAre(2027));
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
