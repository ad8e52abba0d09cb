#include "Desk.h"

#include <gmock/gmock.h>

using namespace incident;
using namespace test;
using std::chrono::minutes;
using ::testing::ElementsAre;

namespace {

TakeTransition flood(const std::string &transition)
{
    return {ActivationId{"flood"}, "response", transition, {"duty", Channel::Phone, {}}, {}};
}

} // namespace

TEST(SeveralPlans, OneFactIsAssessedByEveryPlanThatKnowsIt)
{
    Desk desk = deskWithCall({"boiler", "flood"});
    EXPECT_THAT(told(desk.tell(exactly("deaths", 4.0))), ElementsAre("fact deaths", "assessed boiler"));
    EXPECT_THAT(told(desk.tell(exactly("water", 6.0))), ElementsAre("fact water", "assessed flood"));
    EXPECT_EQ(desk.outcome("flood_level", "flood"), "high");
}

TEST(SeveralPlans, AReadingThatFitsOnePlanIsTakenAndTheOtherLeavesItOut)
{
    Desk desk = deskWithCall({"boiler", "flood"});
    desk.tell(exactly("deaths", 500.0)); // "flood" takes at most 100
    EXPECT_EQ(desk.outcome("response_level"), "I");
    desk.tell(exactly("water", 6.0));
    EXPECT_EQ(desk.outcome("flood_level", "flood"), "high") << "still judged on what it can use";
    EXPECT_TRUE(refused(desk.ask(exactly("deaths", -5.0)), RefusalCode::BadReading));
}

TEST(SeveralPlans, APlanAddedLaterIsAssessedOnTheFactsAlreadyKnown)
{
    Desk desk = deskWithCall({"flood"});
    desk.tell(exactly("deaths", 4.0));
    const std::vector<std::string> lines = told(desk.tell(ActivatePlan{"boiler"}));
    EXPECT_EQ(lines.front(), "activated boiler");
    EXPECT_EQ(lines.back(), "assessed boiler");
    EXPECT_EQ(desk.outcome("response_level"), "II");
}

TEST(SeveralPlans, ClocksThatShareAnIdDoNotDisturbEachOther)
{
    Desk desk = deskWithCall({"boiler", "flood"});
    EXPECT_EQ(desk.deadline("first_report").activation.value, "boiler");
    EXPECT_EQ(desk.deadline("flood/first_report").due, desk.now() + minutes{30});
    desk.tell(flood("run"));
    EXPECT_TRUE(desk.deadline("flood/first_report").ended);
    EXPECT_FALSE(desk.deadline("first_report").ended);
    desk.tell(send("initial"));
    EXPECT_TRUE(desk.deadline("first_report").ended);
}

TEST(SeveralPlans, TheIncidentIsOpenAsLongAsOnePlanRuns)
{
    Desk desk = deskWithCall({"boiler", "flood"});
    desk.tell(SetDeadline{"回电", "值班员", desk.now() + minutes{30}});
    desk.tell(flood("end"));
    EXPECT_FALSE(desk.incident().ended());
    EXPECT_TRUE(desk.activation("flood").ended);
    EXPECT_FALSE(desk.deadline("own-1").ended);
    EXPECT_TRUE(refused(desk.ask(flood("run")), RefusalCode::Ended));
    desk.tell(AddNote{"继续"});
    desk.tell(take("verify", "duty"));
    EXPECT_EQ(desk.activation().state, "verified");
}

TEST(SeveralPlans, AnEndedPlanIsNoLongerAssessedUntilItIsReopened)
{
    Desk desk = deskWithCall({"boiler", "flood"});
    desk.tell(flood("end"));
    EXPECT_TRUE(refused(desk.ask(exactly("water", 6.0)), RefusalCode::UnknownFact))
        << "only the ended plan asks for it";
    EXPECT_TRUE(refused(desk.ask(ConfirmCondition{ActivationId{"flood"}, "x", true, "y"}), RefusalCode::Ended));
    Reopen again = reopen("duty", "水又涨了");
    again.activation = ActivationId{"flood"};
    desk.tell(again);
    desk.tell(exactly("water", 6.0));
    EXPECT_EQ(desk.outcome("flood_level", "flood"), "high");
}

TEST(SeveralPlans, WhatBelongsToAnEndedPlanIsNotStruck)
{
    Desk desk = deskWithCall({"boiler", "flood"});
    RecordCall reached = ring("duty", CallOutcome::Reached);
    reached.activation = ActivationId{"flood"};
    desk.tell(reached);
    const std::int64_t version = lastVersion<CallAttempted>(desk.incident());
    desk.tell(flood("end"));
    EXPECT_TRUE(refused(desk.ask(Strike{version, "x"}), RefusalCode::Ended));
}
