#include "StockDesk.h"

using namespace reserve;
using namespace test;

TEST(Holding, TwoReservationsNeverTakeTheSame)
{
    StockDesk desk;
    desk.fill();
    ASSERT_EQ(desk.outcome("li", ReserveLots{"申请 1", {{1, amount("30")}}}), "done");
    EXPECT_EQ(desk.outcome("li", ReserveLots{"申请 2", {{1, amount("70.5")}}}), "not_enough@0");
    EXPECT_EQ(desk.outcome("chen", StockDesk::dispatch({{1, amount("71")}})), "not_enough@0");
    EXPECT_EQ(desk.outcome("li", ReserveLots{"申请 2", {{1, amount("30.001")}}}), "below_floor")
        << "what could never be issued is not promised";
    EXPECT_EQ(desk.outcome("li", ReserveLots{"申请 2", {{1, amount("30")}}}), "done");
    EXPECT_EQ(desk.held(1), "60");
}

TEST(Holding, AnIssueTakesFromItsReservation)
{
    StockDesk desk;
    desk.fill();
    ASSERT_EQ(desk.outcome("li", ReserveLots{"申请 1", {{1, amount("30")}}}), "done");
    RecordIssue issue = StockDesk::dispatch({{1, amount("20")}});
    issue.reservation = 9;
    EXPECT_EQ(desk.outcome("chen", issue), "unknown_reservation");
    issue.reservation = 1;
    ASSERT_EQ(desk.outcome("chen", issue), "done");
    EXPECT_EQ(desk.held(1), "30") << "still the same thirty";
    EXPECT_EQ(desk.outcome("chen", issue), "not_enough@0");
    issue.lines = {{2, amount("1")}};
    EXPECT_EQ(desk.outcome("chen", issue), "unknown_lot@0");
    desk.confirmLast();
    EXPECT_EQ(desk.onHand(1), "80");
    EXPECT_EQ(desk.held(1), "10");
    EXPECT_EQ(desk.outcome("li", ReleaseReservation{1, "只要 20 支"}), "done");
    EXPECT_EQ(desk.held(1), "0");
    EXPECT_EQ(desk.outcome("li", ReleaseReservation{1, "再放"}), "already_released");
    issue.lines = {{1, amount("1")}};
    EXPECT_EQ(desk.outcome("chen", issue), "already_released");
}

TEST(Holding, WhatASecondSignatureWouldBeRefusedForIsNotTakenOutOfAReservationEither)
{
    StockDesk desk;
    desk.fill();
    ASSERT_EQ(desk.outcome("li", ReserveLots{"申请 1", {{1, amount("60")}}}), "done");
    ASSERT_EQ(desk.outcome("li",
                  IssuePlan{2026, {{"Y1", amount("200"), yuan("10.00")}, {"X1", amount("50"), yuan("20.00")}}, "疫情"}),
        "done");
    RecordIssue issue = StockDesk::dispatch({{1, amount("60")}});
    issue.reservation = 1;
    EXPECT_EQ(desk.outcome("chen", issue), "below_floor");
    EXPECT_EQ(desk.held(1), "60") << "it is still held";
}

TEST(Holding, ARefusedIssueGivesBackToItsReservation)
{
    StockDesk desk;
    desk.fill();
    ASSERT_EQ(desk.outcome("li", ReserveLots{"申请 1", {{1, amount("30")}}}), "done");
    RecordIssue issue = StockDesk::dispatch({{1, amount("20")}});
    issue.reservation = 1;
    ASSERT_EQ(desk.outcome("chen", issue), "done");
    ASSERT_EQ(desk.outcome("wu", RefuseMovement{2, "数量不符"}), "done");
    EXPECT_EQ(desk.held(1), "30");
    EXPECT_EQ(desk.stock.reservation(1)->lines.front().left, amount("30"));
    ASSERT_EQ(desk.outcome("chen", issue), "done");
    ASSERT_EQ(desk.outcome("li", ReleaseReservation{1, "撤回"}), "done");
    EXPECT_EQ(desk.held(1), "20") << "what is on its way out stays held";
    ASSERT_EQ(desk.outcome("chen", WithdrawMovement{3, "撤回"}), "done");
    EXPECT_EQ(desk.held(1), "0");
}

TEST(Holding, WhatExpiredIsNotReserved)
{
    StockDesk desk;
    desk.plan();
    desk.receive({StockDesk::lot("Y1", "B1", "100", "2026-11-30")});
    desk.now += std::chrono::days{10};
    EXPECT_EQ(desk.outcome("li", ReserveLots{"申请 1", {{1, amount("1")}}}), "expired@0");
}

TEST(Holding, WhatExpiresFirstIsProposedFirst)
{
    StockDesk desk;
    desk.plan();
    desk.receive({StockDesk::lot("Y1", "late", "50", "2028-01-01"), StockDesk::lot("Y1", "soon", "20", "2027-01-01"),
        StockDesk::lot("Y1", "over", "20", "2026-11-26"), StockDesk::lot("X1", "other", "50")});
    desk.now += std::chrono::days{3};
    const Proposal proposal = proposeLots(desk.stock, "Y1", amount("30"), desk.today());
    EXPECT_EQ(proposal.lines, (std::vector<LotAmount>{{2, amount("20")}, {1, amount("10")}}));
    EXPECT_TRUE(proposal.missing.isZero());
    EXPECT_EQ(proposeLots(desk.stock, "Y1", amount("100"), desk.today()).missing, amount("30"));
}

TEST(Holding, ACheckCountsEverythingAndExplainsDifferences)
{
    StockDesk desk;
    desk.fill();
    const Period november = periodOf(CheckKind::Monthly, desk.today());
    EXPECT_EQ(desk.outcome("chen", CheckStock{november, {}}), "no_lines");
    EXPECT_EQ(
        desk.outcome("chen", CheckStock{november, {{1, {}, amount("98"), {}}}}), "unexplained@0 check_incomplete@1");
    EXPECT_EQ(desk.outcome("chen", CheckStock{periodOf(CheckKind::Monthly, day("2026-12-01")), {{1, {}, {}, {}}}}),
        "in_the_future");
    EXPECT_EQ(desk.outcome("chen",
                  CheckStock{november,
                      {{1, {}, amount("98"), "破损 2 支"}, {2, {}, amount("50"), {}}, {1, {}, amount("98"), "x"},
                          {9, {}, {}, {}}}}),
        "twice@2 unknown_lot@3");
    ASSERT_EQ(
        desk.outcome("chen", CheckStock{november, {{1, {}, amount("98"), "破损 2 支"}, {2, {}, amount("50"), {}}}}),
        "done");
    EXPECT_EQ(desk.stock.check(1)->lines.front().book, amount("100"));
    EXPECT_EQ(desk.onHand(1), "100") << "a check books nothing by itself";
}

TEST(Holding, DifferencesOfACheckAreBookedOnceByTwoPeople)
{
    StockDesk desk;
    desk.fill();
    const Period november = periodOf(CheckKind::Monthly, desk.today());
    ASSERT_EQ(
        desk.outcome("chen", CheckStock{november, {{1, {}, amount("98"), "破损"}, {2, {}, amount("51"), "漏记"}}}),
        "done");
    EXPECT_EQ(desk.outcome("chen", RecordAdjustment{2, "盘点"}), "unknown_check");
    ASSERT_EQ(desk.outcome("chen", RecordAdjustment{1, "盘点"}), "done");
    EXPECT_EQ(desk.held(1), "2");
    EXPECT_EQ(desk.outcome("wu", RecordAdjustment{1, "盘点"}), "already_settled");
    ASSERT_EQ(desk.outcome("wu", RefuseMovement{2, "重数"}), "done");
    ASSERT_EQ(desk.outcome("chen", RecordAdjustment{1, "盘点"}), "done");
    desk.confirmLast();
    EXPECT_EQ(desk.onHand(1), "98");
    EXPECT_EQ(desk.onHand(2), "51");
    ASSERT_EQ(
        desk.outcome("chen", CheckStock{november, {{1, {}, amount("98"), {}}, {2, {}, amount("51"), {}}}}), "done");
    EXPECT_EQ(desk.outcome("chen", RecordAdjustment{2, "盘点"}), "nothing_changed");
}

TEST(Holding, ALotIsMovedWithinTheWarehouse)
{
    StockDesk desk;
    desk.fill();
    EXPECT_EQ(desk.outcome("chen", PlaceLot{9, "B-1"}), "unknown_lot");
    EXPECT_EQ(desk.outcome("chen", PlaceLot{1, "A-1"}), "nothing_changed");
    EXPECT_EQ(desk.outcome("chen", PlaceLot{1, ""}), "bad_text");
    ASSERT_EQ(desk.outcome("chen", PlaceLot{1, "冷库 2"}), "done");
    EXPECT_EQ(desk.stock.lot(1)->place, "冷库 2");
    desk.receive({StockDesk::lot("Y1", "B1", "1")});
    EXPECT_EQ(desk.stock.lots.size(), 3U) << "what comes to the old place is another lot";
}
