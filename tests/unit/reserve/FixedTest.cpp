#include "reserve/Fixed.h"

#include <gtest/gtest.h>

#include <limits>

using namespace reserve;

namespace {

std::string read(const std::string &text)
{
    const auto quantity = Quantity::parse(text);
    return quantity ? std::to_string(quantity->count()) : quantity.error().detail;
}

} // namespace

TEST(Fixed, ReadsWhatPeopleAndSpreadsheetsWrite)
{
    EXPECT_EQ(read("12"), "12000");
    EXPECT_EQ(read("12.5"), "12500");
    EXPECT_EQ(read(" 0.001 "), "1");
    EXPECT_EQ(read("1,200,000"), "1200000000");
    EXPECT_EQ(read("１２．５"), "12500");
    EXPECT_EQ(read("-3"), "-3000");
    EXPECT_EQ(read("+3"), "3000");
    EXPECT_EQ(read("007.100"), "7100") << "zeros at both ends say nothing";
    EXPECT_EQ(read("0.1000"), "100");
    EXPECT_EQ(read("999999999999.999"), "999999999999999");
}

TEST(Fixed, RefusesWhatIsNotExactlyANumberItKeeps)
{
    for (const char *text :
        {"", " ", "-", ".", "5.", ".5", "1e3", "0x10", "12,5", "1,20", ",100", "1 000", "五", "--3", "3-", "NaN"})
        EXPECT_TRUE(read(text).ends_with("is not a number; write 12 or 12.5")) << text << " read as " << read(text);
    EXPECT_EQ(read("0.0001"), "\"0.0001\" has more than 3 decimal places");
    EXPECT_EQ(read("1000000000000"), "\"1000000000000\" is too large");
    EXPECT_EQ(Money::parse("1.005").error().detail, "\"1.005\" has more than 2 decimal places");
}

TEST(Fixed, WritesWhatItReads)
{
    EXPECT_EQ(toText(Quantity::of(12500)), "12.5");
    EXPECT_EQ(toText(Quantity::of(-1)), "-0.001");
    EXPECT_EQ(toText(Quantity()), "0");
    EXPECT_EQ(toText(Money::of(1250)), "12.50");
    EXPECT_EQ(toText(Money::of(-5)), "-0.05");
    EXPECT_EQ(toText(Quantity::of(std::numeric_limits<std::int64_t>::min())), "-9223372036854775.808");
    for (std::int64_t count = -3000; count <= 3000; ++count)
        EXPECT_EQ(Quantity::parse(toText(Quantity::of(count)))->count(), count);
}

TEST(Fixed, SumsThatDoNotFitAreNone)
{
    const Quantity most = Quantity::of(std::numeric_limits<std::int64_t>::max());
    EXPECT_FALSE(most.plus(Quantity::of(1)));
    EXPECT_FALSE(Quantity::of(-2).minus(most));
    EXPECT_EQ(most.minus(most), Quantity());
    EXPECT_EQ(Quantity::of(1).plus(Quantity::of(2)), Quantity::of(3));
}

TEST(Fixed, WorthIsExactAndRoundedOnlyAtTheEnd)
{
    // A third of a unit at 0.05: 1.6665 fen.
    EXPECT_EQ(toMoney(worth(Quantity::of(333), Money::of(5))), Money::of(2));
    EXPECT_EQ(toMoney(worth(Quantity::of(100), Money::of(5))), Money::of(1)) << "half a fen goes up";
    EXPECT_EQ(toMoney(-worth(Quantity::of(100), Money::of(5))), Money::of(-1));
    const Quantity most = Quantity::of(std::numeric_limits<std::int64_t>::max());
    EXPECT_FALSE(toMoney(worth(most, Money::of(std::numeric_limits<std::int64_t>::max()))));
}
