#include "base/Text.h"

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
