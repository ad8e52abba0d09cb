#include "reserve/SecondSignature.h"

#include "unit/reserve/StockDesk.h"

using namespace reserve;
using test::amount;
using test::StockDesk;

namespace {

const std::string &textOf(const StockDesk &desk, std::int64_t movement)
{
    return desk.stock.movement(movement)->second->text;
}

} // namespace

/// docs/formats/movement.md, byte for byte.
TEST(SecondSignature, TheTextOfWhatCameIn)
{
    StockDesk desk;
    desk.fill();
    const Movement &movement = *desk.stock.movement(1);
    EXPECT_EQ(movement.second->text,
        "吕梁市医药储备出入库单\n文本格式：1\n出入库号：1\n类别：入库\n凭据：入库单 1\n明细数：2\n"
        "第：1\t品种：抗毒素\t数量增减：100\t单位：支\t规格：10 ml\t批号：B1\t"
        "有效期至：2027-12-31\t货位：A-1\t单价（元）：9.50\t生产企业：某制药厂\t编码：Y1\t库存号：1\n"
        "第：2\t品种：消毒液\t数量增减：50\t单位：桶\t规格：5 L\t批号：B2\t"
        "有效期至：2027-12-31\t货位：A-1\t单价（元）：9.50\t生产企业：某制药厂\t编码：X1\t库存号：2\n"
        "记录账号：chen\n记录时间："
            + base::toIso(movement.recorded) + "\n");
    EXPECT_EQ(signedText("甲\n", "wu", movement.recorded),
        "甲\n确认账号：wu\n确认时间：" + base::toIso(movement.recorded) + "\n");
}

TEST(SecondSignature, TheTextSaysWhatEachKindIs)
{
    StockDesk desk;
    desk.fill();
    ASSERT_EQ(desk.outcome("chen", RecordIssue{Purpose::Rotation, {{1, amount("20")}}, {}, "近效期", 0, {}}), "done");
    desk.confirmLast();
    EXPECT_NE(textOf(desk, 2).find("类别：出库\n用途：轮换\n事由：近效期\n"), std::string::npos);
    EXPECT_NE(textOf(desk, 2).find("数量增减：-20\t"), std::string::npos);
    ASSERT_EQ(desk.outcome("chen", RecordReversal{2, {}, "误记"}), "done");
    desk.confirmLast();
    EXPECT_NE(textOf(desk, 3).find("类别：冲销\n事由：误记\n冲销号：2\n"), std::string::npos);
    EXPECT_NE(textOf(desk, 3).find("数量增减：20\t"), std::string::npos);
}

TEST(SecondSignature, TheTextKeepsTheWordsOfThatMoment)
{
    StockDesk desk;
    desk.fill();
    const std::string before = textOf(desk, 1);
    ASSERT_EQ(desk.outcome("li", ListItems{{{"Y1", ItemKind::Drug, "破伤风抗毒素", "10 ml", "支"}}}), "done");
    ASSERT_EQ(desk.outcome("chen", PlaceLot{1, "冷库"}), "done");
    EXPECT_EQ(textOf(desk, 1), before);
    EXPECT_NE(movementText(desk.stock, *desk.stock.movement(1)), before);
}

TEST(SecondSignature, OneThatNobodyMadeIsNone)
{
    StockDesk desk;
    desk.fill();
    EXPECT_EQ(faultOf(*desk.stock.movement(1), identity::Accounts()), SecondSignatureFault::Unsigned);
}
