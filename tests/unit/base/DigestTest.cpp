#include "base/Digest.h"

#include <gtest/gtest.h>

// The two examples of GB/T 32905-2016, annex A.
TEST(Sm3, GivesTheDigestsOfTheStandard)
{
    EXPECT_EQ(base::sm3Hex("abc"), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    std::string sixteenTimes;
    for (int i = 0; i < 16; ++i)
        sixteenTimes += "abcd";
    EXPECT_EQ(base::sm3Hex(sixteenTimes), "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
}
