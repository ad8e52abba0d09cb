#include "StockDesk.h"

using namespace reserve;
using namespace test;

TEST(Movements, NothingCountsBeforeTheSecondSignature)
{
    StockDesk desk;
    desk.plan();
    ASSERT_EQ(desk.outcome("chen", RecordReceipt{{StockDesk::lot("Y1", "B1", "100")}, {}}), "done");
    EXPECT_EQ(desk.onHand(1), "0");
    EXPECT_EQ(desk.outcome("chen", ConfirmMovement{1}), "same_person");
    EXPECT_EQ(desk.outcome("wu", ConfirmMovement{7}), "unknown_movement");
    EXPECT_EQ(desk.outcome("wu", ConfirmMovement{1}), "done");
    EXPECT_EQ(desk.onHand(1), "100");
    EXPECT_EQ(desk.stock.movement(1)->secondBy, "wu");
    EXPECT_EQ(desk.outcome("wu", ConfirmMovement{1}), "not_pending");
}

TEST(Movements, AReceiptIsRefusedLineByLine)
{
    StockDesk desk;
    desk.plan();
    ReceivedLot noPlace = StockDesk::lot("Y1", "B3", "1");
    noPlace.place.clear();
    EXPECT_EQ(desk.outcome("chen",
                  RecordReceipt{{StockDesk::lot("Q9", "B1", "1"), StockDesk::lot("Y1", "B1", "0"),
                                    StockDesk::lot("Y1", "B2", "1", "2026-11-24"), noPlace,
                                    StockDesk::lot("Y1", "B4", "1"), StockDesk::lot("Y1", "B4", "1")},
                      {}}),
        "unknown_item@0 bad_quantity@1 expired@2 bad_text@3 twice@5");
    EXPECT_EQ(desk.outcome("chen", RecordReceipt{}), "no_lines");
    EXPECT_TRUE(desk.stock.lots.empty());
    EXPECT_EQ(desk.outcome("chen", RecordReceipt{{StockDesk::lot("Y1", "B2", "1", "2026-11-25")}, {}}), "done")
        << "the last day still counts";
}

TEST(Movements, TheSameBatchAtTheSamePlaceIsOneLot)
{
    StockDesk desk;
    desk.plan();
    desk.receive({StockDesk::lot("Y1", "B1", "60")});
    desk.receive({StockDesk::lot("Y1", "B1", "40"), StockDesk::lot("Y1", "B2", "5")});
    EXPECT_EQ(desk.stock.lots.size(), 2U);
    EXPECT_EQ(desk.onHand(1), "100");
    ReceivedLot dearer = StockDesk::lot("Y1", "B1", "1");
    dearer.price = yuan("9.51");
    desk.receive({dearer});
    EXPECT_EQ(desk.stock.lots.size(), 3U);
}

TEST(Movements, ASumThatDoesNotFitIsRefused)
{
    StockDesk desk;
    desk.plan();
    std::vector<ReceivedLot> lines;
    for (int i = 0; i < 9300; ++i)
        lines.push_back(StockDesk::lot("Y1", std::to_string(i), "999999999999"));
    const auto decided = desk.run("chen", RecordReceipt{lines, {}});
    ASSERT_FALSE(decided);
    EXPECT_EQ(decided.error().front().code, StockRefusalCode::TooMuch);
    EXPECT_EQ(decided.error().front().line, 9223U);
}

TEST(Movements, AnIssueHoldsAtOnceAndCountsWhenConfirmed)
{
    StockDesk desk;
    desk.fill();
    ASSERT_EQ(desk.outcome("chen", StockDesk::dispatch({{1, amount("40")}})), "done");
    EXPECT_EQ(desk.onHand(1), "100");
    EXPECT_EQ(desk.held(1), "40");
    EXPECT_EQ(desk.outcome("chen", StockDesk::dispatch({{1, amount("60.001")}})), "not_enough@0")
        << "what waits for a signature is taken";
    desk.confirmLast();
    EXPECT_EQ(desk.onHand(1), "60");
    EXPECT_EQ(desk.held(1), "0");
}

TEST(Movements, AnIssueSaysWhatForAndIsCheckedLineByLine)
{
    StockDesk desk;
    desk.fill();
    RecordIssue issue = StockDesk::dispatch({{1, amount("1")}});
    issue.reference.clear();
    EXPECT_EQ(desk.outcome("chen", issue), "reference_missing");
    issue.purpose = Purpose::Rotation;
    EXPECT_EQ(desk.outcome("chen", issue), "reason_missing");
    EXPECT_EQ(desk.outcome("chen",
                  StockDesk::dispatch({{1, amount("1")}, {1, amount("1")}, {9, amount("1")}, {2, amount("0")}})),
        "twice@1 unknown_lot@2 bad_quantity@3");
    EXPECT_EQ(desk.outcome("chen", StockDesk::dispatch({})), "no_lines");
}

TEST(Movements, TheFloorIsHardOnTheTotal)
{
    StockDesk desk;
    desk.fill();
    EXPECT_EQ(desk.outcome("chen", StockDesk::dispatch({{1, amount("60.001")}})), "below_floor");
    EXPECT_EQ(desk.outcome("chen", StockDesk::dispatch({{1, amount("60")}})), "done") << "70 % is not below 70 %";
    EXPECT_EQ(desk.outcome("chen", StockDesk::dispatch({{2, amount("0.001")}})), "below_floor")
        << "what waits for a signature is reckoned as gone";
    desk.confirmLast();
    EXPECT_EQ(desk.floor().permille(), 700);
    const auto refused = desk.run("chen", StockDesk::dispatch({{2, amount("5")}}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(toString(refused.error().front()),
        "refused (below_floor): the total would fall to 65.0 % of the plan of 2026, the floor is 70 % [71号 第十八条]; "
        "at most this can still go (money: at the prices of the plan, beside what lies beyond it): 消毒液 0 桶");
}

TEST(Movements, TheRefusalOfTheFloorSaysHowMuchCanStillGo)
{
    StockDesk desk;
    desk.fill();
    const auto most = [&](std::vector<LotAmount> lines) {
        return desk.run("chen", StockDesk::dispatch(std::move(lines))).error().front().subject;
    };
    EXPECT_EQ(most({{1, amount("60.001")}}), "抗毒素 60 支");
    EXPECT_EQ(most({{1, amount("40")}, {2, amount("11")}}), "600.00 元") << "of several: what they are worth";
    ASSERT_EQ(desk.outcome("chen", StockDesk::dispatch({{1, amount("60")}})), "done") << "what it says goes";
    desk.confirmLast();
    desk.receive({StockDesk::lot("X1", "B3", "7.5")});
    EXPECT_EQ(most({{2, amount("8")}}), "消毒液 7.5 桶") << "what is beyond the plan goes beside the floor";
    EXPECT_EQ(desk.outcome("chen", StockDesk::dispatch({{2, amount("7.5")}})), "done");
}

TEST(Movements, WhatLiesBeyondThePlanDoesNotCountInWhatCanStillGo)
{
    StockDesk desk;
    desk.fill();
    desk.receive({StockDesk::lot("Y1", "B9", "200")}); // lot 3: 300 there, 100 planned
    const auto refused = desk.run("chen", StockDesk::dispatch({{3, amount("200")}, {2, amount("31")}}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().front().subject, "消毒液 30 桶") << "the other goes of its surplus";
    EXPECT_EQ(desk.outcome("chen", StockDesk::dispatch({{3, amount("200")}, {2, amount("30")}})), "done");
}

TEST(Movements, WhatIsBeyondThePlanMayAlwaysGo)
{
    StockDesk desk;
    desk.plan();
    desk.receive({StockDesk::lot("Y1", "B1", "150")});
    ASSERT_FALSE(desk.floor().holds());
    EXPECT_EQ(desk.outcome("chen", StockDesk::dispatch({{1, amount("50.001")}})), "below_floor");
    EXPECT_EQ(desk.outcome("chen", StockDesk::dispatch({{1, amount("50")}})), "done");
}

TEST(Movements, WithoutAPlanNothingGoesOut)
{
    StockDesk desk;
    ASSERT_EQ(desk.outcome("li", ListItems{{{"Y1", ItemKind::Drug, "抗毒素", {}, "支"}}}), "done");
    desk.receive({StockDesk::lot("Y1", "B1", "10")});
    EXPECT_EQ(desk.outcome("chen", StockDesk::dispatch({{1, amount("1")}})), "no_plan");
}

TEST(Movements, TheFloorIsWeighedAgainWhenConfirmed)
{
    StockDesk desk;
    desk.fill();
    ASSERT_EQ(desk.outcome("chen", StockDesk::dispatch({{1, amount("60")}})), "done");
    ASSERT_EQ(desk.outcome("li",
                  IssuePlan{2026, {{"Y1", amount("200"), yuan("10.00")}, {"X1", amount("50"), yuan("20.00")}}, "疫情"}),
        "done");
    EXPECT_EQ(desk.outcome("wu", ConfirmMovement{2}), "below_floor");
    EXPECT_EQ(desk.outcome("wu", RefuseMovement{2, "总量不足"}), "done");
    EXPECT_EQ(desk.held(1), "0");
}

TEST(Movements, ExpiredLotsCountForNothingAndGoOutAsDisposalOnly)
{
    StockDesk desk;
    desk.plan();
    desk.receive({StockDesk::lot("Y1", "B1", "100", "2026-12-31"), StockDesk::lot("X1", "B2", "50")});
    ASSERT_EQ(desk.outcome("chen", StockDesk::dispatch({{1, amount("10")}})), "done");
    desk.now = base::fromCivil({2027, 1, 1, 0, 0, 0, 0});
    EXPECT_EQ(desk.floor().permille(), 500);
    EXPECT_EQ(desk.outcome("wu", ConfirmMovement{2}), "expired@0");
    EXPECT_EQ(desk.outcome("chen", WithdrawMovement{2, "过期"}), "done");
    EXPECT_EQ(desk.outcome("chen", StockDesk::dispatch({{1, amount("10")}})), "expired@0");
    ASSERT_EQ(
        desk.outcome("chen", RecordIssue{Purpose::Disposal, {{1, amount("100")}}, {}, "过期销毁", 0, {}}), "done");
    desk.confirmLast();
    EXPECT_EQ(desk.onHand(1), "0");
}

TEST(Movements, WhoRecordedWithdrawsAndAnotherRefuses)
{
    StockDesk desk;
    desk.fill();
    ASSERT_EQ(desk.outcome("chen", StockDesk::dispatch({{1, amount("10")}})), "done");
    EXPECT_EQ(desk.outcome("chen", RefuseMovement{2, "x"}), "same_person");
    EXPECT_EQ(desk.outcome("wu", WithdrawMovement{2, "x"}), "not_allowed");
    EXPECT_EQ(desk.outcome("wu", RefuseMovement{2, " "}), "reason_missing");
    EXPECT_EQ(desk.outcome("wu", RefuseMovement{2, "批号不符"}), "done");
    EXPECT_EQ(desk.outcome("wu", ConfirmMovement{2}), "not_pending");
    EXPECT_EQ(desk.onHand(1), "100");
    EXPECT_EQ(desk.stock.movement(2)->settledReason, "批号不符");
}

TEST(Movements, AMistakeIsBookedBackByACounterEntry)
{
    StockDesk desk;
    desk.fill();
    EXPECT_EQ(desk.outcome("chen", RecordReversal{1, {{1, amount("10")}}, {}}), "reason_missing");
    ASSERT_EQ(desk.outcome("chen", RecordReversal{1, {{1, amount("10")}}, "多记"}), "done");
    EXPECT_EQ(desk.held(1), "10");
    EXPECT_EQ(desk.outcome("chen", RecordReversal{1, {{1, amount("90.5")}}, "多记"}), "already_reversed@0");
    desk.confirmLast();
    EXPECT_EQ(desk.onHand(1), "90");
    EXPECT_EQ(desk.outcome("chen", RecordReversal{2, {}, "x"}), "not_reversible");
    ASSERT_EQ(desk.outcome("chen", RecordReversal{1, {}, "全部误记"}), "done");
    desk.confirmLast();
    EXPECT_EQ(desk.onHand(1), "0") << "a correction tells the truth, whatever the floor says";
    EXPECT_EQ(desk.outcome("chen", RecordReversal{1, {}, "x"}), "already_reversed");
}

TEST(Movements, ACounterEntryTakesNothingThatIsPromised)
{
    StockDesk desk;
    desk.fill();
    ASSERT_EQ(desk.outcome("li", ReserveLots{"调用申请 1", {{1, amount("30")}}}), "done");
    EXPECT_EQ(desk.outcome("chen", RecordReversal{1, {}, "误记"}), "not_enough@0");
    ASSERT_EQ(desk.outcome("chen", RecordReversal{1, {{1, amount("70")}}, "误记"}), "done");
    ASSERT_EQ(desk.outcome("chen", WithdrawMovement{2, "没有误记"}), "done");
    EXPECT_EQ(desk.held(1), "30");
    EXPECT_EQ(desk.outcome("chen", RecordReversal{1, {{1, amount("70")}}, "误记"}), "done")
        << "what was withdrawn is free to reverse";
}

TEST(Movements, AnIssueBroughtBackIsThereAgain)
{
    StockDesk desk;
    desk.fill();
    ASSERT_EQ(desk.outcome("chen", StockDesk::dispatch({{1, amount("40")}})), "done");
    desk.confirmLast();
    ASSERT_EQ(desk.outcome("chen", RecordReversal{2, {{1, amount("40")}}, "对方退回"}), "done");
    EXPECT_EQ(desk.onHand(1), "60");
    desk.confirmLast();
    EXPECT_EQ(desk.onHand(1), "100");
}

TEST(Movements, WhatAnIssueTookIsToBePutBackWithinAMonth)
{
    StockDesk desk;
    desk.fill();
    ASSERT_EQ(desk.outcome("chen", StockDesk::dispatch({{1, amount("40")}, {2, amount("5")}})), "done");
    EXPECT_TRUE(desk.stock.duties.empty());
    desk.confirmLast();
    ASSERT_EQ(desk.stock.duties.size(), 2U);
    EXPECT_EQ(desk.stock.duties.back().item, "Y1");
    EXPECT_EQ(desk.stock.duties.back().due, day("2026-12-25"));
    desk.receive({StockDesk::lot("Y1", "B9", "39")});
    auto open = openRestock(desk.stock, usableOf(desk.stock, desk.today()), desk.today());
    EXPECT_EQ(open.back().open, amount("1"));
    desk.receive({StockDesk::lot("Y1", "B9", "1")});
    EXPECT_TRUE(desk.stock.duties.back().met);
    EXPECT_FALSE(desk.stock.duties.front().met);
}

namespace {

/// Plan 100; 30 went out, and 60 came in for it: the duty is met. Every step a minute after the one before.
struct MetDuty : StockDesk {
    MetDuty()
    {
        plan();
        step({StockDesk::lot("Y1", "B1", "100"), StockDesk::lot("X1", "B2", "50")});
        pass();
        EXPECT_EQ(outcome("chen", StockDesk::dispatch({{1, amount("30")}})), "done");
        confirm();
        step({StockDesk::lot("Y1", "B3", "60")});
        EXPECT_TRUE(stock.duties.front().met);
    }
    void pass() { now += std::chrono::minutes(1); }
    void confirm()
    {
        pass();
        confirmLast();
    }
    void step(const std::vector<ReceivedLot> &lots)
    {
        pass();
        receive(lots);
    }
    /// Books back so much of what the movement brought.
    void back(std::int64_t movement, std::vector<LotAmount> lines)
    {
        pass();
        EXPECT_EQ(outcome("chen", RecordReversal{movement, std::move(lines), "错记"}), "done");
        confirm();
    }
    [[nodiscard]] Quantity owed() const
    {
        Quantity sum;
        for (const OpenRestock &open : openRestock(stock, usableOf(stock, today()), today()))
            sum = sum.plus(open.open).value_or(sum);
        return sum;
    }
};

} // namespace

TEST(Movements, WhatDidNotComeInAfterAllIsOwedAgain)
{
    MetDuty desk;
    desk.pass();
    ASSERT_EQ(desk.outcome("chen", RecordReversal{3, {}, "错记"}), "done");
    EXPECT_TRUE(desk.stock.duties.front().met) << "one signature counts for nothing";
    desk.confirm();
    ASSERT_EQ(desk.stock.duties.size(), 1u);
    EXPECT_FALSE(desk.stock.duties.front().met);
    EXPECT_EQ(desk.owed(), amount("30"));
    EXPECT_EQ(desk.stock.duties.front().due, day("2026-12-25")) << "by the day it always was";
    desk.step({StockDesk::lot("Y1", "B4", "30")});
    EXPECT_TRUE(desk.stock.duties.front().met) << "and is met again";
}

TEST(Movements, ABookingBackThatLeavesEnoughReopensNothing)
{
    MetDuty desk; // 130 are there
    desk.back(3, {{3, amount("10")}});
    EXPECT_TRUE(desk.stock.duties.front().met);
    desk.back(3, {{3, amount("25")}}); // 95
    EXPECT_FALSE(desk.stock.duties.front().met);
    EXPECT_EQ(desk.owed(), amount("5")) << "no more than the item lacks";
}

TEST(Movements, OnlyWhatWasMetSinceTheReceiptCameInIsReopened)
{
    MetDuty desk;
    ASSERT_EQ(desk.outcome("chen", StockDesk::dispatch({{1, amount("50")}})), "done"); // 80
    desk.confirm();
    desk.step({StockDesk::lot("Y1", "B5", "20")}); // 100: the second duty is met, 20 of it
    ASSERT_EQ(desk.stock.duties.size(), 2u);
    ASSERT_TRUE(desk.stock.duties.back().met);
    desk.back(5, {});
    EXPECT_TRUE(desk.stock.duties.front().met) << "it was met before that came in";
    EXPECT_FALSE(desk.stock.duties.back().met);
    EXPECT_EQ(desk.owed(), amount("20"));
}

TEST(Movements, OlderDutiesAreSettledFirstAndOnlyWhatIsLackingIsOwed)
{
    StockDesk desk;
    desk.plan();
    desk.receive({StockDesk::lot("Y1", "B1", "110"), StockDesk::lot("X1", "B2", "50")});
    RecordIssue first = StockDesk::dispatch({{1, amount("30")}});
    first.restockBy = day("2026-12-01");
    ASSERT_EQ(desk.outcome("chen", first), "done");
    desk.confirmLast();
    ASSERT_EQ(desk.outcome("chen", StockDesk::dispatch({{1, amount("10")}})), "done");
    desk.confirmLast();
    EXPECT_EQ(desk.stock.duties.front().quantity, amount("20")) << "ten were beyond the plan";
    EXPECT_EQ(desk.stock.duties.front().due, day("2026-12-01"));
    desk.receive({StockDesk::lot("Y1", "B3", "20")});
    EXPECT_TRUE(desk.stock.duties.front().met);
    EXPECT_FALSE(desk.stock.duties.back().met);
}
