#include "FeelTesting.h"

#include "feel/DomainTest.h"
#include "feel/Truth.h"

#include <rapidcheck/gtest.h>

#include <algorithm>

using namespace feel;
using feel::testing::shown;

namespace {

/// Pieces of FEEL and of what is none, put together at random: nearer to the parser's edges than random bytes.
std::string randomText()
{
    static const std::vector<std::string> Pieces{"1", ".5", "\"a\"", "死亡", "?", "-", "+", "**", "(", ")", "[", "]",
        "..", ",", ".", " ", " and ", " or ", " in ", " between ", "not(", "some x in ", " satisfies ", "if ", " then ",
        " else ", "true", "null", "@\"P1D\"", "date and time(", "min(", "list: ", "{", ">=", "=", "instance of", "for ",
        "\\", "\"", "/*", "//", "\xff", "\n"};
    std::string text;
    for (const int index : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(Pieces.size()))))
        text += Pieces[static_cast<std::size_t>(index)];
    return text;
}

void parseBoth(const std::string &text)
{
    const Context context{{"x", Value(true)}};
    if (const auto expression = Expression::parse(text))
        static_cast<void>(expression->evaluate(context));
    else
        RC_ASSERT(expression.error().column >= 1);
    if (const auto tests = UnaryTests::parse(text)) {
        static_cast<void>(tests->matches(Value(true), context));
        static_cast<void>(domainTest(*tests));
    }
}

RC_GTEST_PROP(AnyBytes, areParsedOrRefused, (const std::string &bytes)) { parseBoth(bytes); }

RC_GTEST_PROP(AnyPieces, areParsedOrRefused, ()) { parseBoth(randomText()); }

RC_GTEST_PROP(AnyString, comesBackFromItsLiteral, (const std::vector<char16_t> &codes))
{
    std::string text;
    for (const char16_t code : codes) {
        if (code >= 0x20 && code < 0x7f)
            text += static_cast<char>(code);
        else
            text += "\n死\"\\";
    }
    const auto expression = Expression::parse(feel::quoted(text));
    RC_ASSERT(expression.has_value());
    RC_ASSERT(*expression->evaluate({}).as<std::string>() == text);
}

RC_GTEST_PROP(Sums, areThoseOfWholeCents, (std::int32_t left, std::int32_t right))
{
    const auto text = [](std::int64_t cents) {
        return feel::divide(Number::fromInt(cents), Number::fromInt(100))->toString();
    };
    std::string expression = text(left);
    expression.append(" + (").append(text(right)).append(") = ").append(text(std::int64_t{left} + right));
    const auto sum = Expression::parse(expression);
    RC_ASSERT(sum.has_value());
    RC_ASSERT(sum->evaluate({}).isTrue());
}

TEST(Logic, keepsTheLawsOfDeMorganInThreeValues)
{
    const auto leftLaw = Expression::parse("[not(a and b)] = [not(a) or not(b)]");
    const auto rightLaw = Expression::parse("[not(a or b)] = [not(a) and not(b)]");
    ASSERT_TRUE(leftLaw && rightLaw);
    for (const Value &a : {Value(true), Value(false), Value()}) {
        for (const Value &b : {Value(true), Value(false), Value()}) {
            const Context context{{"a", a}, {"b", b}};
            EXPECT_TRUE(leftLaw->evaluate(context).isTrue()) << shown(a) << " " << shown(b);
            EXPECT_TRUE(rightLaw->evaluate(context).isTrue()) << shown(a) << " " << shown(b);
        }
    }
}

bool inInterval(const DomainInterval &interval, int value)
{
    const auto edge = [](const std::optional<Value> &v) { return v->as<Number>()->toInt().value(); };
    const bool above =
        !interval.low || (interval.lowIncluded ? value >= edge(interval.low) : value > edge(interval.low));
    const bool below =
        !interval.high || (interval.highIncluded ? value <= edge(interval.high) : value < edge(interval.high));
    return above && below;
}

std::string randomTest()
{
    const std::string a = std::to_string(*rc::gen::inRange(-5, 6));
    const std::string b = std::to_string(*rc::gen::inRange(-5, 6));
    static const std::vector<std::string> Shapes{">= A", "< A", "= A", "!= A", "A", "[A..B]", "(A..B)", "]A..B]",
        "[A..B[", "? > A and ? <= B", "? < A or ? = B", "? between A and B", "? in (A, > B)", "[A, B]"};
    std::string text;
    for (const char c : *rc::gen::elementOf(Shapes)) {
        if (c == 'A' || c == 'B')
            text += c == 'A' ? a : b;
        else
            text += c;
    }
    return text;
}

// What assess cuts domains by must match exactly where the cell itself matches.
RC_GTEST_PROP(DomainTest, matchesWhereTheCellMatches, ())
{
    std::string cell = randomTest();
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
        cell += ", " + randomTest();
    if (*rc::gen::arbitrary<bool>())
        cell.insert(0, "not(").append(")");
    const auto tests = UnaryTests::parse(cell);
    RC_ASSERT(tests.has_value());
    const auto domain = domainTest(*tests);
    if (!domain)
        RC_DISCARD("a mixture that is no domain test");
    for (int value = -7; value <= 7; ++value) {
        const bool inside = std::ranges::any_of(domain->intervals, [&](const auto &i) { return inInterval(i, value); });
        RC_ASSERT(tests->matches(Value::number(value)).isTrue() == (domain->any || inside != domain->negated));
    }
}

TEST(Values, areIdenticalByTypeAndContent)
{
    EXPECT_TRUE(identical(Value(), Value()));
    EXPECT_FALSE(identical(Value(), Value(false)));
    EXPECT_FALSE(identical(Value("1"), Value::number(1)));
    EXPECT_TRUE(identical(Value(List{Value("a"), Value()}), Value(List{Value("a"), Value()})));
    EXPECT_FALSE(identical(
        Value(Range{Value(), Value::number(1), true, true}), Value(Range{Value(), Value::number(1), true, false})));
    EXPECT_TRUE(identical(Value(Object{{"a", Value(true)}}), Value(Object{{"a", Value(true)}})));
    EXPECT_FALSE(identical(Value(*Time::parse("10:00:00Z")), Value(*Time::parse("18:00:00+08:00"))));
}

TEST(Values, areNamedByTheirType)
{
    EXPECT_EQ(Value::number(1).typeName(), "number");
    EXPECT_EQ(Value(Date{}).typeName(), "date");
    EXPECT_EQ(Value(YearsMonthsDuration{}).typeName(), "years and months duration");
    EXPECT_EQ(Value(Object{}).typeName(), "context");
}

TEST(Text, ofAnOpenRangeIsItsComparison)
{
    EXPECT_EQ(toText(Value(Range{Value::number(5), Value(), true, true})), ">= 5");
    EXPECT_EQ(toText(Value(Range{Value(), Value::number(5), true, false})), "< 5");
    EXPECT_EQ(toText(Value(Object{{"a", Value("b")}})), "{a: \"b\"}");
}

} // namespace
