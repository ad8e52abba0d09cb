// The time of an entry corrected: the record stays, the clocks that it started and ended move.
#include "ShippedPlan.h"

#include "incident/SentReports.h"
#include "incident/Times.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using std::chrono::hours;
using std::chrono::minutes;
using ::testing::ElementsAre;

namespace {

const std::string Pollution = "heavy-pollution";

/// A call about special equipment at 02:50.
Desk deskAt0250()
{
    Desk desk = shippedDeskOfAllPlans();
    desk.setNow(moment("2026-11-25 02:50"));
    desk.tell(call({Shipped}));
    return desk;
}

SendReport unitReport() { return {ActivationId{Shipped}, "unit_to_county", Channel::Phone, "已报", {}}; }

TakeTransition step(const std::string &plan, const std::string &id, const std::string &post, const std::string &ladder)
{
    return {ActivationId{plan}, ladder, id, {post, Channel::Written, "文"}, "按省令"};
}

/// Heavy pollution, called in at 08:00, under a yellow warning issued at that time.
Desk yellowAt(const std::string &time)
{
    Desk desk = shippedDeskOfAllPlans();
    desk.setNow(moment("2026-11-25 08:00"));
    desk.tell(call({Pollution}));
    desk.setNow(moment(time));
    desk.tell(exactly("provincial_order", std::string("yellow")));
    for (const auto &[what, person, post] : {std::tuple("department_signed", "局长", "applicant_leader"),
             std::tuple("city_signed", "副市长", "city_leader")})
        desk.tell(ConfirmCondition{ActivationId{Pollution}, what, true, person, post});
    desk.tell(step(Pollution, "issue_yellow", "city_leader", "warning"));
    return desk;
}

} // namespace

TEST(Times, WhenItHappenedIsAnotherTimeThanWhenItWasHeardOf)
{
    Desk desk;
    ReportIncident told = call();
    told.narrative = "锅炉爆炸";
    told.heard = desk.now() - std::chrono::minutes(2);
    desk.tell(told, desk.now() - std::chrono::minutes(45));
    EXPECT_EQ(heardAt(desk.incident()), *told.heard);
    ASSERT_FALSE(desk.incident().narrative.empty());
    EXPECT_EQ(desk.incident().narrative.front().happened, *told.heard);
    desk.tell(CorrectTime{1, desk.now() - std::chrono::minutes(90), "听错"});
    EXPECT_EQ(desk.incident().reported, desk.now() - std::chrono::minutes(90));
    EXPECT_EQ(heardAt(desk.incident()), *told.heard) << "the desk heard no earlier";
    EXPECT_EQ(desk.incident().narrative.front().happened, *told.heard);
}

TEST(CorrectedTimes, AReportThatCameEarlierThanToldWasInTime)
{
    Desk desk = deskAt0250();
    desk.setNow(moment("2026-11-25 04:10"));
    desk.tell(unitReport());
    ASSERT_EQ(desk.deadline("unit_report").ending, ClockEnding::Late) << "03:50 was the hour";
    const std::int64_t version = lastVersion<ReportSent>(desk.incident());
    const auto before = desk.incident().history;
    desk.wait(minutes{5});
    const auto events = desk.tell(CorrectTime{version, moment("2026-11-25 03:40"), "电话记录为 3 时 40 分"});
    const auto retimed = only<DeadlineRetimed>(events);
    ASSERT_EQ(retimed.size(), 1U);
    EXPECT_EQ(retimed[0].deadline, "unit_report");
    EXPECT_EQ(retimed[0].ended, moment("2026-11-25 03:40"));
    EXPECT_EQ(desk.deadline("unit_report").ending, ClockEnding::Met);
    EXPECT_EQ(desk.deadline("unit_report").endedAt, moment("2026-11-25 03:40"));
    EXPECT_EQ(desk.task("confirm_unit_report").changed, moment("2026-11-25 03:40")) << "the task it did goes with it";
    const RecordedEvent *line = findEvent(desk.incident(), version);
    EXPECT_EQ(line->happened, moment("2026-11-25 04:10")) << "the line stands as written";
    EXPECT_EQ(timeOf(desk.incident(), *line), moment("2026-11-25 03:40"));
    EXPECT_EQ(sentReports(desk.incident(), nullptr).front().happened, moment("2026-11-25 03:40"));
    EXPECT_TRUE(std::equal(before.begin(), before.end(), desk.incident().history.begin())) << "nothing was rewritten";
    desk.wait(minutes{5});
    desk.tell(CorrectTime{version, moment("2026-11-25 04:00"), "又核对过"});
    EXPECT_EQ(desk.deadline("unit_report").ending, ClockEnding::Late)
        << "corrected once more, from the time that counts";
}

TEST(CorrectedTimes, AStepMovesTheClocksItStarted)
{
    Desk desk = yellowAt("2026-11-25 15:00");
    const DeadlineEntry report = desk.deadline("initial_report");
    EXPECT_EQ(report.due, moment("2026-11-26 00:00"));
    desk.setNow(moment("2026-11-26 09:00"));
    const std::int64_t version = lastVersion<StateMoved>(desk.incident());
    desk.tell(CorrectTime{version, moment("2026-11-26 00:30"), "实为零时以后发布"});
    EXPECT_EQ(desk.deadline("initial_report").due, moment("2026-11-27 00:00")) << "due on the day of the warning";
    EXPECT_EQ(desk.deadline("initial_report").started, moment("2026-11-26 00:30"));
    EXPECT_EQ(desk.deadline("follow_up_report").due, moment("2026-11-28 00:00")) << "from the day after";
    EXPECT_EQ(desk.activation(Pollution).warningSince, moment("2026-11-26 00:30"));
    for (const TaskEntry &task : desk.activation(Pollution).tasks) {
        if (task.set == "yellow")
            EXPECT_EQ(task.changed, moment("2026-11-26 00:30")) << task.task;
    }
}

TEST(CorrectedTimes, StepsKeepTheirOrder)
{
    Desk desk = deskAt0250();
    desk.wait(minutes{10});
    desk.tell(step(Shipped, "verify", "office_duty", "response"));
    const std::int64_t verified = lastVersion<StateMoved>(desk.incident());
    desk.tell(exactly("deaths", 4.0));
    desk.wait(minutes{10});
    desk.tell(step(Shipped, "start_2", "commander", "response"));
    const std::int64_t started = lastVersion<StateMoved>(desk.incident());
    desk.wait(minutes{10});
    EXPECT_TRUE(refused(desk.ask(CorrectTime{verified, moment("2026-11-25 03:15"), "x"}), RefusalCode::OutOfOrder));
    EXPECT_TRUE(refused(desk.ask(CorrectTime{started, moment("2026-11-25 02:55"), "x"}), RefusalCode::OutOfOrder));
    EXPECT_TRUE(refused(desk.ask(CorrectTime{verified, moment("2026-11-25 02:40"), "x"}), RefusalCode::BeforeReport));
    desk.tell(CorrectTime{started, moment("2026-11-25 03:18"), "记迟了"});
    EXPECT_EQ(desk.activation(Shipped).stateSince, moment("2026-11-25 03:18"));
    desk.tell(CorrectTime{verified, moment("2026-11-25 03:15"), "记早了"});
    EXPECT_EQ(desk.activation(Shipped).stateSince, moment("2026-11-25 03:18")) << "it no longer stands there";
    EXPECT_TRUE(refused(desk.ask(CorrectTime{1, moment("2026-11-25 03:16"), "x"}), RefusalCode::BeforeReport))
        << "it was verified at 03:15 by now";
}

TEST(CorrectedTimes, ATaskIsDoneWhenItWas)
{
    Desk desk = deskAt0250();
    desk.setNow(moment("2026-11-25 05:10"));
    ChangeTask done = change("report_upward", TaskStatus::Done);
    done.activation = ActivationId{Shipped};
    desk.tell(done);
    EXPECT_EQ(desk.deadline("upward_report").ending, ClockEnding::Late);
    const std::int64_t version = lastVersion<TaskChanged>(desk.incident());
    desk.tell(CorrectTime{version, moment("2026-11-25 04:45"), "签发时间"});
    EXPECT_EQ(desk.deadline("upward_report").ending, ClockEnding::Met);
    EXPECT_EQ(desk.task("report_upward").changed, moment("2026-11-25 04:45"));
    // Struck, it takes the clock with it, by the time that counted.
    desk.tell(Strike{version, "没有报出"});
    EXPECT_FALSE(desk.deadline("upward_report").ended);
    EXPECT_TRUE(refused(desk.ask(CorrectTime{version, moment("2026-11-25 04:40"), "x"}), RefusalCode::CannotCorrect))
        << "it is struck";
}

TEST(CorrectedTimes, ACallIsMadeWhenItWas)
{
    Desk desk = deskAt0250();
    desk.wait(minutes{20});
    RecordCall busy = ring("commander", CallOutcome::NoAnswer);
    busy.activation = ActivationId{Shipped};
    busy.retryAt = desk.now() + minutes{10};
    desk.tell(busy);
    desk.setNow(*busy.retryAt + minutes{5});
    RecordCall again = ring("commander", CallOutcome::Reached);
    again.activation = ActivationId{Shipped};
    desk.tell(again);
    ASSERT_EQ(desk.deadline("call-again:commander").ending, ClockEnding::Late);
    desk.tell(CorrectTime{lastVersion<CallAttempted>(desk.incident()), *busy.retryAt - minutes{2}, "手机记录"});
    EXPECT_EQ(desk.deadline("call-again:commander").ending, ClockEnding::Met);
    EXPECT_EQ(
        findCall(desk.incident(), ActivationId{Shipped}, "commander")->attempts.back().at, *busy.retryAt - minutes{2});
}

TEST(CorrectedTimes, ADailyReportSentBeforeMidnightIsTheOneOfThatDay)
{
    Desk desk = yellowAt("2026-11-25 15:00");
    desk.tell(step(Pollution, "start_3", "commander", "response"));
    desk.setNow(moment("2026-11-27 00:20"));
    desk.tell(NoticeTime{});
    SendReport followUp = send("follow_up");
    followUp.activation = ActivationId{Pollution};
    followUp.reason = "初报由省厅代报";
    desk.tell(followUp);
    const auto clocks = [&] {
        std::vector<std::pair<base::Instant, ClockEnding>> found;
        for (const DeadlineEntry &clock : desk.incident().deadlines) {
            if (clock.deadline == "follow_up_report")
                found.emplace_back(clock.due, clock.ended ? clock.ending : ClockEnding::Stopped);
        }
        return found;
    };
    EXPECT_THAT(clocks(),
        ElementsAre(std::pair(moment("2026-11-27 00:00"), ClockEnding::Late),
            std::pair(moment("2026-11-28 00:00"), ClockEnding::Stopped)));
    desk.tell(CorrectTime{lastVersion<ReportSent>(desk.incident()), moment("2026-11-26 23:50"), "发出时间"});
    EXPECT_THAT(clocks(),
        ElementsAre(std::pair(moment("2026-11-27 00:00"), ClockEnding::Met),
            std::pair(moment("2026-11-28 00:00"), ClockEnding::Stopped)))
        << "the next one is still due the day after";
}

TEST(CorrectedTimes, WhatNoClockCountsFromIsStruckInstead)
{
    Desk desk = deskAt0250();
    desk.tell(exactly("deaths", 3.0));
    desk.tell(AddNote{"已通知"});
    desk.wait(minutes{10});
    for (const std::int64_t version :
        {lastVersion<FactReported>(desk.incident()), lastVersion<NoteAdded>(desk.incident()),
            lastVersion<DeadlineStarted>(desk.incident()), lastVersion<TaskOpened>(desk.incident())})
        EXPECT_TRUE(
            refused(desk.ask(CorrectTime{version, moment("2026-11-25 02:55"), "x"}), RefusalCode::CannotCorrect));
}

TEST(CorrectedTimes, AStruckExtensionLeavesTheDueTimeOfTheRightStart)
{
    Desk desk = deskAt0250();
    desk.setNow(moment("2026-11-25 03:00"));
    desk.tell(ExtendDeadline{"unit_report", moment("2026-11-25 04:30"), "路远"});
    const std::int64_t extension = lastVersion<DeadlineExtended>(desk.incident());
    desk.tell(CorrectTime{lastVersion<IncidentReported>(desk.incident()), moment("2026-11-25 02:30"), "记错"});
    EXPECT_EQ(desk.deadline("unit_report").due, moment("2026-11-25 04:30")) << "the extension stands";
    desk.tell(Strike{extension, "看错"});
    EXPECT_EQ(desk.deadline("unit_report").due, moment("2026-11-25 03:30"));
}

TEST(CorrectedTimes, AStepOfTheSameMinuteKeepsItsTimeWhenTheCallIsCorrected)
{
    Desk desk = deskAt0250();
    desk.tell(step(Shipped, "verify", "office_duty", "response"));
    desk.wait(minutes{10});
    desk.tell(CorrectTime{lastVersion<IncidentReported>(desk.incident()), moment("2026-11-25 02:30"), "记错"});
    EXPECT_EQ(desk.activation(Shipped).stateSince, moment("2026-11-25 02:50"));
}
