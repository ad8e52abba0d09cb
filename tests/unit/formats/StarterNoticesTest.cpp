#include "formats/StarterNoticesCsv.h"

#include "support/Golden.h"

#include <gtest/gtest.h>

using namespace formats;

namespace {

constexpr std::string_view Header =
    "path,medium,reference,unit,contact,phone,deliver_hours,deliver_to,goods,minutes_ago,reached,words\n";

Import<std::vector<StarterNotice>> read(const std::string &rows)
{
    return readStarterNoticesCsv(std::string(Header) + rows, "notices.csv");
}

} // namespace

TEST(StarterNotices, OfTheDemonstrationAreRead)
{
    const std::string file = std::string(SOURCE_DIR) + "/data/demo/reserve/notices.csv";
    const auto notices = readStarterNoticesCsv(support::readFile(file), file);
    ASSERT_TRUE(notices.value) << base::toString(notices.diagnostics.front());
    EXPECT_EQ(notices.value->size(), 8u);
    EXPECT_EQ(notices.value->front().reached, StarterReached::Out);
    EXPECT_EQ(notices.value->front().goods.size(), 2u);
}

TEST(StarterNotices, ARowIsReadWhole)
{
    const auto notices = read("response,phone,来电,县,人,1,8,库,Y1 60; X1 2.5,30,phone,中毒\n");
    ASSERT_TRUE(notices.value);
    const StarterNotice &one = notices.value->front();
    EXPECT_EQ(one.path, dispatch::Path::Response);
    EXPECT_EQ(one.medium, dispatch::Medium::Phone);
    EXPECT_EQ(one.party.unit, "县");
    EXPECT_EQ(one.deliverHours, 8);
    ASSERT_EQ(one.goods.size(), 2u);
    EXPECT_EQ(toText(one.goods[1].quantity), "2.5");
    EXPECT_EQ(one.reached, StarterReached::Phone);
    EXPECT_EQ(one.words, "中毒");
}

TEST(StarterNotices, WhatIsWrongIsSaidWithItsPlace)
{
    const auto code = [](const std::string &row) {
        const auto notices = read(row);
        EXPECT_FALSE(notices.value);
        return notices.diagnostics.empty()
            ? std::string()
            : notices.diagnostics.front().code + " " + std::to_string(notices.diagnostics.front().position.line);
    };
    EXPECT_EQ(code("somehow,phone,来电,县,人,1,8,库,Y1 60,30,phone,\n"), "unknown-word 2");
    EXPECT_EQ(code("response,phone,来电,县,人,1,bald,库,Y1 60,30,phone,\n"), "bad-number 2");
    EXPECT_EQ(code("response,phone,来电,县,人,1,8,库,Y1 viel,30,phone,\n"), "bad-goods 2");
}
