#include "formats/StockCsv.h"

#include <gtest/gtest.h>

using namespace formats;
using namespace reserve;

namespace {

/// "line:column code" of each finding.
template <class T>
std::string findings(const Import<T> &import)
{
    std::string text;
    for (const base::Diagnostic &found : import.diagnostics)
        text +=
            std::to_string(found.position.line) + ":" + std::to_string(found.position.column) + " " + found.code + "\n";
    return text;
}

Stock stockOfTwo()
{
    Stock stock;
    const calendar::Day day = calendar::parseDay("2027-06-30").value();
    const Quantity some = Quantity::parse("12.5").value();
    const Money price = Money::parse("9.50").value();
    const std::vector<StockEvent> events{ItemListed{{"Y1", ItemKind::Drug, "抗毒素, 冻干", "10 ml", "支"}},
        ItemListed{{"X1", ItemKind::Disinfection, "=1+1", "", "桶"}}, PlanIssued{2026, {{"Y1", some, price}}, {}},
        ReceiptRecorded{1,
            {{1, "Y1", "-7", "某\"制药\"厂", day, "A-1", price, some}, {2, "X1", "B2", "厂", {}, "A-2", price, some}},
            {}},
        MovementConfirmed{1}};
    for (const StockEvent &event : events)
        evolve(stock, {1, {}, "wu", event});
    return stock;
}

} // namespace

TEST(StockCsv, ReadsTheCatalogueUnderAnyColumnOrder)
{
    const auto read = readCatalogueCsv("名称,单位,编码,类别\n抗毒素,支,Y1,药品\n口罩,只,Q1,device\n", "c.csv");
    ASSERT_TRUE(read.value) << findings(read);
    EXPECT_EQ(read.value->rows,
        (std::vector<Item>{{"Y1", ItemKind::Drug, "抗毒素", "", "支"}, {"Q1", ItemKind::Device, "口罩", "", "只"}}));
    EXPECT_EQ(read.value->lines, (std::vector<int>{2, 3}));
}

TEST(StockCsv, SaysEveryFaultWithItsPlaceAndTakesNothing)
{
    const auto read = readLotsCsv("编码,批号,生产厂家,有效期至,货位,单价,数量\n"
                                  "Y1,B1,厂,2027-02-30,A,9.5,1\n"
                                  ",B1,厂,,A,9.505,一\n"
                                  "Y1,B2,厂,2027/6/30,A,9.5,1.0001\n",
        "l.csv");
    EXPECT_FALSE(read.value);
    EXPECT_EQ(findings(read), "2:9 bad-day\n3:1 empty-field\n3:10 bad-price\n3:16 bad-quantity\n4:25 bad-quantity\n");
    EXPECT_EQ(
        findings(readCountsCsv("库存号,实盘数量\n0,1\nx,\n", "c.csv")), "2:1 bad-lot\n3:1 bad-lot\n3:3 empty-field\n");
    EXPECT_EQ(findings(readCatalogueCsv("编码,类别,名称,单位\nY1,食品,面,袋\n", "c.csv")), "2:4 unknown-kind\n");
    EXPECT_EQ(findings(readStockPlanCsv("编码,计划数量\nY1,1\n", "p.csv")), "1:1 missing-column\n");
}

TEST(StockCsv, WhatIsWrittenReadsBack)
{
    const Stock stock = stockOfTwo();
    const auto items = readCatalogueCsv(catalogueCsv(stock), "c.csv");
    ASSERT_TRUE(items.value) << findings(items);
    ASSERT_EQ(items.value->rows.size(), 2U);
    EXPECT_EQ(items.value->rows.front(), stock.items.at("X1"))
        << "a field like a formula is guarded and read as it was";
    EXPECT_EQ(items.value->rows.back(), stock.items.at("Y1"));
    const auto plan = readStockPlanCsv(stockPlanCsv(stock, stock.plans.at(2026)), "p.csv");
    ASSERT_TRUE(plan.value) << findings(plan);
    EXPECT_EQ(plan.value->rows.front(), stock.plans.at(2026).lines.at("Y1"));
    const auto lots = readLotsCsv(lotsCsv(stock, {stock.lot(1), stock.lot(2)}), "l.csv");
    ASSERT_TRUE(lots.value) << findings(lots);
    ASSERT_EQ(lots.value->rows.size(), 2U);
    EXPECT_EQ(keyOf(lots.value->rows.front()), keyOf(*stock.lot(1)));
    EXPECT_EQ(keyOf(lots.value->rows.back()), keyOf(*stock.lot(2)));
    EXPECT_EQ(lots.value->rows.front().quantity, stock.lot(1)->onHand);
}

TEST(StockCsv, TheSheetToGoRoundWithIsFilledInAndReadBack)
{
    const Stock stock = stockOfTwo();
    std::string sheet = countSheetCsv(stock, {stock.lot(1)});
    EXPECT_EQ(findings(readCountsCsv(sheet, "s.csv")).substr(0, 2), "2:") << "what was not counted is no count";
    sheet.replace(sheet.rfind(",,"), 2, ",12,破损");
    const auto counts = readCountsCsv(sheet, "s.csv");
    ASSERT_TRUE(counts.value) << findings(counts);
    EXPECT_EQ(counts.value->rows.front(), (CountedLot{1, {}, Quantity::of(12000), "破损"}));
}
