#include "Desk.h"

#include "incident/Clocks.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using std::chrono::minutes;
using ::testing::ElementsAre;

namespace {

RecordCall again(const std::string &target, base::Instant at)
{
    RecordCall command = ring(target, CallOutcome::NoAnswer);
    command.retryAt = at;
    return command;
}

} // namespace

TEST(Calls, EveryAttemptIsKeptWithItsOutcome)
{
    Desk desk = deskWithCall();
    desk.tell(ring("fire", CallOutcome::NoAnswer));
    desk.wait(minutes{2});
    RecordCall passed = ring("fire", CallOutcome::PassedOn);
    passed.person = "值班干部";
    desk.tell(passed);
    const CallEntry *entry = findCall(desk.incident(), ActivationId{"boiler"}, "fire");
    ASSERT_NE(entry, nullptr);
    ASSERT_EQ(entry->attempts.size(), 2U);
    EXPECT_EQ(entry->attempts[0].outcome, CallOutcome::NoAnswer);
    EXPECT_EQ(entry->attempts[1].person, "值班干部");
    EXPECT_EQ(entry->attempts[1].at, desk.now());
}

TEST(Calls, RefusedAndSkippedNeedAReasonAndPassedOnAPerson)
{
    const Desk desk = deskWithCall();
    EXPECT_TRUE(refused(desk.ask(ring("fire", CallOutcome::Refused)), RefusalCode::ReasonMissing));
    EXPECT_TRUE(refused(desk.ask(ring("fire", CallOutcome::Skipped)), RefusalCode::ReasonMissing));
    EXPECT_TRUE(refused(desk.ask(ring("fire", CallOutcome::PassedOn)), RefusalCode::EmptyText));
    EXPECT_EQ(desk.ask(ring("fire", CallOutcome::Skipped)).error().subject, "消防支队");
    RecordCall skipped = ring("fire", CallOutcome::Skipped);
    skipped.note = "已在现场";
    EXPECT_TRUE(desk.ask(skipped).has_value());
}

TEST(Calls, APostOrBodyOfThePlanThatIsNotListedIsListedFirst)
{
    Desk desk = deskWithCall();
    EXPECT_THAT(told(desk.tell(ring("power", CallOutcome::Reached))), ElementsAre("call power", "rang power"));
    const CallEntry *entry = findCall(desk.incident(), ActivationId{"boiler"}, "power");
    ASSERT_NE(entry, nullptr);
    EXPECT_EQ(entry->label, "供电公司");
    EXPECT_EQ(entry->cite, "9.3");
    EXPECT_THAT(told(desk.tell(ring("deputy", CallOutcome::Reached))), ElementsAre("call deputy", "rang deputy"));
}

TEST(Calls, ACallWithAConditionIsListedOnceTheConditionIsKnownToBeTrue)
{
    const auto listed = [](const Desk &desk) {
        return findCall(desk.incident(), ActivationId{"boiler"}, "ambulance") != nullptr;
    };
    Desk desk = deskAtLevel("3", 1);
    EXPECT_FALSE(listed(desk)) << "unknown is not yes";
    desk.tell(exactly("hazard", std::string("minor")));
    EXPECT_FALSE(listed(desk));
    desk.tell(exactly("hazard", std::string("grave")));
    EXPECT_TRUE(listed(desk)) << "as soon as it is told, the level standing";
    desk.tell(exactly("hazard", std::string("none")));
    EXPECT_EQ(std::ranges::count(desk.incident().calls, "ambulance", &CallEntry::target), 1);

    Desk earlier = deskVerified(1);
    earlier.tell(exactly("hazard", std::string("grave")));
    EXPECT_FALSE(listed(earlier)) << "no level stands that rings it";
    earlier.tell(take("start_3", "deputy"));
    EXPECT_TRUE(listed(earlier));
}

TEST(Calls, SomebodyThePlanDoesNotKnowIsRefused)
{
    const Desk desk = deskWithCall();
    EXPECT_TRUE(refused(desk.ask(ring("grandmother", CallOutcome::Reached)), RefusalCode::UnknownCall));
}

TEST(Calls, NobodyIsListedTwice)
{
    Desk desk = deskAtLevel("3", 1);
    desk.tell(exactly("deaths", 4.0));
    desk.tell(take("raise_2", "commander"));
    EXPECT_EQ(std::ranges::count(desk.incident().calls, "police", &CallEntry::target), 1);
}

TEST(Calls, ACallToBeTriedAgainRunsAClockThatTheNextAttemptEnds)
{
    Desk desk = deskWithCall();
    EXPECT_THAT(
        told(desk.tell(again("fire", desk.now() + minutes{5}))), ElementsAre("rang fire", "starts call-again:fire"));
    EXPECT_EQ(desk.deadline("call-again:fire").label, "消防支队");
    EXPECT_EQ(desk.deadline("call-again:fire").due, desk.now() + minutes{5});
    desk.wait(minutes{6});
    EXPECT_THAT(told(desk.tell(ring("fire", CallOutcome::Reached))),
        ElementsAre("rang fire", "ends call-again:fire by called-again"));
    EXPECT_FALSE(wasMet(desk.deadline("call-again:fire")));
}

TEST(Calls, AnotherTimeToTryAgainReplacesTheFirst)
{
    Desk desk = deskWithCall();
    desk.tell(again("fire", desk.now() + minutes{5}));
    EXPECT_THAT(told(desk.tell(again("fire", desk.now() + minutes{9}))),
        ElementsAre("rang fire", "ends call-again:fire by called-again", "starts call-again:fire"));
    EXPECT_EQ(desk.deadline("call-again:fire").due, desk.now() + minutes{9});
    EXPECT_TRUE(refused(desk.ask(again("fire", desk.now())), RefusalCode::NotLater));
}

TEST(Calls, AClockThatRemindsIsKnownWhateverPlanStandsBeforeItsId)
{
    EXPECT_TRUE(isCallAgain("call-again:fire"));
    EXPECT_TRUE(isCallAgain("food-safety/call-again:emergency"));
    EXPECT_FALSE(isCallAgain("own-1"));
    EXPECT_FALSE(isCallAgain("no-call-again:fire"));
    EXPECT_FALSE(isCallAgain(""));
}
