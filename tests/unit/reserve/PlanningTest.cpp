#include "StockDesk.h"

using namespace reserve;
using namespace test;

namespace {

Item item(const std::string &code, const std::string &unit = "支")
{
    return {code, ItemKind::Drug, "抗毒素", "10 ml", unit};
}

} // namespace

TEST(Planning, TheCatalogueTakesAllLinesOrNone)
{
    StockDesk desk;
    EXPECT_EQ(desk.outcome("li", ListItems{}), "no_lines");
    EXPECT_EQ(desk.outcome("li", ListItems{{item("Y1"), item("Y 2"), item("Y1"), item("Y3", "")}}),
        "bad_text@1 twice@2 bad_text@3");
    EXPECT_TRUE(desk.stock.items.empty());
    EXPECT_EQ(desk.outcome("li", ListItems{{item("Y1"), item("Y2")}}), "done");
    EXPECT_EQ(desk.outcome("li", ListItems{{item("Y1"), item("Y2")}}), "nothing_changed");
    EXPECT_EQ(desk.run("li", ListItems{{item("Y1"), item("Y3")}})->size(), 1U) << "only what is new";
}

TEST(Planning, AnItemWithLotsKeepsItsUnitAndStays)
{
    StockDesk desk;
    desk.fill();
    EXPECT_EQ(desk.outcome("li", ListItems{{item("Y1", "盒")}}), "item_in_use@0");
    EXPECT_EQ(desk.outcome("li", ListItems{{{"Y1", ItemKind::Drug, "新名", "20 ml", "支"}}}), "done");
    EXPECT_EQ(desk.outcome("li", DropItem{"Y1", "不再需要"}), "item_in_use");
    EXPECT_EQ(desk.outcome("li", ListItems{{item("Y9")}}), "done");
    EXPECT_EQ(desk.outcome("li", DropItem{"Y9", " "}), "reason_missing");
    EXPECT_EQ(desk.outcome("li", DropItem{"Y9", "误列"}), "done");
    EXPECT_EQ(desk.outcome("li", DropItem{"Y9", "误列"}), "unknown_item");
}

TEST(Planning, AnItemOfAPlanInForceStays)
{
    StockDesk desk;
    desk.plan();
    EXPECT_EQ(desk.outcome("li", DropItem{"Y1", "误列"}), "item_in_use");
    desk.now = base::fromCivil({2027, 1, 5, 9, 0, 0, 0});
    EXPECT_EQ(desk.outcome("li", DropItem{"Y1", "误列"}), "item_in_use")
        << "until the next plan the last one is in force";
    ASSERT_EQ(desk.outcome("li", IssuePlan{2027, {{"X1", amount("1"), yuan("1")}}, {}}), "done");
    EXPECT_EQ(desk.outcome("li", DropItem{"Y1", "误列"}), "done");
}

TEST(Planning, APlanIsForThisYearOrTheNextAndIsAdjustedWithAReason)
{
    StockDesk desk;
    desk.plan();
    const PlanLine line{"Y1", amount("80"), yuan("10.00")};
    EXPECT_EQ(desk.outcome("li", IssuePlan{2025, {line}, {}}), "bad_year");
    EXPECT_EQ(desk.outcome("li", IssuePlan{2028, {line}, {}}), "bad_year");
    EXPECT_EQ(desk.outcome("li", IssuePlan{2027, {}, {}}), "no_lines");
    EXPECT_EQ(desk.outcome("li",
                  IssuePlan{2027, {line, line, {"Q9", {}, {}}, {"X1", {}, yuan("1")}, {"X1", amount("1"), {}}}, {}}),
        "twice@1 unknown_item@2 bad_quantity@3 bad_price@4 twice@4");
    EXPECT_EQ(desk.outcome("li", IssuePlan{2026, {line}, {}}), "plan_there");
    EXPECT_EQ(desk.outcome("li", IssuePlan{2026, {line}, "疫情预报变化"}), "done");
    EXPECT_EQ(desk.outcome("li", IssuePlan{2026, {line}, "再报一次"}), "nothing_changed");
    EXPECT_EQ(desk.stock.plans.at(2026).lines.size(), 1U);
    EXPECT_EQ(desk.outcome("li", IssuePlan{2027, {line}, {}}), "done");
}

TEST(Planning, AnAdjustedPlanIsFiledAnew)
{
    StockDesk desk;
    desk.plan();
    EXPECT_EQ(desk.outcome("li", FilePlan{2027, "省工信厅", {}, desk.today()}), "no_plan");
    EXPECT_EQ(desk.outcome("li", FilePlan{2026, "", {}, desk.today()}), "bad_text");
    EXPECT_EQ(desk.outcome("li", FilePlan{2026, "省工信厅", {}, day("2026-11-26")}), "in_the_future");
    EXPECT_EQ(desk.outcome("li", FilePlan{2026, "省工信厅", {}, day("2024-12-31")}), "bad_day");
    EXPECT_EQ(desk.outcome("li", FilePlan{2026, "省工信厅", "备〔2026〕3号", desk.today()}), "done");
    EXPECT_EQ(desk.outcome("li", FilePlan{2026, "省工信厅", "备〔2026〕3号", desk.today()}), "nothing_changed");
    EXPECT_EQ(desk.stock.plans.at(2026).filings.size(), 1U);
    ASSERT_EQ(desk.outcome("li", IssuePlan{2026, {{"Y1", amount("80"), yuan("10.00")}}, "调减"}), "done");
    EXPECT_TRUE(desk.stock.plans.at(2026).filings.empty());
    EXPECT_EQ(desk.outcome("li", FilePlan{2026, "省工信厅", {}, day("2026-11-24")}), "bad_day")
        << "the day before it was adjusted";
}

TEST(Planning, AFirstPlanWithAReasonIsNoAdjustment)
{
    StockDesk desk;
    ASSERT_EQ(desk.outcome("li", ListItems{{item("Y1")}}), "done");
    ASSERT_EQ(desk.outcome("li", IssuePlan{2026, {{"Y1", amount("80"), yuan("10.00")}}, "首次编制"}), "done");
    EXPECT_EQ(desk.outcome("li", FilePlan{2026, "省工信厅", {}, day("2026-02-20")}), "done");
}

TEST(Planning, APlanFiledOnPaperBeforeItWasEnteredIsFiledWithItsDay)
{
    StockDesk desk;
    desk.plan();
    EXPECT_EQ(desk.outcome("li", FilePlan{2026, "省工信厅", "备〔2026〕3号", day("2026-02-20")}), "done");
    EXPECT_EQ(desk.stock.plans.at(2026).filings.front().on, day("2026-02-20"));
}

TEST(Planning, TheFloorTakesEachItemAtMostAtItsPlan)
{
    StockDesk desk;
    desk.plan();
    desk.receive({StockDesk::lot("Y1", "B1", "1000")});
    const Floor floor = desk.floor();
    EXPECT_EQ(floor.year, 2026);
    EXPECT_EQ(floor.permille(), 500) << "plenty of one does not stand in for the other";
    EXPECT_FALSE(floor.holds());
    EXPECT_FALSE(floor.items.back().isLow()) << floor.items.back().item;
    EXPECT_TRUE(floor.items.front().isLow()) << floor.items.front().item;
    desk.receive({StockDesk::lot("X1", "B2", "20")});
    EXPECT_EQ(desk.floor().permille(), 700);
    EXPECT_TRUE(desk.floor().holds()) << "the floor itself is not below it";
}
