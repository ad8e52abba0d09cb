#include "formats/NoticeJson.h"

#include "formats/NoticeJsonFields.h"
#include "support/Golden.h"
#include "unit/formats/MemberCount.h"

using namespace formats;
using namespace dispatch;

namespace {

const std::vector<NoticeEvent> &samples()
{
    const base::Instant at = base::parseIso("2026-11-25 09:00").value();
    const auto some = reserve::Quantity::parse("12.5").value();
    const auto price = reserve::Money::parse("9.50").value();
    static const std::vector<NoticeEvent> Events{
        RequestRecorded{1,
            {Path::Response, Medium::Phone, "指挥部来电", "2026-0001", "A1", {"某县政府", "值班员", "1"},
                {"某医院", "药剂科", "2"}, at, "药库", {{"Y1", some}}},
            "fedcba9876543210"},
        PapersRecorded{1, "函 3号"},
        DraftMade{1, 2,
            {{"Y1", "抗毒素", "10 ml", "支", some, some, price,
                {{3, "B-7", calendar::parseDay("2027-06-30").value(), some, price}, {4, "B-8", {}, some, price}}}},
            "部分批准", 5, Particulars{"函 4号", {"某县政府", "值班员", "3"}, {"某医院", "急诊科", "4"}, at, "急诊科"}},
        NoticeOpened{1, 2, Step::FirstReview},
        NoticeSigned{1, 2, Step::Leader, "ld", "0123456789abcdef", "3f2a", "MEUC", at, "同意"},
        SignatureWithdrawn{1, 2, Step::SecondReview, "误签"},
        NoticeReturned{1, 2, Step::DeputyLeader, "数量"},
        NoticeRefused{1, 2, Step::FirstReview, "不予"},
        RequestWithdrawn{1, "不需"},
        NoticeIssued{1, 2, 2026, 7, "3f2a"},
        PhoneOrdered{1, 2, Medium::Message, "组长", "中毒"},
        ShipmentRecorded{1, 9},
        SupplyPathChosen{1, "city", "够"},
        FollowUpRecorded{1, FollowUp::ContractSigned, at, "合同 1"},
        SignatureBrought{1, 2, Step::Leader, "ld", "组长", "0123456789abcdef", "3f2a", "MEUC", at, "fedcba9876543210",
            "同意，分两次送"},
        NoticeCancelled{1, "过期"},
        DraftLeft{1, 2, Step::Leader, "4f0c2a9be1d37705"},
    };
    return Events;
}

app::StoredEvent stored(const app::NewEvent &event)
{
    app::StoredEvent kept;
    kept.stream = "notices";
    kept.type = event.type;
    kept.payload = event.payload;
    return kept;
}

} // namespace

TEST(NoticeJson, WritesEveryEventAsDocumented)
{
    ASSERT_EQ(samples().size(), std::variant_size_v<NoticeEvent>);
    std::string lines;
    for (std::size_t i = 0; i < samples().size(); ++i) {
        EXPECT_EQ(samples()[i].index(), i);
        const app::NewEvent encoded = JsonNoticeCodec().encode(samples()[i]);
        EXPECT_EQ(encoded.type, typeOf(samples()[i]));
        lines += encoded.type + " " + encoded.payload + "\n";
    }
    EXPECT_TRUE(support::matchesGolden(lines, "formats/notice-events.txt"));
}

TEST(NoticeJson, ReadsBackWhatItWroteWithEveryMember)
{
    for (const NoticeEvent &event : samples()) {
        const auto decoded = JsonNoticeCodec().decode(stored(JsonNoticeCodec().encode(event)));
        ASSERT_TRUE(decoded) << base::toString(decoded.error());
        EXPECT_TRUE(*decoded == event) << typeOf(event);
        std::visit([](const auto &alternative) { expectEveryMemberVisited(alternative); }, event);
    }
    expectEveryMemberVisited(Request{});
    expectEveryMemberVisited(Party{});
    expectEveryMemberVisited(Particulars{});
    expectEveryMemberVisited(AskedLine{});
    expectEveryMemberVisited(DraftLine{});
    expectEveryMemberVisited(DraftLot{});
}
