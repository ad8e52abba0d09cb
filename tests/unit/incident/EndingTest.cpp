#include "Desk.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using std::chrono::minutes;
using ::testing::ElementsAre;

TEST(Ending, TheEndStopsEveryClockAndOpensWhatFollowsIt)
{
    Desk desk = deskAtLevel("3", 1); // running: first_report, on_site, stay
    desk.tell(confirm("controlled"));
    desk.tell(confirm("families_told"));
    desk.tell(SetDeadline{"回电省局", "值班员", desk.now() + minutes{30}});
    EXPECT_THAT(told(desk.tell(take("end", "commander"))),
        ElementsAre("moved level_3 -> ended", "ends stay by transition:end", "ends first_report by response-ended",
            "ends on_site by response-ended", "ends own-1 by response-ended", "opened summarise", "starts summary"));
    EXPECT_TRUE(desk.incident().ended());
    EXPECT_TRUE(desk.activation().ended);
    EXPECT_EQ(desk.activation().stateBeforeEnd, "level_3");
    EXPECT_EQ(desk.running(), 1U);
}

TEST(Ending, TheWorkStaysAsItStoodWhenTheResponseEnded)
{
    const Desk desk = deskEnded();
    EXPECT_EQ(desk.task("consult").status, TaskStatus::Open);
    EXPECT_EQ(desk.task("lead_deputy").status, TaskStatus::Open);
}

TEST(Ending, AnEndedIncidentIsReadOnly)
{
    const Desk desk = deskEnded();
    const RefusalCode ended = RefusalCode::Ended;
    EXPECT_TRUE(refused(desk.ask(AddNote{"x"}), ended));
    EXPECT_TRUE(refused(desk.ask(AddNarrative{"x", "y"}), ended));
    EXPECT_TRUE(refused(desk.ask(DescribeIncident{{}, "x"}), ended));
    EXPECT_TRUE(refused(desk.ask(ActivatePlan{"flood"}), ended));
    EXPECT_TRUE(refused(desk.ask(exactly("deaths", 2.0)), ended));
    EXPECT_TRUE(refused(desk.ask(confirm("controlled")), ended));
    EXPECT_TRUE(refused(desk.ask(take("raise_2", "commander", "x")), ended));
    EXPECT_TRUE(refused(desk.ask(take("issue_blue", "regulator", "x", "warning")), ended));
    EXPECT_TRUE(refused(desk.ask(change("consult", TaskStatus::Done)), ended));
    EXPECT_TRUE(refused(desk.ask(SetDeadline{"x", "y", desk.now() + minutes{5}}), ended));
    EXPECT_TRUE(refused(desk.ask(SilenceDeadline{"summary"}), ended));
    EXPECT_TRUE(refused(desk.ask(ExtendDeadline{"summary", desk.now() + minutes{5}, "x"}), ended));
    EXPECT_TRUE(refused(desk.ask(EndDeadline{"summary", "x"}), ended));
    EXPECT_TRUE(refused(desk.ask(ring("police", CallOutcome::Reached)), ended));
    EXPECT_TRUE(refused(desk.ask(send("initial")), ended));
    EXPECT_TRUE(refused(desk.ask(send("follow_up")), ended));
    EXPECT_TRUE(refused(desk.ask(Strike{11, "x"}), ended));
}

TEST(Ending, WhatTheEndItselfAsksForCanStillBeDone)
{
    Desk desk = deskEnded();
    EXPECT_THAT(told(desk.tell(send("final"))), ElementsAre("sent final"));
    EXPECT_THAT(told(desk.tell(change("summarise", TaskStatus::Done))),
        ElementsAre("task summarise", "ends summary by task:summarise"));
    EXPECT_EQ(desk.running(), 0U);
}

TEST(Ending, ClocksOfTheEndAreStillNoticed)
{
    Desk desk = deskEnded();
    desk.wait(std::chrono::hours{24 * 6});
    EXPECT_THAT(told(desk.tell(NoticeTime{})), ElementsAre("near summary"));
}

TEST(Ending, ReviewFollowsTheEndAndClosesTheRecord)
{
    Desk desk = deskEnded();
    const auto moved = only<StateMoved>(desk.tell(take("review", "duty")));
    EXPECT_TRUE(moved.at(0).ends);
    EXPECT_EQ(desk.activation().state, "reviewed");
    EXPECT_TRUE(desk.activation().ended);
    EXPECT_EQ(desk.activation().stateBeforeEnd, "level_3");
    EXPECT_EQ(desk.running(), 0U) << "nothing follows a review";
    EXPECT_TRUE(refused(desk.ask(take("review", "duty")), RefusalCode::Ended));
}

TEST(Ending, AReviewedResponseOffersNoStepAndTheWarningLadderIsClosedToo)
{
    Desk desk = deskEnded();
    EXPECT_EQ(availableTransitions(desk.incident(), desk.activation(), desk.plan()).size(), 1U);
    EXPECT_TRUE(availableTransitions(desk.incident(), desk.activation(), desk.plan(), "warning").empty());
    desk.tell(take("review", "duty"));
    EXPECT_TRUE(availableTransitions(desk.incident(), desk.activation(), desk.plan()).empty());
}

TEST(Ending, ReopeningGoesBackToTheLevelAndItsClocksStartAgain)
{
    Desk desk = deskAtLevel("2", 4);
    desk.tell(confirm("controlled"));
    desk.tell(confirm("families_told"));
    desk.tell(take("end", "commander"));
    desk.wait(minutes{60});
    EXPECT_THAT(told(desk.tell(reopen("commander", "发现新的伤者"))),
        ElementsAre("reopened level_2", "controlled taken back", "families_told taken back", "ends summary by reopened",
            "starts first_report", "task summarise level-changed", "starts follow_up"));
    EXPECT_FALSE(desk.incident().ended());
    EXPECT_EQ(desk.activation().state, "level_2");
    EXPECT_EQ(desk.activation().stateSince, desk.now());
    EXPECT_EQ(desk.deadline("follow_up").due, desk.now() + minutes{120});
    desk.tell(AddNote{"继续处置"});
}

TEST(Ending, EndingAgainTakesUpTheFinalWorkAgain)
{
    Desk desk = deskEnded();
    desk.tell(reopen("commander", "发现新的伤者"));
    EXPECT_EQ(desk.task("summarise").status, TaskStatus::NotApplicable);
    EXPECT_TRUE(refused(desk.ask(take("end", "commander")), RefusalCode::RequirementUnmet))
        << "what was confirmed for the first end is void";
    desk.tell(confirm("controlled"));
    EXPECT_TRUE(refused(desk.ask(take("end", "commander")), RefusalCode::RequirementUnmet));
    desk.tell(confirm("families_told"));
    EXPECT_THAT(told(desk.tell(take("end", "commander"))),
        ElementsAre("moved level_3 -> ended", "ends first_report by response-ended", "ends on_site by response-ended",
            "task summarise applies-again", "starts summary"));
    EXPECT_EQ(desk.task("summarise").status, TaskStatus::Open);
}

TEST(Ending, AReviewedIncidentGoesBackToTheLevelBeforeItsEnd)
{
    Desk desk = deskEnded();
    desk.tell(take("review", "duty"));
    desk.tell(reopen("commander", "复查"));
    EXPECT_EQ(desk.activation().state, "level_3");
}

TEST(Ending, ReopeningNeedsAReasonAndAPostThatMayEnd)
{
    const Desk desk = deskEnded();
    EXPECT_TRUE(refused(desk.ask(reopen("commander", " ")), RefusalCode::ReasonMissing));
    EXPECT_TRUE(refused(desk.ask(reopen("deputy", "x")), RefusalCode::NotEntitled));
    EXPECT_TRUE(refused(desk.ask(reopen("", "x")), RefusalCode::NotEntitled));
    EXPECT_EQ(desk.ask(reopen("deputy", "x")).error().subject, "副指挥长");
    EXPECT_TRUE(refused(deskWithCall().ask(reopen("commander", "x")), RefusalCode::NotEnded));
}

TEST(Ending, ReopeningIsNotEarlierThanTheEnd)
{
    Desk desk = deskEnded();
    desk.wait(minutes{5});
    EXPECT_TRUE(refused(desk.ask(reopen("commander", "x"), desk.now() - minutes{6}), RefusalCode::BeforeReport));
    Desk later = deskWithCall();
    later.tell(take("verify", "duty"));
    later.wait(minutes{10});
    later.tell(exactly("deaths", 0.0));
    later.tell(take("dismiss", "commander"));
    EXPECT_TRUE(refused(later.ask(reopen("commander", "x"), later.now() - minutes{1}), RefusalCode::NotLater));
}
