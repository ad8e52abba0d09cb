#include "Desk.h"
#include "TestPlans.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using std::chrono::milliseconds;
using std::chrono::minutes;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Deadlines, AClockRunsIsNearAndRunsOver)
{
    const Desk desk = deskWithCall();
    const DeadlineEntry &clock = desk.deadline("first_report");
    EXPECT_EQ(stateAt(clock, desk.now()), DeadlineState::Running);
    EXPECT_EQ(stateAt(clock, clock.near - milliseconds{1}), DeadlineState::Running);
    EXPECT_EQ(stateAt(clock, clock.near), DeadlineState::Near);
    EXPECT_EQ(stateAt(clock, clock.due), DeadlineState::Near) << "the due moment itself is still in time";
    EXPECT_EQ(stateAt(clock, clock.due + milliseconds{1}), DeadlineState::Over);
}

TEST(Deadlines, MarksAreNoticedOnceEachAtTheMomentTheyWerePassed)
{
    Desk desk = deskWithCall(); // verify_by: near at 10, due at 20 minutes
    const base::Instant start = desk.now();
    EXPECT_THAT(desk.tell(NoticeTime{}), IsEmpty());
    desk.wait(minutes{11});
    const std::vector<NewEvent> near = desk.tell(NoticeTime{});
    EXPECT_THAT(told(near), ElementsAre("near verify_by"));
    EXPECT_EQ(near[0].happened, start + minutes{10});
    EXPECT_THAT(desk.tell(NoticeTime{}), IsEmpty());
    desk.wait(minutes{9});
    EXPECT_THAT(desk.tell(NoticeTime{}), IsEmpty()) << "exactly due is not over";
    desk.wait(milliseconds{1});
    const std::vector<NewEvent> over = desk.tell(NoticeTime{});
    EXPECT_THAT(told(over), ElementsAre("over verify_by"));
    EXPECT_EQ(over[0].happened, start + minutes{20});
    EXPECT_THAT(desk.tell(NoticeTime{}), IsEmpty());
}

TEST(Deadlines, MarksNoticedLateComeInTheOrderTheyWerePassed)
{
    Desk desk = deskWithCall();
    const base::Instant start = desk.now();
    desk.wait(minutes{120});
    const std::vector<NewEvent> marks = desk.tell(NoticeTime{});
    EXPECT_THAT(told(marks), ElementsAre("near verify_by", "over verify_by", "near first_report", "over first_report"));
    EXPECT_EQ(marks[2].happened, start + minutes{45});
    EXPECT_EQ(marks[3].happened, start + minutes{60});
}

TEST(Deadlines, AClockEndedByItsTriggerPassesNoMoreMarks)
{
    Desk desk = deskWithCall();
    desk.wait(minutes{5});
    EXPECT_THAT(told(desk.tell(take("verify", "duty"))),
        ElementsAre("moved reported -> verified", "ends verify_by by left:reported"));
    EXPECT_EQ(stateAt(desk.deadline("verify_by"), desk.now() + minutes{500}), DeadlineState::Ended);
    desk.wait(minutes{30});
    EXPECT_THAT(desk.tell(NoticeTime{}), IsEmpty());
}

TEST(Deadlines, AClockEndedAfterItsTimeWasNotMet)
{
    Desk desk = deskWithCall();
    desk.wait(minutes{21});
    desk.tell(take("verify", "duty"));
    EXPECT_EQ(desk.deadline("verify_by").ending, ClockEnding::Late);
    EXPECT_TRUE(desk.deadline("verify_by").ended);
}

TEST(Deadlines, AClockThatEndsWithTheResponseWasNotMetThoughItsTimeHadNotRunOut)
{
    Desk desk = deskVerified(0);
    const std::vector<DeadlineEnded> ends = only<DeadlineEnded>(desk.tell(take("dismiss", "commander")));
    EXPECT_EQ(ends, (std::vector{DeadlineEnded{"first_report", false, "response-ended"}})) << "nothing was sent";
    EXPECT_EQ(desk.deadline("first_report").ending, ClockEnding::NoLongerRuns);
}

TEST(Deadlines, AClockThatWaitsForAStateToBeLeftIsNeitherMetNorMissedByACloseOut)
{
    Desk desk = deskVerified(0);
    desk.tell(take("dismiss", "commander"));
    const auto read = [&](const std::string &reason) {
        return howEnded(desk.incident(), DeadlineEnded{"check", true, reason}, desk.incident().version + 1);
    };
    EXPECT_EQ(read("left:verified"), ClockEnding::NoLongerRuns) << "a record of an earlier version";
    EXPECT_EQ(read("state:ended"), ClockEnding::Met) << "it waited for just that";
}

TEST(Deadlines, AClockOfTheEndIsMetByTheStepThatLeavesIt)
{
    Desk desk = deskAtLevel("3", 1);
    Incident incident = desk.incident();
    const auto move = [&](const char *from, const char *to) {
        StateMoved moved;
        moved.activation = incident.activations.front().id;
        moved.lifecycle = "response";
        moved.from = from;
        moved.to = to;
        moved.ends = true;
        RecordedEvent record = incident.history.back();
        record.version = ++incident.version;
        record.event = moved;
        incident.history.push_back(record);
    };
    const auto read = [&](const char *reason) {
        return howEnded(incident, DeadlineEnded{"evaluate", true, reason}, incident.version + 1);
    };
    move("level_3", "ended");
    EXPECT_EQ(read("left:level_3"), ClockEnding::NoLongerRuns);
    move("ended", "reviewed");
    EXPECT_EQ(read("left:ended"), ClockEnding::Met) << "it had ended before: this is what comes next";
}

TEST(Deadlines, AClockStoppedByPeopleIsStoppedForTheirReasonAndNotMet)
{
    Desk desk = deskWithCall();
    desk.tell(SetDeadline{"回电省局", "值班员", desk.now() + minutes{30}});
    const std::vector<DeadlineEnded> ends = only<DeadlineEnded>(desk.tell(EndDeadline{"own-1", "不需要了"}));
    EXPECT_EQ(ends, (std::vector{DeadlineEnded{"own-1", false, "不需要了"}}));
    EXPECT_EQ(desk.deadline("own-1").ending, ClockEnding::Stopped);
}

TEST(Deadlines, ARecordOfAnEarlierVersionThatCalledEveryClockMetIsReadByItsReason)
{
    Desk desk = deskAtLevel("3", 1);
    desk.tell(change("consult", TaskStatus::NotApplicable, "无人到场"));
    const std::int64_t version = desk.incident().version + 1;
    const auto read = [&](const std::string &reason, bool met) {
        return howEnded(desk.incident(), DeadlineEnded{"on_site", met, reason}, version);
    };
    EXPECT_EQ(read("response-ended", true), ClockEnding::NoLongerRuns);
    EXPECT_EQ(read("reopened", true), ClockEnding::NoLongerRuns);
    EXPECT_EQ(read("taken-back", true), ClockEnding::NoLongerRuns);
    EXPECT_EQ(read("不需要了", true), ClockEnding::Stopped);
    EXPECT_EQ(read("task:consult", true), ClockEnding::SetAside) << "the task was set aside then";
    EXPECT_EQ(read("task:seal_site", true), ClockEnding::Met);
    EXPECT_EQ(read("report:initial", false), ClockEnding::Late);
    EXPECT_EQ(read("called-again", true), ClockEnding::Met);
}

TEST(Deadlines, EnteringAStateEndsTheClockThatWaitsForIt)
{
    Desk desk = deskVerified(12);
    desk.tell(send("initial"));
    EXPECT_FALSE(desk.deadline("brief").ended);
    desk.tell(take("start_1", "commander"));
    EXPECT_EQ(desk.deadline("brief").endReason, "state:level_1");
}

TEST(Deadlines, ATransitionTaskAndLeavingAStateStartClocks)
{
    Desk desk = deskVerified(1);
    desk.wait(minutes{7});
    desk.tell(take("start_3", "deputy"), desk.now() - minutes{2});
    EXPECT_EQ(desk.deadline("on_site").due, desk.now() + minutes{28});
    EXPECT_EQ(desk.deadline("stay").due, desk.now() + minutes{598});
}

TEST(Deadlines, ARepeatingClockStartsAnewWhenItWasServed)
{
    Desk desk = deskAtLevel("2", 4);
    const base::Instant start = desk.now();
    desk.wait(minutes{100});
    EXPECT_THAT(told(desk.tell(send("follow_up"))),
        ElementsAre("sent follow_up", "ends follow_up by report:follow_up", "starts follow_up"));
    EXPECT_EQ(desk.deadline("follow_up").due, start + minutes{220});
    EXPECT_FALSE(desk.deadline("follow_up").ended);
    EXPECT_EQ(std::ranges::count(desk.incident().deadlines, "follow_up", &DeadlineEntry::deadline), 2);
}

TEST(Deadlines, ARepeatingClockDoesNotStartAnewOnceItsStateWasLeft)
{
    Desk desk = deskAtLevel("2", 4);
    desk.tell(exactly("deaths", 1.0));
    desk.tell(take("lower_3", "commander"));
    EXPECT_FALSE(desk.deadline("follow_up").ended) << "what is owed stays owed";
    EXPECT_THAT(
        told(desk.tell(send("follow_up"))), ElementsAre("sent follow_up", "ends follow_up by report:follow_up"));
}

TEST(Deadlines, AStateEnteredAgainDoesNotRestartARunningClock)
{
    Desk desk = deskAtLevel("2", 4);
    const base::Instant due = desk.deadline("follow_up").due;
    desk.tell(exactly("deaths", 12.0));
    desk.tell(take("raise_1", "commander"));
    desk.wait(minutes{30});
    desk.tell(exactly("deaths", 4.0));
    desk.tell(take("lower_2", "commander"));
    EXPECT_EQ(desk.deadline("follow_up").due, due);
}

TEST(Deadlines, AClockNothingEndsIsEndedByPeopleWithAReason)
{
    Desk desk = deskWithCall();
    desk.tell(change("count_people", TaskStatus::Done));
    EXPECT_TRUE(refused(desk.ask(EndDeadline{"people", ""}), RefusalCode::ReasonMissing));
    EXPECT_TRUE(refused(desk.ask(EndDeadline{"people", "report: 已口头报"}), RefusalCode::ReasonMissing))
        << "it would read as met by a report that never went out";
    desk.wait(minutes{16});
    desk.tell(EndDeadline{"people", "名单已核对"});
    EXPECT_TRUE(desk.deadline("people").ended);
    EXPECT_EQ(desk.deadline("people").ending, ClockEnding::Stopped);
    EXPECT_EQ(desk.deadline("people").endReason, "名单已核对");
    EXPECT_TRUE(refused(desk.ask(EndDeadline{"people", "x"}), RefusalCode::DeadlineOver));
    EXPECT_EQ(
        desk.ask(ExtendDeadline{"people", desk.now() + minutes{90}, "x"}).error().detail, "the deadline was stopped");
}

TEST(Deadlines, AClockThatWasMetIsNotTakenUpAgainByReopening)
{
    Desk desk = deskEnded();
    const auto met = std::ranges::find(desk.incident().deadlines, ClockEnding::Met, &DeadlineEntry::ending);
    ASSERT_NE(met, desk.incident().deadlines.end());
    const auto refusal = desk.ask(ExtendDeadline{met->deadline, desk.now() + minutes{90}, "x"});
    EXPECT_TRUE(refused(refusal, RefusalCode::DeadlineOver));
    EXPECT_EQ(refusal.error().detail, "the deadline was met");
}

TEST(Deadlines, AShortClockIsNearFromItsStart)
{
    Desk desk = deskWithCall();
    desk.tell(SetDeadline{"回电", "值班员", desk.now() + minutes{4}});
    EXPECT_EQ(desk.deadline("own-1").near, desk.now());
    EXPECT_THAT(told(desk.tell(NoticeTime{})), ElementsAre("near own-1"));
}

TEST(Deadlines, TheOperatorsOwnClocksAreNumberedAndBelongToTheIncident)
{
    Desk desk = deskWithCall();
    desk.tell(SetDeadline{"回电省局", "值班员", desk.now() + minutes{30}});
    desk.tell(SetDeadline{"接班", "值班员", desk.now() + minutes{300}});
    EXPECT_EQ(desk.deadline("own-1").label, "回电省局");
    EXPECT_EQ(desk.deadline("own-2").label, "接班");
    EXPECT_TRUE(desk.deadline("own-2").activation.empty());
    EXPECT_EQ(desk.deadline("own-1").near, desk.now() + minutes{20});
}

TEST(Deadlines, AnOwnClockNeedsWordsAndATimeToCome)
{
    const Desk desk = deskWithCall();
    EXPECT_TRUE(refused(desk.ask(SetDeadline{"", "值班员", desk.now() + minutes{1}}), RefusalCode::EmptyText));
    EXPECT_TRUE(refused(desk.ask(SetDeadline{"x", "值班员", desk.now()}), RefusalCode::NotLater));
}

TEST(Deadlines, ExtendingGivesMoreTimeAndFreshMarks)
{
    Desk desk = deskWithCall();
    desk.wait(minutes{61});
    desk.tell(NoticeTime{});
    desk.tell(SilenceDeadline{"first_report"});
    EXPECT_TRUE(desk.deadline("first_report").silenced);
    desk.tell(SilenceDeadline{"first_report", true});
    EXPECT_FALSE(desk.deadline("first_report").silenced) << "heard again";
    desk.tell(SilenceDeadline{"first_report"});
    EXPECT_TRUE(desk.deadline("first_report").silenced);
    desk.tell(ExtendDeadline{"first_report", desk.now() + minutes{30}, "省局同意"});
    const DeadlineEntry &clock = desk.deadline("first_report");
    EXPECT_EQ(clock.due, desk.now() + minutes{30});
    EXPECT_EQ(clock.near, desk.now() + minutes{15}) << "as long before as the plan says";
    EXPECT_FALSE(clock.silenced);
    EXPECT_EQ(stateAt(clock, desk.now()), DeadlineState::Running);
    desk.wait(minutes{31});
    EXPECT_THAT(told(desk.tell(NoticeTime{})), ElementsAre("near first_report", "over first_report"));
}

TEST(Deadlines, ExtendingNeedsAReasonAndATimeToCome)
{
    const Desk desk = deskWithCall();
    EXPECT_TRUE(
        refused(desk.ask(ExtendDeadline{"first_report", desk.now() + minutes{90}, " "}), RefusalCode::ReasonMissing));
    EXPECT_TRUE(refused(desk.ask(ExtendDeadline{"first_report", desk.now(), "x"}), RefusalCode::NotLater));
    EXPECT_TRUE(
        refused(desk.ask(ExtendDeadline{"nothing", desk.now() + minutes{9}, "x"}), RefusalCode::UnknownDeadline));
    EXPECT_EQ(desk.ask(ExtendDeadline{"first_report", desk.now(), "x"}).error().subject, "clock first_report");
}

TEST(Deadlines, SilencingTwiceIsRecordedOnce)
{
    Desk desk = deskWithCall();
    EXPECT_THAT(told(desk.tell(SilenceDeadline{"first_report"})), ElementsAre("silenced first_report"));
    EXPECT_THAT(desk.tell(SilenceDeadline{"first_report"}), IsEmpty());
    EXPECT_TRUE(refused(desk.ask(SilenceDeadline{"nothing"}), RefusalCode::UnknownDeadline));
}

TEST(Deadlines, AClockCountsFromWhenItWasToldOrFromWhenTheDeskHeardAsThePlanSays)
{
    plan::Plan plan = boilerPlan();
    plan.deadlines[1].countsFrom = plan::Deadline::From::Heard;
    Shelf shelf;
    shelf.put(compiled(std::move(plan)));
    Desk desk(std::move(shelf));
    const base::Instant accident = desk.now() - minutes{45};
    desk.tell(call(), accident);
    EXPECT_EQ(desk.deadline("first_report").due, accident + minutes{60});
    EXPECT_EQ(desk.deadline("first_report").started, accident);
    EXPECT_EQ(desk.deadline("verify_by").due, desk.now() + minutes{20});
    EXPECT_EQ(desk.deadline("verify_by").started, desk.now());
}

TEST(Deadlines, TheDeskHeardOfACallWhenItsFirstWordWasTakenDown)
{
    plan::Plan plan = boilerPlan();
    plan.deadlines[1].countsFrom = plan::Deadline::From::Heard;
    Shelf shelf;
    shelf.put(compiled(std::move(plan)));
    Desk desk(std::move(shelf));
    ReportIncident told = call();
    told.heard = desk.now() - minutes{3};
    desk.tell(told, desk.now() - minutes{45});
    EXPECT_EQ(desk.deadline("verify_by").started, desk.now() - minutes{3});
    told.heard = desk.now() + minutes{1};
    EXPECT_TRUE(refused(Desk().ask(told), RefusalCode::InTheFuture));
}

TEST(Deadlines, AnEntryOfItsOwnMovesNoClockThatRunsFromTheIncident)
{
    plan::Plan plan = boilerPlan();
    plan::Deadline &clock = plan.deadlines[0];
    clock.countsFrom = plan::Deadline::From::Incident;
    clock.starts = {plan::Trigger::Kind::State, {"verified"}, {}};
    Shelf shelf;
    shelf.put(compiled(std::move(plan)));
    Desk desk(std::move(shelf));
    const base::Instant accident = desk.now() - minutes{45};
    desk.tell(call(), accident);
    desk.tell(TakeTransition{ActivationId{"boiler"}, "response", "verify", {"duty", Channel::Phone, {}}, {}});
    ASSERT_EQ(desk.deadline("first_report").started, accident);
    const std::int64_t verified = lastVersion<StateMoved>(desk.incident());
    desk.wait(minutes{5});
    desk.tell(CorrectTime{verified, desk.now() - minutes{2}, "记早了"});
    EXPECT_EQ(desk.deadline("first_report").started, accident);
    desk.tell(CorrectTime{1, accident - minutes{5}, "听错"});
    EXPECT_EQ(desk.deadline("first_report").started, accident - minutes{5});
}
