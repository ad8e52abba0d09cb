#include "documents/FieldText.h"

#include <gtest/gtest.h>

using namespace documents;
using Lines = std::vector<std::string>;

namespace {

plan::FormField fieldFrom(const std::string &source, const std::string &text = {})
{
    plan::FormField field;
    field.from = source;
    field.text = text;
    return field;
}

} // namespace

TEST(FieldText, AValueLineByLineElseItsTextElseABlank)
{
    FormValues values;
    values.texts["a"] = "一\n\n三\n\n";
    EXPECT_EQ(fieldLines(fieldFrom("a", "另"), values), (Lines{"一", "", "三"}));
    EXPECT_EQ(fieldLines(fieldFrom("b", "另"), values), Lines{"另"});
    EXPECT_EQ(fieldLines(fieldFrom("b"), values), Lines{});
}

TEST(FieldText, TheBoxOfTheValueIsTickedAndNoOther)
{
    plan::FormField field = fieldFrom("level");
    field.options = {"Ⅲ", "Ⅱ", "Ⅰ"};
    FormValues values;
    EXPECT_EQ(fieldLines(field, values), (Lines{"□Ⅲ", "□Ⅱ", "□Ⅰ"}));
    values.texts["level"] = "Ⅱ";
    EXPECT_EQ(fieldLines(field, values), (Lines{"□Ⅲ", "☑Ⅱ", "□Ⅰ"}));
    values.texts["level"] = "Ⅳ";
    EXPECT_EQ(fieldLines(field, values), (Lines{"□Ⅲ", "□Ⅱ", "□Ⅰ"}));
}

TEST(FieldText, TickBoxesStandSideBySideAndNoneIsTorn)
{
    EXPECT_EQ(inRows({"□顺利", "□不顺利", "□不适宜"}, 8), (Lines{"□顺利　□不顺利", "□不适宜"}));
    EXPECT_EQ(inRows({"□顺利", "□不顺利"}, 3), (Lines{"□顺利", "□不顺利"}));
    EXPECT_EQ(inRows({}, 8), Lines{});
}

TEST(FieldText, RoomIsMadeForWhatIsWrittenByHand)
{
    EXPECT_EQ(linesTaken({"一二三四五", "六"}, 4), 3);
    EXPECT_EQ(linesTaken({"abcdefg"}, 4), 1) << "letters are half as wide";
    EXPECT_EQ(withRoom({"一二三四五"}, 4, 4), (Lines{"一二三四五", "", ""}));
    EXPECT_EQ(withRoom({"一", "二"}, 1, 4), (Lines{"一", "二"}));
}

TEST(FieldText, HeadingsOfALetterRunIntoItsLines)
{
    const auto parts = [](const std::string &line) {
        const LetterLine read = letterLine(line);
        return read.first + "|" + read.second + "|" + read.rest;
    };
    EXPECT_EQ(parts("一、预警依据。会商认为如此。"), "一、预警依据。||会商认为如此。");
    EXPECT_EQ(parts("十二、下一步"), "十二、下一步||");
    EXPECT_EQ(parts("一、时间地点：孝义市，锅炉爆炸。"), "一、时间地点：||孝义市，锅炉爆炸。");
    EXPECT_EQ(parts("（三）监测。加密。"), "|（三）监测。|加密。");
    EXPECT_EQ(parts("一是加密会商。"), "||一是加密会商。");
    EXPECT_EQ(parts("十时三十分、十一时各会商一次。"), "||十时三十分、十一时各会商一次。");
}

TEST(FieldText, LabelsAreBrokenWhereAPersonWould)
{
    EXPECT_EQ(labelLines("预警信息级别", 6), Lines{"预警信息级别"});
    EXPECT_EQ(labelLines("申请单位联系人", 6), (Lines{"申请单位", "联系人"}));
    EXPECT_EQ(labelLines("报告人（生态环境）", 6), (Lines{"报告人", "（生态环境）"}));
    EXPECT_EQ(labelLines("预警发布（解除）信息依据", 6), (Lines{"预警发布", "（解除）", "信息依据"}));
    EXPECT_EQ(labelLines("物资到位情况：现场物资", 6), (Lines{"物资到位", "情况：", "现场物资"}));
    EXPECT_EQ(labelLines("", 6), Lines{""});
    EXPECT_EQ(labelLines("一二三", 0), (Lines{"一", "二", "三"}));
}

TEST(FieldText, WhoSignsStandsAboveTheMiddleOfTheDay)
{
    // Day of 7.4 characters, four from the edge: its middle is 7.7 from it.
    const SignerPlace usual = signerPlace("某市应急局", "2026年11月5日");
    EXPECT_EQ(usual.day, 4);
    EXPECT_NEAR(usual.signer + 2.5, usual.day + (0.55 * 7 + 3) / 2, 0.01);
    const SignerPlace wide = signerPlace("吕梁市特种设备事故应急指挥部办公室", "2026年11月5日");
    EXPECT_EQ(wide.signer, 0);
    EXPECT_NEAR(wide.day + (0.55 * 7 + 3) / 2, 17.0 / 2, 0.01);
}

TEST(FieldText, ANumberLeavesRoomForWhoSignsTheLetterOut)
{
    EXPECT_NEAR(approverGap("吕特应急办〔2026〕31号"), 28 - 2 - 8 - (8 + 0.55 * 6), 0.01);
    EXPECT_EQ(approverGap(std::string(200, 'x')), 1);
    EXPECT_EQ(blanks(2.5), "　　\u00A0\u00A0");
    EXPECT_EQ(blanks(0), "");
}
