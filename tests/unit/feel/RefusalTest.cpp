#include "FeelTesting.h"

using namespace feel::testing;

namespace {

class Refuses : public ::testing::TestWithParam<Refusal> { };

TEST_P(Refuses, withCodeColumnAndReason)
{
    const Refusal &given = GetParam();
    const auto expression = feel::Expression::parse(given.text);
    ASSERT_FALSE(expression) << given.text;
    EXPECT_EQ(expression.error().code, given.code) << given.text << ": " << expression.error().message;
    EXPECT_EQ(expression.error().column, given.column) << given.text << ": " << expression.error().message;
    EXPECT_NE(expression.error().message.find(given.mentions), std::string::npos) << expression.error().message;
}

constexpr const char *LeftOut = "unsupported-feature";

INSTANTIATE_TEST_SUITE_P(WhatTheProfileLeavesOut, Refuses,
    ::testing::ValuesIn(std::vector<Refusal>{
        {"list[1]", LeftOut, 5, "selecting from a list"},
        {"list[item > 1]", LeftOut, 5, "selecting"},
        {"[1, 2][1]", LeftOut, 7, "selecting"},
        {"site.list[1]", LeftOut, 10, "selecting"},
        {"5 in [1..list[1]]", LeftOut, 14, "selecting"},
        {"\"死亡\" = 名单[1]", LeftOut, 10, "selecting"},
        {"[list[1]..3]", LeftOut, 6, "selecting"},
        {"[1..(list[1])]", LeftOut, 10, "selecting"},
        {"for x in [1] return x", LeftOut, 1, "for"},
        {"1 + (for x in [1] return x)", LeftOut, 6, "for"},
        {"function(a) a", LeftOut, 1, "function definition"},
        {"function(a) external {}", LeftOut, 1, "function definition"},
        {"{}", LeftOut, 1, "context literal"},
        {"[{a: 1}]", LeftOut, 2, "context literal"},
        {"1 instance of number", LeftOut, 3, "instance of"},
        {"yes and deaths instance of number", LeftOut, 16, "instance of"},
        {"(> 5)", LeftOut, 1, "range written as a comparison"},
        {"(f)(1)", LeftOut, 4, "calling"},
        {"site.f(1)", LeftOut, 7, "calling"},
        {"@\"2026-11-25T00:00:00@Asia/Shanghai\"", LeftOut, 1, "time zone"},
        {"@\"03:00:00@Asia/Shanghai\"", LeftOut, 1, "time zone"},
        {"substring(\"a\", 1)", LeftOut, 1, "substring"},
        {"string length(\"a\")", LeftOut, 1, "string length"},
        {"1 + decimal(1, 2)", LeftOut, 5, "decimal"},
        {"years and months duration(a, b)", LeftOut, 1, "years and months duration"},
        {"day of week(a)", LeftOut, 1, "day of week"},
        {"now()", LeftOut, 1, "now"},
        {"today()", LeftOut, 1, "today"},
        {"all([true])", LeftOut, 1, "all"},
        {"any([true])", LeftOut, 1, "any"},
        {"round up(1, 0)", LeftOut, 1, "round up"},
        {"ends with(\"a\", \"b\")", LeftOut, 1, "ends with"},
        {"matches(\"a\", \"b\")", LeftOut, 1, "matches"},
        {"sqrt(4)", LeftOut, 1, "sqrt"},
        {"append([1], 2)", LeftOut, 1, "append"},
        {"get value(site, \"name\")", LeftOut, 1, "get value"},
        {"before(1, 2)", LeftOut, 1, "before"},
        {"met by(1, 2)", LeftOut, 1, "met by"},
        {"range(\"[1..3]\")", LeftOut, 1, "range"},
        {"is(1, 1)", LeftOut, 1, "is"},
        {"string join([\"a\"])", LeftOut, 1, "string join"},
        {"死亡人数 > 0 and upper case(\"a\") = \"A\"", LeftOut, 14, "upper case"},
        {"sort(list)", LeftOut, 1, "sort"},
        {"context put(site, \"a\", 1)", LeftOut, 1, "context put"},
    }));

INSTANTIATE_TEST_SUITE_P(WhatIsNoFeel, Refuses,
    ::testing::ValuesIn(std::vector<Refusal>{
        {"", "unexpected-end", 1},
        {"   ", "unexpected-end", 4},
        {"// nothing", "unexpected-end", 11},
        {"1 +", "unexpected-end", 4},
        {"(1", "unexpected-end", 3, ")"},
        {"[1, 2", "unexpected-end", 6},
        {"[1,]", "unexpected-token", 4},
        {"1 2", "unexpected-token", 3},
        {"* 2", "unexpected-token", 1},
        {"1 = = 2", "unexpected-token", 5},
        {"deaths and", "unexpected-end", 11},
        {"and", "unexpected-token", 1},
        {"if true then 1", "unexpected-end", 15, "else"},
        {"if true 1", "unexpected-token", 9, "then"},
        {"some x satisfies x", "unexpected-token", 8, "in"},
        {"some x in [1] x", "unexpected-token", 15, "satisfies"},
        {"every 1 in [1] satisfies true", "unexpected-token", 7},
        {"some if in [1] satisfies true", "unexpected-token", 6},
        {"1 between 2", "unexpected-end", 12, "and"},
        {"[1..2", "unexpected-end", 6},
        {"[1..2,3]", "unexpected-token", 6},
        {"]1, 2]", "unexpected-token", 3, ".."},
        {"a.", "unexpected-end", 3},
        {"a.1", "unexpected-token", 2},
        {"a b", "unexpected-token", 3},
        {"starts with \"a\"", "unexpected-token", 8},
        {"not true", "unexpected-token", 1},
        {"abs(1", "unexpected-end", 6},
        {"abs(1,)", "unexpected-token", 7},
        {"contains(\"a\", match: \"b\")", "unexpected-token", 15, "by name"},
        {"5 in ()", "unexpected-token", 7},
        {"5 in (-)", "unexpected-token", 8},
        {"1..3", "unexpected-token", 2},
        {"?", "unexpected-token", 1, "input"},
        {"1 in (1) and ? > 2", "unexpected-token", 14, "input"},
        {"foo(1)", "unknown-function", 1, "foo"},
        {"1 + 死亡(1)", "unknown-function", 5},
        {"upper(\"a\")", "unknown-function", 1},
        {"@1", "unexpected-token", 2},
        {"@\"foo\"", "bad-literal", 1},
        {"@\"2026-02-30\"", "bad-literal", 1},
        {"@\"P1Y1D\"", "bad-literal", 1},
        {"1e9999", "number-out-of-range", 1},
        {"\"abc", "unterminated-string", 1},
        {"\"死亡\" + \"abc", "unterminated-string", 8},
        {"\"a\nb\"", "unterminated-string", 1},
        {"\"a\\\"", "unterminated-string", 1},
        {"\"a\\q\"", "bad-escape", 3},
        {"\"死\\u12\"", "bad-escape", 3},
        {"\"\\uD83D\"", "bad-escape", 2},
        {"\"\\uDD25\"", "bad-escape", 2},
        {"\"\\U110000\"", "bad-escape", 2},
        {"1 /* open", "unterminated-comment", 3},
        {"10px", "malformed-number", 1},
        {"1e", "malformed-number", 1},
        {"3死", "malformed-number", 1},
        {"a == b", "unexpected-character", 3, "write ="},
        {"a && b", "unexpected-character", 3, "and"},
        {"a || b", "unexpected-character", 3, "or"},
        {"a <> b", "unexpected-character", 3, "!="},
        {"!a", "unexpected-character", 1, "not("},
        {"a % 2", "unexpected-character", 3, "modulo"},
        {"'a'", "unexpected-character", 1, "double quotes"},
        {"死亡人数 ≥ 3", "unexpected-character", 6, ">="},
        {"死亡 ＞ 3", "unexpected-character", 4, "'>'"},
        {"(1，2)", "unexpected-character", 3, "','"},
        {"“死”", "unexpected-character", 1, "\""},
        {"甲、乙", "unexpected-character", 2, "comma"},
        {"３", "unexpected-character", 1, "'3'"},
        {"a ; b", "unexpected-character", 3},
        {"#", "unexpected-character", 1},
        {"?x", "unexpected-character", 1},
        {"a \xff", "invalid-utf8", 3},
        {"\"\xc3\"", "invalid-utf8", 2},
        {"\xed\xa0\x80", "invalid-utf8", 1},
    }));

/// The piece so many times behind the beginning.
std::string repeated(const std::string &piece, int count, std::string text = {})
{
    for (int i = 0; i < count; ++i)
        text += piece;
    return text;
}

struct Nest {
    const char *open;
    const char *middle;
    const char *close;
};

class Nesting : public ::testing::TestWithParam<Nest> { };

TEST_P(Nesting, isRefusedBeyondTwoHundredLevelsAndFineBelow)
{
    const Nest &nest = GetParam();
    const auto text = [&](int levels) {
        return repeated(nest.open, levels) + nest.middle + repeated(nest.close, levels);
    };
    const auto shallow = feel::Expression::parse(text(90));
    ASSERT_TRUE(shallow) << shallow.error().message << " at " << shallow.error().column;
    static_cast<void>(shallow->evaluate(facts()));
    const auto deep = feel::Expression::parse(text(100'000));
    ASSERT_FALSE(deep);
    EXPECT_EQ(deep.error().code, "too-deep");
}

INSTANTIATE_TEST_SUITE_P(OfEveryKind, Nesting,
    ::testing::ValuesIn(std::vector<Nest>{
        {"(", "1", ")"},
        {"[", "1", "]"},
        {"- ", "1", ""},
        {"not(", "yes", ")"},
        {"if yes then ", "1", " else 2"},
        {"if no then 1 else ", "1", ""},
        {"some x in [1] satisfies ", "yes", ""},
        {"1 in (", "1", ")"},
        {"[1..", "3", "]"},
        {"(1+", "1", ")"},
        {"(yes and ", "yes", ")"},
        {"abs(", "1", ")"},
    }));

TEST(Nesting, ofChainsThatGroupToTheLeftIsBoundedToo)
{
    for (const std::string piece : {" = 1", " in (1)", ".a", " between 1 and 2"}) {
        const auto result = feel::Expression::parse(repeated(piece, 11, "x"));
        ASSERT_FALSE(result) << piece;
        EXPECT_EQ(result.error().code, "too-deep");
        EXPECT_TRUE(feel::Expression::parse(repeated(piece, 10, "x"))) << piece;
    }
}

TEST(LongText, isNoDeepText)
{
    for (const std::string piece : {" + 1", " * 1", " ** 1", " - deaths", " + deaths * 1"}) {
        const auto expression = feel::Expression::parse(repeated(piece, 100'000, "1"));
        ASSERT_TRUE(expression) << piece << ": " << expression.error().message;
        EXPECT_FALSE(expression->evaluate(facts()).isNull()) << piece;
    }
    for (const std::string piece : {" and deaths > 3", " or no"}) {
        const auto expression = feel::Expression::parse(repeated(piece, 100'000, "yes"));
        ASSERT_TRUE(expression) << piece << ": " << expression.error().message;
        EXPECT_TRUE(expression->evaluate(facts()).isTrue()) << piece;
    }
    const auto list = feel::Expression::parse(repeated(", 1", 99'999, "count([1") + "])");
    ASSERT_TRUE(list);
    EXPECT_EQ(shown(list->evaluate({})), "100000");
}

TEST(Names, areTheFreeOnesInOrderOfAppearanceEachOnce)
{
    const auto names = [](const char *text) { return feel::Expression::parse(text)->names(); };
    using Strings = std::vector<std::string>;
    EXPECT_EQ(names("b > 1 and a in [c..b] or contains(死亡, d.e)"), (Strings{"b", "a", "c", "死亡", "d"}));
    EXPECT_EQ(names("some x in list satisfies x > y"), (Strings{"list", "y"}));
    EXPECT_EQ(names("some x in x satisfies x > 1"), (Strings{"x"}));
    EXPECT_EQ(names("(some x in a, y in x..b satisfies x = y) and y"), (Strings{"a", "b", "y"}));
    EXPECT_EQ(names("if a then b else c"), (Strings{"a", "b", "c"}));
    EXPECT_EQ(names("1 + 2"), Strings{});
}

TEST(Expression, keepsItsTextAndSharesItsTree)
{
    const auto first = feel::Expression::parse("deaths >= 3");
    ASSERT_TRUE(first);
    const feel::Expression second = *first;
    EXPECT_EQ(second.text(), "deaths >= 3");
    EXPECT_EQ(&second.root(), &first->root());
}

} // namespace
