#include "formats/StockJson.h"

#include "formats/StockJsonFields.h"
#include "support/Golden.h"
#include "unit/formats/MemberCount.h"

using namespace formats;
using namespace reserve;

namespace {

const std::vector<StockEvent> &samples()
{
    const calendar::Day day = calendar::parseDay("2027-06-30").value();
    const Quantity some = Quantity::parse("12.5").value();
    const Money price = Money::parse("9.50").value();
    const ReceivedLot received{3, "Y1", "B-7", "某制药厂", day, "A-1", price, some};
    ReceivedLot lasting = received;
    lasting.lot = 4;
    lasting.expires.reset();
    static const std::vector<StockEvent> Events{
        ItemListed{{"Y1", ItemKind::Drug, "抗毒素", "10 ml", "支"}},
        ItemDropped{"Y1", "误列"},
        PlanIssued{2027, {{"Y1", some, price}}, "调整"},
        PlanFiled{2027, "省工信厅", "备1号", day},
        ReceiptRecorded{1, {received, lasting}, "入库单 1"},
        IssueRecorded{2, Purpose::Rotation, {{3, some}}, "1号", "近效期", 5, day},
        ReversalRecorded{3, 1, {{3, some}}, "误记"},
        AdjustmentRecorded{4, 2, {{3, Quantity::parse("-0.001").value()}}, "盘点"},
        MovementConfirmed{1, "出入库单\n", "4f0c2a9be1d37705", "MEUCIQ=="},
        MovementRefused{2, "批号不符"},
        MovementWithdrawn{3, "误记"},
        RestockFellDue{2, "Y1", some, day},
        RestockMet{2, "Y1"},
        LotsReserved{1, "申请 1", {{3, some}}, 0, "4f0c2a9be1d37705"},
        ReservationReleased{1, "撤回"},
        StockChecked{1, {CheckKind::Quarterly, 2026, 4}, {{3, some, Quantity(), "破损"}}},
        LotPlaced{3, "冷库 2"},
    };
    return Events;
}

app::StoredEvent stored(const app::NewEvent &event)
{
    app::StoredEvent kept;
    kept.stream = "stock";
    kept.version = 7;
    kept.type = event.type;
    kept.payload = event.payload;
    return kept;
}

} // namespace

TEST(StockJson, WritesEveryEventAsDocumented)
{
    ASSERT_EQ(samples().size(), std::variant_size_v<StockEvent>);
    std::string lines;
    for (std::size_t i = 0; i < samples().size(); ++i) {
        EXPECT_EQ(samples()[i].index(), i);
        const app::NewEvent encoded = JsonStockCodec().encode(samples()[i]);
        EXPECT_EQ(encoded.type, typeOf(samples()[i]));
        lines += encoded.type + " " + encoded.payload + "\n";
    }
    EXPECT_TRUE(support::matchesGolden(lines, "formats/stock-events.txt"));
}

TEST(StockJson, ReadsBackWhatItWroteWithEveryMember)
{
    for (const StockEvent &event : samples()) {
        const auto decoded = JsonStockCodec().decode(stored(JsonStockCodec().encode(event)));
        ASSERT_TRUE(decoded) << base::toString(decoded.error());
        EXPECT_TRUE(*decoded == event) << typeOf(event);
        std::visit([](const auto &alternative) { expectEveryMemberVisited(alternative); }, event);
    }
    expectEveryMemberVisited(Item{});
    expectEveryMemberVisited(PlanLine{});
    expectEveryMemberVisited(LotAmount{});
    expectEveryMemberVisited(ReceivedLot{});
    expectEveryMemberVisited(CountedLot{});
}

TEST(StockJson, AConfirmationOfBeforeTheyWereSignedIsRead)
{
    const auto decoded = JsonStockCodec().decode(stored({"movement-confirmed", {}, {}, R"({"movement":7})"}));
    ASSERT_TRUE(decoded) << base::toString(decoded.error());
    EXPECT_TRUE(*decoded == StockEvent(MovementConfirmed{7}));
    EXPECT_EQ(JsonStockCodec().encode(*decoded).payload, R"({"movement":7})");
}

TEST(StockJson, NamesWhatDoesNotFit)
{
    const auto problem = [](const std::string &type, const std::string &payload) {
        const auto decoded = JsonStockCodec().decode(stored({type, {}, {}, payload}));
        return decoded ? std::string("decoded") : decoded.error().detail;
    };
    EXPECT_EQ(problem("lots-reserved", R"({"reservation":1,"purpose":"x","lines":[{"lot":1,"quantity":12.5}]})"),
        "lots-reserved: field lines[0].quantity is not a decimal number as text");
    EXPECT_EQ(problem("lots-reserved", R"({"reservation":1,"purpose":"x","lines":[{"lot":1,"quantity":"0.0001"}]})"),
        "lots-reserved: field lines[0].quantity is not a decimal number as text");
    EXPECT_EQ(problem("stock-plan-filed", R"({"year":2026,"with":"x","reference":"","on":"2026-02-30"})"),
        "stock-plan-filed: field on is not a day");
    EXPECT_EQ(problem("stock-checked", R"({"check":1,"period":"2026-13","lines":[]})"),
        "stock-checked: field period is not a month or quarter");
    EXPECT_EQ(problem("stock-plan-issued",
                  R"({"year":2026,"reason":"","lines":[{"item":"Y1","quantity":"1","price_fen":9.5}]})"),
        "stock-plan-issued: field lines[0].price_fen is not whole fen");
    EXPECT_EQ(problem("note-added", "{}"), "note-added: an event type this version does not know");
}
