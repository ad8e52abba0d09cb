#include "identity/Directory.h"

#include <gtest/gtest.h>

using namespace identity;

namespace {

const Directory Example{{{"市指挥部指挥长", "甲", {"0000-0001"}}, {"fire", "乙", {"0000-0002"}},
    {"市指挥部指挥长", "丙", {"0000-0003", "0000-0004"}}, {"", "丁", {"0000-0005"}}}};

}

TEST(Directory, FindsAllEntriesOfAPostInTheirOrder)
{
    const auto found = entriesOf(Example, "市指挥部指挥长", "commander");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].person, "甲");
    EXPECT_EQ(found[1].phones, (std::vector<std::string>{"0000-0003", "0000-0004"}));
}

TEST(Directory, FindsEntriesWrittenUnderThePostsId)
{
    const auto found = entriesOf(Example, "市消防救援支队", "fire");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].person, "乙");
}

TEST(Directory, NeverTakesAnEntryWithoutPostForAPostWithoutId)
{
    EXPECT_TRUE(entriesOf(Example, "市公安局", "").empty());
}
