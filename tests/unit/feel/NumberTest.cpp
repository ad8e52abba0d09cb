#include "feel/Number.h"
#include "feel/Value.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace {

using feel::Number;

Number number(const char *text) { return *Number::parse(text); }

TEST(Number, readsDecimalTextAndNothingElse)
{
    for (const char *text :
        {"", "-", ".", "1.", "+1", " 1", "1 ", "1e", "1e+", "inf", "NaN", "0x10", "1,5", "--1", "1e9999"})
        EXPECT_FALSE(Number::parse(text)) << text;
    EXPECT_EQ(number("-.5").toString(), "-0.5");
    EXPECT_EQ(number("12e2").toString(), "1200");
}

TEST(Number, writesPlainDigitsUpToForty)
{
    EXPECT_EQ(number("100.500").toString(), "100.5");
    EXPECT_EQ(number("-0.0").toString(), "0");
    EXPECT_EQ(number("0.000001").toString(), "0.000001");
    EXPECT_EQ(number("1e39").toString(), std::string("1").append(39, '0'));
    EXPECT_EQ(number("1e40").toString(), "1E+40");
    EXPECT_EQ(number("1.25e-41").toString(), "1.25E-41");
}

TEST(Number, isExactInDecimal)
{
    EXPECT_EQ(*add(number("0.1"), number("0.2")), number("0.3"));
    EXPECT_EQ(multiply(number("1.10"), number("3"))->toString(), "3.3");
    EXPECT_EQ(subtract(number("1e33"), number("1"))->toString(), std::string(33, '9'));
}

TEST(Number, equalsAnotherOfTheSameValueHoweverItIsWritten)
{
    EXPECT_EQ(number("1.0"), number("1"));
    EXPECT_EQ(number("-0"), Number());
    EXPECT_LT(number("-1"), number("0.5"));
    EXPECT_TRUE(identical(feel::Value(number("2.50")), feel::Value(number("2.5"))));
}

TEST(Number, takesTheShortestTextOfADouble)
{
    EXPECT_EQ(Number::fromDouble(0.1)->toString(), "0.1");
    EXPECT_EQ(Number::fromDouble(-123456.789)->toString(), "-123456.789");
    EXPECT_EQ(Number::fromDouble(1e21)->toString(), "1000000000000000000000");
    EXPECT_FALSE(Number::fromDouble(std::numeric_limits<double>::infinity()));
    EXPECT_TRUE(feel::Value::number(std::nan("")).isNull());
    EXPECT_DOUBLE_EQ(number("3.25").toDouble(), 3.25);
}

TEST(Number, knowsWhetherItIsWhole)
{
    EXPECT_TRUE(number("4.0").isInteger());
    EXPECT_FALSE(number("4.5").isInteger());
    EXPECT_EQ(number("4.0").toInt(), 4);
    EXPECT_EQ(number("-9223372036854775808").toInt(), std::numeric_limits<std::int64_t>::min());
    EXPECT_FALSE(number("9223372036854775808").toInt());
    EXPECT_FALSE(number("0.5").toInt());
}

TEST(Number, hasNoResultWhereMathematicsHasNone)
{
    EXPECT_FALSE(divide(number("1"), Number()));
    EXPECT_FALSE(divide(Number(), Number()));
    EXPECT_FALSE(modulo(number("1"), Number()));
    EXPECT_FALSE(power(Number(), number("-1")));
    EXPECT_FALSE(power(number("-8"), number("0.5")));
    EXPECT_FALSE(multiply(number("1e6000"), number("1e6000")));
}

TEST(Number, roundsAtAnyDecimal)
{
    using feel::Rounding;
    EXPECT_EQ(rounded(number("2.345"), 2, Rounding::HalfEven).toString(), "2.34");
    EXPECT_EQ(rounded(number("2.355"), 2, Rounding::HalfEven).toString(), "2.36");
    EXPECT_EQ(rounded(number("-2.31"), 1, Rounding::Down).toString(), "-2.4");
    EXPECT_EQ(rounded(number("-2.31"), 1, Rounding::TowardsZero).toString(), "-2.3");
    EXPECT_EQ(rounded(number("9.99"), 0, Rounding::Up).toString(), "10");
    EXPECT_EQ(rounded(number("1"), 6000, Rounding::Up).toString(), "1");
    EXPECT_EQ(rounded(number("150"), -2, Rounding::HalfEven).toString(), "200");
}

} // namespace
