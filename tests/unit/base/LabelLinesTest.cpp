#include "base/LabelLines.h"

#include <gtest/gtest.h>

using namespace base;

TEST(LabelLines, WhatIsWrittenIsReadInItsOrder)
{
    LabelWriter writer("题\n");
    writer.add("甲", "一：二");
    writer.add("数", 12);
    writer.append("x\ny\n");
    const std::string text = writer.take();
    EXPECT_EQ(text, "题\n甲：一：二\n数：12\nx\ny\n");
    LabelReader reader(text);
    reader.expect("题");
    EXPECT_EQ(reader.take("甲"), "一：二");
    EXPECT_EQ(reader.takeNumber("数"), 12);
    EXPECT_FALSE(reader.finished());
    EXPECT_EQ(reader.takeLines(2), "x\ny\n");
    EXPECT_TRUE(reader.finished());
}

TEST(LabelLines, ALineThatOlderTextsDoNotHaveIsTakenWhereItStands)
{
    LabelReader with("意见：同意\n时间：9\n");
    EXPECT_EQ(with.takeIfThere("意见"), "同意");
    EXPECT_EQ(with.take("时间"), "9");
    EXPECT_TRUE(with.finished());
    LabelReader without("意见书：无\n");
    EXPECT_EQ(without.takeIfThere("意见"), "");
    EXPECT_FALSE(without.failed());
    EXPECT_EQ(without.take("意见书"), "无") << "nothing was taken";
}

TEST(LabelLines, TheFirstLineThatDoesNotFitFailsForGood)
{
    for (const char *text : {"乙：1\n", "甲1\n", "甲：1", "", "甲：\x1b[2J\n", "甲：a\tb\n"}) {
        LabelReader reader(text);
        (void)reader.take("甲");
        EXPECT_TRUE(reader.failed()) << text;
        EXPECT_EQ(reader.take("甲"), "");
        EXPECT_FALSE(reader.finished());
    }
}

TEST(LabelLines, ANumberIsWrittenInOneWay)
{
    for (const char *text :
        {"数：01\n", "数：+1\n", "数：-1\n", "数： 1\n", "数：1 \n", "数：\n", "数：99999999999999999999\n"}) {
        LabelReader reader(text);
        EXPECT_EQ(reader.takeNumber("数"), 0) << text;
        EXPECT_TRUE(reader.failed()) << text;
    }
}

TEST(LabelLines, NoMoreIsPromisedThanIsThere)
{
    LabelReader fits("数：2\nx\ny\n");
    EXPECT_EQ(fits.takeCount("数"), 2);
    EXPECT_FALSE(fits.failed());
    LabelReader tooMany("数：3\nx\ny\n");
    EXPECT_EQ(tooMany.takeCount("数"), 0);
    EXPECT_TRUE(tooMany.failed());
    EXPECT_EQ(lineCount("x\ny\n"), 2);
}
