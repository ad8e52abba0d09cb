#include "base/Text.h"

#include "base/PlainLine.h"

#include <gtest/gtest.h>

using namespace base;

TEST(Text, TrimsIdeographicSpaceAsWell)
{
    EXPECT_EQ(trimmed("\u3000 至少3 \t"), "至少3");
    EXPECT_EQ(trimmed("  "), "");
}

TEST(Text, TurnsFullWidthIntoHalfWidth)
{
    EXPECT_EQ(toHalfWidth("＞＝３\u3000人"), ">=3 人");
    EXPECT_EQ(toHalfWidth("不到50"), "不到50");
}

TEST(Text, CountsCharactersNotBytes) { EXPECT_EQ(characterCount("死亡 3"), 4U); }

TEST(Text, KnowsBadUtf8)
{
    EXPECT_TRUE(isUtf8("吕梁"));
    EXPECT_FALSE(isUtf8("\xC0\xAF"));
    EXPECT_FALSE(isUtf8("\xE5\x90"));
    EXPECT_FALSE(isUtf8("\xED\xA0\x80"));
}

TEST(Text, SplitsAndJoins)
{
    EXPECT_EQ(split("a,,b", ','), (std::vector<std::string_view>{"a", "", "b"}));
    EXPECT_EQ(join({"a", "b"}, "、"), "a、b");
}

TEST(Text, APlainLineHidesNothing)
{
    EXPECT_TRUE(isPlainLine("库房 2，东侧"));
    EXPECT_TRUE(isPlainLine("🚑 15 号车"));
    EXPECT_TRUE(isPlainLine("‘引号’—…"));
    for (const char *hidden : {"库\u2028批准数量：999", "库\u2029批准数量：999", "库\u0085x", "a\u202ecba", "a\u2066b",
             "a\u200fb", "a\u061cb", "a\u009bb"}) {
        EXPECT_FALSE(isPlainLine(hidden)) << hidden;
        EXPECT_TRUE(hidesSomething(hidden)) << hidden;
    }
    EXPECT_FALSE(hidesSomething("\xff\xc2")) << "broken bytes are another fault";
    EXPECT_FALSE(isPlainLine(""));
    EXPECT_FALSE(isPlainLine("a\nb"));
}
