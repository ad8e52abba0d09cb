#include "handover/SheetText.h"

#include <gtest/gtest.h>

using namespace handover;

namespace {

Sheet sample()
{
    Sheet sheet{"演示0123456789abcdef", 3, "市应急局 总值班室 值班员", "zhiban",
        base::parseIso("2026-11-25T07:50:00.000+08:00").value(), {512, std::string(64, 'a')}, {}};
    sheet.of(Section::Incidents) = {{"2026-0147", "梧桐镇锅炉爆炸", "Ⅱ级响应"}, {"2026-0148", "电梯困人", ""}};
    sheet.of(Section::Clocks) = {{"2026-0147 梧桐镇锅炉爆炸", "续报", "2026-11-25 08:10 临近"}};
    sheet.of(Section::Notes) = {{"矿山救护队 8 点换班"}};
    return sheet;
}

} // namespace

TEST(SheetText, IsOneTextForScreenPaperAndSignature)
{
    EXPECT_EQ(sheetText(sample()),
        "吕梁市应急指挥交接班记录\n"
        "记录：演示0123456789abcdef\n"
        "编号：3\n"
        "交班岗位：市应急局 总值班室 值班员\n"
        "交班账号：zhiban\n"
        "时间：2026-11-25T07:50:00.000+08:00\n"
        "记录末条：512\n"
        "末条摘要："
            + std::string(64, 'a')
            + "\n"
              "在办事件：2\n"
              "\t2026-0147\t梧桐镇锅炉爆炸\tⅡ级响应\n"
              "\t2026-0148\t电梯困人\t\n"
              "时限：1\n"
              "\t2026-0147 梧桐镇锅炉爆炸\t续报\t2026-11-25 08:10 临近\n"
              "未联系上：0\n"
              "待签文书：0\n"
              "交班事项：1\n"
              "\t矿山救护队 8 点换班\n");
}

TEST(SheetText, WhatIsReadIsWhatWasWritten)
{
    for (const Sheet &sheet : {sample(), Sheet{"r", 1, "p", "a", base::Instant{}, {0, std::string(64, '0')}, {}}}) {
        const auto read = readSheetText(sheetText(sheet));
        ASSERT_TRUE(read) << read.error().detail;
        EXPECT_EQ(*read, sheet);
    }
}

TEST(SheetText, WhatSomebodyChangedInItIsNoneOrSaysSomethingElse)
{
    const std::string text = sheetText(sample());
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (const char put : {'\n', '\t', '0', 'x'}) {
            std::string changed = text;
            if (changed[at] == put)
                continue;
            changed[at] = put;
            if (const auto read = readSheetText(changed))
                EXPECT_EQ(sheetText(*read), changed) << "only one text says what it says: " << at;
        }
        const auto cut = readSheetText(text.substr(0, at));
        EXPECT_FALSE(cut) << at;
    }
    EXPECT_FALSE(readSheetText(text + "\n"));
    EXPECT_FALSE(readSheetText(text + text));
}

TEST(SheetText, TheErrorNamesTheLine)
{
    std::string text = sheetText(sample());
    text.replace(text.find("时限：1"), std::string("时限：1").size(), "时限：2");
    const auto read = readSheetText(text);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().detail, "line 13 is none of a handover sheet");
}

TEST(SheetText, EachSideSignsTheSheetWithWhoAndWhen)
{
    const std::string text = sheetText(sample());
    const base::Instant at = base::parseIso("2026-11-25T08:00:00.000+08:00").value();
    EXPECT_EQ(signedText(text, {Side::Giving, "值班员", "zhiban", at, {}}),
        text + "签名：交班\n岗位：值班员\n账号：zhiban\n签名时间：2026-11-25T08:00:00.000+08:00\n");
    EXPECT_EQ(signedText(text, {Side::Taking, "值班员", "zhiban2", at, "已核对"}),
        text + "签名：接班\n岗位：值班员\n账号：zhiban2\n签名时间：2026-11-25T08:00:00.000+08:00\n接班意见：已核对\n");
    EXPECT_EQ(signedName(3, Side::Giving), "handover 3 given");
    EXPECT_EQ(signedName(3, Side::Taking), "handover 3 taken");
}
