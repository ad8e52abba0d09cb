#include "StockDesk.h"

#include "reserve/Alerts.h"

using namespace reserve;
using namespace test;

namespace {

/// "kind subject/number due!" of each alert, the mark where it is overdue.
std::string told(const StockDesk &desk, int months = ExpiryMonths)
{
    std::string text;
    for (const Alert &alert : alertsOf(desk.stock, desk.today(), months)) {
        text.append(text.empty() ? "" : " | ").append(AlertKindNames.at(static_cast<std::size_t>(alert.kind)));
        text.append(" ").append(alert.subject);
        if (alert.number != 0)
            text.append("/").append(std::to_string(alert.number));
        if (alert.due)
            text.append(" ").append(calendar::toIso(*alert.due));
        if (alert.overdue)
            text += "!";
        EXPECT_FALSE(alert.cite.empty());
    }
    return text;
}

} // namespace

TEST(Alerts, ThePlanIsDueByTheEndOfFebruary)
{
    StockDesk desk;
    desk.now = base::fromCivil({2026, 2, 28, 23, 59, 0, 0});
    EXPECT_EQ(told(desk), "plan_missing 2026 2026-02-28");
    desk.now = base::fromCivil({2026, 3, 1, 0, 0, 0, 0});
    EXPECT_EQ(told(desk), "plan_missing 2026 2026-02-28!");
    EXPECT_EQ(calendar::toIso(planDueOf(2028)), "2028-02-29");
}

TEST(Alerts, AFullAndFiledReserveSaysNothing)
{
    StockDesk desk;
    desk.fill();
    EXPECT_EQ(told(desk), "plan_not_filed 2026 2026-02-28!");
    ASSERT_EQ(desk.outcome("li", FilePlan{2026, "省工信厅", {}, desk.today()}), "done");
    EXPECT_EQ(told(desk), "");
}

TEST(Alerts, WhatIsLowExpiringPendingOrToBePutBack)
{
    StockDesk desk;
    desk.plan();
    ASSERT_EQ(desk.outcome("li", FilePlan{2026, "省工信厅", {}, desk.today()}), "done");
    desk.receive({StockDesk::lot("Y1", "B1", "100", "2027-05-25"), StockDesk::lot("X1", "B2", "50", "2027-05-26")});
    EXPECT_EQ(told(desk), "expiring Y1/1 2027-05-25") << "six months to the day";
    EXPECT_EQ(told(desk, 7), "expiring Y1/1 2027-05-25 | expiring X1/2 2027-05-26");
    ASSERT_EQ(desk.outcome("chen", StockDesk::dispatch({{1, amount("40")}})), "done");
    EXPECT_EQ(told(desk, 0), "second_signature chen/2");
    desk.confirmLast();
    EXPECT_EQ(told(desk, 0), "item_low Y1 | restock_open Y1/2 2026-12-25");
    desk.now = base::fromCivil({2027, 5, 26, 9, 0, 0, 0});
    EXPECT_EQ(told(desk, 0),
        "floor_broken 2026! | plan_missing 2027 2027-02-28! | item_low Y1 | expired Y1/1 2027-05-25! | expiring X1/2 "
        "2027-05-26 | "
        "restock_open Y1/2 2026-12-25! | check_missing 2027-Q1 2027-03-31! | check_missing 2027-04 2027-04-30!");
}

TEST(Alerts, ChecksAreMissedOnlyWhenThereWasSomethingToCheck)
{
    StockDesk desk;
    desk.fill();
    ASSERT_EQ(desk.outcome("li", FilePlan{2026, "省工信厅", {}, desk.today()}), "done");
    desk.now = base::fromCivil({2026, 12, 1, 9, 0, 0, 0});
    EXPECT_EQ(told(desk), "check_missing 2026-11 2026-11-30!");
    ASSERT_EQ(desk.outcome("chen",
                  CheckStock{periodOf(CheckKind::Monthly, day("2026-11-30")),
                      {{1, {}, amount("99"), "破损"}, {2, {}, amount("50"), {}}}}),
        "done");
    EXPECT_EQ(told(desk), "differences_open 2026-11/1");
    ASSERT_EQ(desk.outcome("chen", RecordAdjustment{1, "盘点"}), "done");
    desk.confirmLast();
    EXPECT_EQ(told(desk), "");
}
