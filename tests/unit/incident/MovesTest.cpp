#include "Desk.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using std::chrono::minutes;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

namespace {

std::vector<std::string> ids(const std::vector<AvailableTransition> &available, bool advisedOnly = false)
{
    std::vector<std::string> names;
    for (const AvailableTransition &entry : available) {
        if (!advisedOnly || entry.advised)
            names.push_back(entry.transition->id);
    }
    return names;
}

std::vector<std::string> advised(const Desk &desk, const std::string &lifecycle = "response")
{
    return ids(availableTransitions(desk.incident(), desk.activation(), desk.plan(), lifecycle), true);
}

} // namespace

TEST(Moves, AStepKeepsWhoDecidedItHowAndOnWhichClause)
{
    Desk desk = deskVerified(4);
    const auto moved = only<StateMoved>(desk.tell(take("start_2", "commander")));
    ASSERT_EQ(moved.size(), 1U);
    EXPECT_EQ(moved[0].from, "verified");
    EXPECT_EQ(moved[0].to, "level_2");
    EXPECT_EQ(moved[0].decider, (Decider{"commander", Channel::Phone, "03:10 来电"}));
    EXPECT_EQ(moved[0].cite, "3.2");
    EXPECT_FALSE(moved[0].againstAdvice);
    EXPECT_FALSE(moved[0].ends);
    EXPECT_EQ(desk.activation().state, "level_2");
    EXPECT_EQ(desk.activation().stateSince, desk.now());
}

TEST(Moves, EnteringALevelBringsItsTasksCallsAndClocks)
{
    Desk desk = deskVerified(1);
    EXPECT_THAT(told(desk.tell(take("start_3", "deputy"))),
        ElementsAre("moved verified -> level_3", "opened lead_deputy", "opened consult", "opened power_on",
            "call police", "starts stay", "starts on_site"));
}

TEST(Moves, AStepThatDoesNotStartHereIsRefusedWithItsClause)
{
    const Desk desk = deskWithCall();
    const Decided decided = desk.ask(take("start_2", "commander"));
    EXPECT_TRUE(refused(decided, RefusalCode::NotFromHere));
    EXPECT_EQ(decided.error().subject, "step start_2");
    EXPECT_EQ(decided.error().cite, "3.2");
}

TEST(Moves, APostThePlanDoesNotNameMayNotDecide)
{
    const Desk desk = deskVerified(4);
    const Decided decided = desk.ask(take("start_2", "deputy"));
    EXPECT_TRUE(refused(decided, RefusalCode::NotEntitled));
    EXPECT_EQ(decided.error().subject, "副指挥长");
    EXPECT_EQ(decided.error().cite, "3.2");
    EXPECT_TRUE(refused(desk.ask(take("start_2", "")), RefusalCode::NotEntitled));
}

TEST(Moves, UnknownStepsLaddersAndActivationsAreRefused)
{
    const Desk desk = deskWithCall();
    EXPECT_TRUE(refused(desk.ask(take("fly", "duty")), RefusalCode::UnknownTransition));
    EXPECT_TRUE(refused(desk.ask(take("verify", "duty", "", "drill")), RefusalCode::UnknownTransition));
    TakeTransition elsewhere = take("verify", "duty");
    elsewhere.activation = ActivationId{"flood"};
    EXPECT_TRUE(refused(desk.ask(elsewhere), RefusalCode::UnknownActivation));
}

TEST(Moves, AHardPrerequisiteRefusesWithItsTextAndClause)
{
    Desk desk = deskAtLevel("3", 1);
    EXPECT_TRUE(refused(desk.ask(take("end", "commander")), RefusalCode::RequirementUnmet));
    EXPECT_EQ(desk.ask(take("end", "commander")).error().subject, "现场受控、家属已告知") << "all that is missing";
    EXPECT_EQ(desk.ask(take("end", "commander")).error().cite, "5.1、5.2");
    desk.tell(confirm("controlled"));
    EXPECT_EQ(desk.ask(take("end", "commander")).error().subject, "家属已告知");
    EXPECT_EQ(desk.ask(take("end", "commander")).error().cite, "5.2");
    desk.tell(confirm("families_told"));
    EXPECT_TRUE(desk.ask(take("end", "commander")).has_value());
}

TEST(Moves, AReasonDoesNotBuyAnUnmetPrerequisite)
{
    const Desk desk = deskAtLevel("3", 1);
    EXPECT_TRUE(refused(desk.ask(take("end", "commander", "赶时间")), RefusalCode::RequirementUnmet));
}

TEST(Moves, AConditionTakenBackNoLongerCounts)
{
    Desk desk = deskAtLevel("3", 1);
    desk.tell(confirm("controlled"));
    desk.tell(confirm("families_told"));
    desk.tell(confirm("controlled", false));
    EXPECT_TRUE(refused(desk.ask(take("end", "commander")), RefusalCode::RequirementUnmet));
}

TEST(Moves, AnUnknownFactDoesNotMeetAPrerequisite)
{
    Desk desk = deskWithCall();
    desk.tell(take("verify", "duty"));
    EXPECT_EQ(desk.ask(take("dismiss", "commander")).error().subject, "没有死者");
    desk.tell(about("deaths", "< 3"));
    EXPECT_EQ(desk.ask(take("dismiss", "commander")).error().subject, "没有死者") << "at most two is not none";
    desk.tell(about("deaths", "[0..0]"));
    EXPECT_TRUE(desk.ask(take("dismiss", "commander")).has_value()) << "none, said as a range";
    desk.tell(exactly("deaths", 0.0));
    EXPECT_TRUE(desk.ask(take("dismiss", "commander")).has_value());
}

TEST(Moves, AStepIsNotTakenBeforeTheCallNorBeforeItsStateWasReached)
{
    Desk desk = deskWithCall();
    const base::Instant reported = desk.now();
    desk.wait(minutes{10});
    EXPECT_TRUE(refused(desk.ask(take("verify", "duty"), reported - minutes{1}), RefusalCode::BeforeReport));
    desk.tell(take("verify", "duty"), reported + minutes{8});
    EXPECT_TRUE(refused(desk.ask(take("assist", "deputy"), reported + minutes{7}), RefusalCode::NotLater));
    EXPECT_TRUE(desk.ask(take("assist", "deputy"), reported + minutes{8}).has_value());
}

TEST(Moves, AtLeastLevelTwoIsProposedWhileLevelOneIsStillPossible)
{
    Desk desk = deskWithCall();
    desk.tell(take("verify", "duty"));
    desk.tell(exactly("indoors", true));
    desk.tell(about("deaths", ">= 3"));
    EXPECT_THAT(advised(desk), ElementsAre("start_2"));
    const auto moved = only<StateMoved>(desk.tell(take("start_2", "commander")));
    EXPECT_FALSE(moved.at(0).againstAdvice);
    EXPECT_THAT(advised(desk), ElementsAre()) << "level one is possible, not certain";
    desk.tell(exactly("deaths", 11.0));
    EXPECT_THAT(advised(desk), ElementsAre("raise_1"));
}

TEST(Moves, ADecisionNoLadderFollowsCountsOnlyOnceItIsSettled)
{
    Desk desk = deskWithCall();
    desk.tell(take("verify", "duty"));
    EXPECT_EQ(desk.outcome("scope"), "not_applicable") << "the weakest of both";
    EXPECT_THAT(advised(desk), ElementsAre()) << "not knowing is no ground for handing it over";
    desk.tell(exactly("indoors", false));
    EXPECT_THAT(advised(desk), ElementsAre("hand_over"));
}

TEST(Moves, LoweringIsProposedOnlyWhenNothingStrongerIsPossible)
{
    Desk desk = deskAtLevel("1", 12);
    desk.tell(about("deaths", "< 10"));
    EXPECT_EQ(desk.outcome("response_level"), "III");
    EXPECT_THAT(advised(desk), ElementsAre("lower_2")) << "II is the strongest that is still possible";
    desk.tell(about("deaths", "< 3"));
    EXPECT_THAT(advised(desk), ElementsAre("lower_3"));
}

TEST(Moves, GoingAgainstTheAdviceNeedsAReasonAndIsRecordedAsSuch)
{
    Desk desk = deskVerified(4);
    EXPECT_TRUE(refused(desk.ask(take("start_3", "commander")), RefusalCode::ReasonMissing));
    EXPECT_TRUE(refused(desk.ask(take("start_1", "commander", " ")), RefusalCode::ReasonMissing));
    const auto moved = only<StateMoved>(desk.tell(take("start_1", "commander", "伤员多，恐再升")));
    ASSERT_EQ(moved.size(), 1U);
    EXPECT_TRUE(moved[0].againstAdvice);
    EXPECT_EQ(moved[0].reason, "伤员多，恐再升");
}

TEST(Moves, ALevelStepWithoutAdviceOfItsOwnIsAgainstItWhileAnotherIsProposed)
{
    const Desk proposed = deskVerified(4);
    EXPECT_TRUE(refused(proposed.ask(take("assist", "deputy")), RefusalCode::ReasonMissing));
    Desk unknown = deskWithCall();
    unknown.tell(take("verify", "duty"));
    const auto moved = only<StateMoved>(unknown.tell(take("assist", "deputy")));
    ASSERT_EQ(moved.size(), 1U);
    EXPECT_FALSE(moved[0].againstAdvice);
}

TEST(Moves, EndingNeedsNoReasonThoughARaiseIsProposed)
{
    Desk desk = deskAtLevel("3", 1);
    desk.tell(confirm("controlled"));
    desk.tell(confirm("families_told"));
    desk.tell(exactly("deaths", 4.0));
    EXPECT_THAT(advised(desk), ElementsAre("raise_2", "end"));
    EXPECT_FALSE(only<StateMoved>(desk.tell(take("end", "commander"))).at(0).againstAdvice);
}

TEST(Moves, AvailableStepsAreThoseFromHereWithWhatStandsAgainstThem)
{
    const Desk desk = deskAtLevel("3", 1);
    const auto available = availableTransitions(desk.incident(), desk.activation(), desk.plan());
    EXPECT_THAT(ids(available), ElementsAre("raise_2", "raise_1", "end"));
    ASSERT_EQ(available[2].unmet.size(), 2U);
    EXPECT_EQ(available[2].unmet[0]->text, "现场受控");
    EXPECT_TRUE(available[0].unmet.empty());
    EXPECT_THAT(ids(availableTransitions(desk.incident(), desk.activation(), desk.plan(), "warning")),
        ElementsAre("issue_blue", "issue_red"));
    EXPECT_TRUE(availableTransitions(desk.incident(), desk.activation(), desk.plan(), "drill").empty());
}

TEST(Moves, TheWarningLadderMovesBesideTheResponse)
{
    Desk desk = deskWithCall();
    desk.tell(exactly("hazard", std::string("grave")));
    EXPECT_THAT(advised(desk, "warning"), ElementsAre("issue_red"));
    EXPECT_THAT(told(desk.tell(take("issue_red", "regulator", "", "warning"))),
        ElementsAre("moved clear -> red", "opened remove_hazard", "opened stand_by"));
    EXPECT_EQ(desk.activation().warningState, "red");
    EXPECT_EQ(desk.activation().state, "reported");
    desk.tell(take("verify", "duty"));
    EXPECT_EQ(desk.activation().warningState, "red");
}

TEST(Moves, AWarningIsNotLiftedBeforeTheHazardIsGone)
{
    Desk desk = deskWithCall();
    desk.tell(exactly("hazard", std::string("minor")));
    desk.tell(take("issue_blue", "regulator", "", "warning"));
    EXPECT_EQ(desk.ask(take("lift", "regulator", "", "warning")).error().subject, "隐患消除");
    desk.tell(confirm("hazard_gone"));
    EXPECT_THAT(told(desk.tell(take("lift", "regulator", "", "warning"))),
        ElementsAre("moved blue -> clear", "task remove_hazard level-changed", "hazard_gone taken back"));
    EXPECT_FALSE(desk.activation().ended);
}

TEST(Moves, AWarningStepIsNotTakenBeforeTheWarningStoodThere)
{
    Desk desk = deskWithCall();
    const base::Instant reported = desk.now();
    desk.tell(exactly("hazard", std::string("minor")));
    desk.wait(minutes{10});
    desk.tell(take("issue_blue", "regulator", "", "warning"));
    EXPECT_TRUE(refused(
        desk.ask(take("issue_red", "regulator", "隐患扩大", "warning"), reported + minutes{9}), RefusalCode::NotLater));
    EXPECT_TRUE(desk.ask(take("verify", "duty"), reported + minutes{9}).has_value())
        << "the other ladder has its own time";
}

TEST(Moves, AWarningLiftedTakesBackWhatWasConfirmedForItsLifting)
{
    Desk desk = deskWithCall();
    desk.tell(exactly("hazard", std::string("grave")));
    desk.tell(take("issue_red", "regulator", "", "warning"));
    desk.tell(confirm("hazard_gone"));
    EXPECT_THAT(told(desk.tell(take("lift", "regulator", "", "warning"))),
        ElementsAre("moved red -> clear", "task remove_hazard level-changed", "task stand_by level-changed",
            "hazard_gone taken back"));
    desk.tell(take("issue_red", "regulator", "", "warning"));
    EXPECT_TRUE(refused(desk.ask(take("lift", "regulator", "", "warning")), RefusalCode::RequirementUnmet))
        << "the new warning needs its own";
}

TEST(Moves, AStepWithPrerequisitesAloneIsProposedOnceAllAreTrue)
{
    Desk desk = deskAtLevel("3", 1);
    desk.tell(confirm("controlled"));
    EXPECT_THAT(advised(desk), ElementsAre());
    desk.tell(confirm("families_told"));
    EXPECT_THAT(advised(desk), ElementsAre("end"));
}
