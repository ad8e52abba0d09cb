#include "StockDesk.h"

#include "reserve/LotList.h"

using namespace reserve;
using namespace test;

namespace {

struct Shelf : StockDesk {
    Shelf()
    {
        plan();
        ReceivedLot cheap = lot("X1", "Batch-7", "30", "2027-03-01");
        cheap.price = yuan("0.01");
        cheap.place = "冷库 2";
        ReceivedLot lasting = lot("Y1", "B3", "10");
        lasting.expires.reset();
        receive({lot("Y1", "B1", "20", "2028-01-01"), cheap, lasting});
    }
    [[nodiscard]] std::string numbers(
        const LotFilter &filter, LotOrder order = LotOrder::Expiry, bool descending = false) const
    {
        std::string text;
        for (const Lot *one : listLots(stock, filter, order, descending))
            text += std::to_string(one->number);
        return text;
    }
};

} // namespace

TEST(LotList, SortsByEveryColumnBothWays)
{
    const Shelf shelf;
    EXPECT_EQ(shelf.numbers({}), "213") << "what does not expire comes last";
    EXPECT_EQ(shelf.numbers({}, LotOrder::Expiry, true), "312");
    EXPECT_EQ(shelf.numbers({}, LotOrder::Lot), "123");
    EXPECT_EQ(shelf.numbers({}, LotOrder::Item), "213");
    EXPECT_EQ(shelf.numbers({}, LotOrder::Name), "132") << "抗 before 消";
    EXPECT_EQ(shelf.numbers({}, LotOrder::Place), "132");
    EXPECT_EQ(shelf.numbers({}, LotOrder::Amount), "312");
    EXPECT_EQ(shelf.numbers({}, LotOrder::Worth), "231");
}

TEST(LotList, FiltersByEveryPart)
{
    Shelf shelf;
    LotFilter filter;
    filter.text = "batch-7";
    EXPECT_EQ(shelf.numbers(filter), "2");
    filter.text = "消毒";
    EXPECT_EQ(shelf.numbers(filter), "2");
    EXPECT_EQ(shelf.numbers({{}, "Y1", {}, {}, {}, false}), "13");
    EXPECT_EQ(shelf.numbers({{}, {}, ItemKind::Disinfection, {}, {}, false}), "2");
    EXPECT_EQ(shelf.numbers({{}, {}, {}, "冷库", {}, false}), "2");
    EXPECT_EQ(shelf.numbers({{}, {}, {}, {}, day("2027-12-31"), false}), "2");
    ASSERT_EQ(shelf.outcome("chen", RecordReceipt{{StockDesk::lot("Y1", "B9", "1")}, {}}), "done");
    EXPECT_EQ(shelf.numbers({}), "213") << "nothing of it is there yet";
    EXPECT_EQ(shelf.numbers({{}, {}, {}, {}, {}, true}, LotOrder::Lot), "1234");
}
