#include "FeelTesting.h"

using namespace feel::testing;

namespace {

class Evaluates : public ::testing::TestWithParam<Case> {};

TEST_P(Evaluates, toTheValueTheStandardGives)
{
    const Case &given = GetParam();
    const auto expression = feel::Expression::parse(given.text);
    ASSERT_TRUE(expression) << given.text << ": " << expression.error().message << " at " << expression.error().column;
    std::vector<feel::EvaluationNote> notes;
    EXPECT_EQ(shown(expression->evaluate(facts(), &notes)), given.value) << given.text;
    EXPECT_EQ(shown(expression->evaluate(facts())), given.value) << "without a listener: " << given.text;
    const std::string code = notes.empty() ? "" : notes.front().code;
    EXPECT_EQ(code, given.note) << given.text << ": " << (notes.empty() ? "no note" : notes.front().message);
    EXPECT_EQ(notes.empty() ? 0 : notes.front().column, given.column) << given.text;
}

// Tables 50 and 51.
INSTANTIATE_TEST_SUITE_P(Logic, Evaluates, ::testing::ValuesIn(std::vector<Case> {
    {"true and true", "true"}, {"true and false", "false"}, {"true and null", "null"},
    {"false and true", "false"}, {"false and false", "false"}, {"false and null", "false"},
    {"null and true", "null"}, {"null and false", "false"}, {"null and null", "null"},
    {"true or true", "true"}, {"true or false", "true"}, {"true or null", "true"},
    {"false or true", "true"}, {"false or false", "false"}, {"false or null", "null"},
    {"null or true", "true"}, {"null or false", "null"}, {"null or null", "null"},
    {"not(true)", "false"}, {"not(false)", "true"}, {"not(null)", "null"}, {"not(negand: true)", "false"},
    {"not(1)", "null", "bad-argument", 1},
    {"true and 1", "null", "type-mismatch", 10}, {"false and 1", "false"}, {"1 or true", "true", "type-mismatch", 1},
    {"true or false and false", "true"}, {"(true or false) and false", "false"},
    {"yes and no or yes", "true"}, {"unknown and no", "false"},
    {"true or missing", "true"}, {"false or missing", "null", "unknown-name", 10},
    {"true and true and true and null", "null"}, {"null and null and false", "false"},
}));

INSTANTIATE_TEST_SUITE_P(Literals, Evaluates, ::testing::ValuesIn(std::vector<Case> {
    {"1", "1"}, {"-1", "-1"}, {"007", "7"}, {".5", "0.5"}, {"1.50", "1.5"}, {"1e3", "1000"}, {"1.2E-3", "0.0012"},
    {"\"\"", "\"\""}, {"\"a b\"", "\"a b\""}, {"\"锅炉\"", "\"锅炉\""}, {"true", "true"}, {"false", "false"}, {"null", "null"},
    {R"("\"\\\n\t\r")", R"("\"\\\n\t\r")"}, {R"("\u6b7b\u4ea1")", "\"死亡\""}, {R"("\U01F525")", "\"🔥\""},
    {R"("\uD83D\uDD25")", "\"🔥\""}, {R"("\'")", "\"'\""},
    {"[]", "[]"}, {"[1, \"a\", null]", "[1, \"a\", null]"}, {"[[1], []]", "[[1], []]"}, {"[deaths]", "[4]"},
    {"[1..3]", "[1..3]"}, {"(1..3)", "(1..3)"}, {"]1..3[", "(1..3)"}, {"[1..3[", "[1..3)"}, {"(1..3]", "(1..3]"},
    {"[\"a\"..\"c\"]", "[\"a\"..\"c\"]"}, {"[1..\"c\"]", "null", "type-mismatch", 1}, {"[1..unknown]", "null"},
    {"[deaths - 1..deaths + 1]", "[3..5]"},
    {"@\"2026-11-25\"", "2026-11-25"}, {"@\"03:14:26\"", "03:14:26"}, {"@\"2026-11-25T03:14:26+08:00\"", "2026-11-25T03:14:26+08:00"},
    {"@\"P1DT2H\"", "P1DT2H"}, {"@\"P1Y2M\"", "P1Y2M"}, {"@\"-PT90S\"", "-PT1M30S"},
    {"1 // the rest is a comment", "1"}, {"1 /* within */ + /* and again */ 2", "3"}, {"1\n+\n2", "3"}, {"1\u3000+ 2", "3"},
}));

INSTANTIATE_TEST_SUITE_P(Arithmetic, Evaluates, ::testing::ValuesIn(std::vector<Case> {
    {"0.1 + 0.2", "0.3"}, {"10 / 4", "2.5"}, {"1 - 2 - 3", "-4"}, {"2 + 3 * 4", "14"}, {"(2 + 3) * 4", "20"}, {"8 / 4 / 2", "1"},
    {"2 ** 10", "1024"}, {"2 ** -2", "0.25"}, {"2 ** 3 ** 2", "64"}, {"-2 ** 2", "4"}, {"4 ** 0.5", "2"}, {"2 * 3 ** 2", "18"},
    {"1.1 ** 2", "1.21"}, {"0 ** 0", "1"}, {"--3", "3"}, {"2 - -3", "5"}, {"-deaths", "-4"},
    {"1 / 3", "0.3333333333333333333333333333333333"}, {"1 / 3 * 3", "0.9999999999999999999999999999999999"},
    {"1 / 0", "null", "no-result", 3}, {"0 ** -1", "null", "no-result", 3}, {"1e6000 * 1e6000", "null", "no-result", 8},
    {"\"烽\" + \"燧\"", "\"烽燧\""}, {"\"a\" - \"b\"", "null", "type-mismatch", 5}, {"\"a\" + 1", "null", "type-mismatch", 5},
    {"1 + true", "null", "type-mismatch", 3}, {"\"a\" * 2", "null", "type-mismatch", 5}, {"[1] + 1", "null", "type-mismatch", 5},
    {"1 + null", "null"}, {"null * 2", "null"}, {"unknown - 1", "null"}, {"-unknown", "null"}, {"-\"a\"", "null", "type-mismatch", 1},
    {"missing + 1", "null", "unknown-name", 1}, {"死亡人数 * 2", "6"}, {"死亡人数 + \"人\"", "null", "type-mismatch", 6},
}));

INSTANTIATE_TEST_SUITE_P(Comparison, Evaluates, ::testing::ValuesIn(std::vector<Case> {
    {"1 = 1.0", "true"}, {"1 != 1", "false"}, {"1 < 2", "true"}, {"2 <= 2", "true"}, {"1 > 2", "false"}, {"2 >= 3", "false"},
    {"\"a\" < \"b\"", "true"}, {"\"b\" <= \"a\"", "false"}, {"\"a\" = \"a\"", "true"}, {"\"一\" < \"丁\"", "true"},
    {"true = true", "true"}, {"true = false", "false"}, {"true < false", "null", "type-mismatch", 6},
    {"null = null", "true"}, {"null != null", "false"}, {"1 = null", "false"}, {"null != 1", "true"}, {"unknown = null", "true"},
    {"null < 1", "null"}, {"1 >= null", "null"}, {"null <= null", "null"},
    {"1 = \"1\"", "null", "type-mismatch", 3}, {"1 < \"1\"", "null", "type-mismatch", 3}, {"1 != true", "null", "type-mismatch", 3},
    {"[1, 2] = [1, 2]", "true"}, {"[1, 2] = [2, 1]", "false"}, {"[1] = [1, 2]", "false"}, {"[] = []", "true"},
    {"[1, null] = [1, null]", "true"}, {"[1] = [\"1\"]", "null"}, {"[1, 2] = [\"1\", 3]", "false"}, {"[1] < [2]", "null", "type-mismatch", 5},
    {"[1..3] = [1..3]", "true"}, {"[1..3] = (1..3]", "false"}, {"[1..3] = [1..4]", "false"}, {"]1..3] = (1..3]", "true"},
    {"@\"2026-11-25\" < @\"2026-11-26\"", "true"}, {"@\"2026-11-25\" = @\"2026-11-25\"", "true"},
    {"@\"10:00:00\" < @\"10:00:01\"", "true"}, {"@\"10:00:00+08:00\" = @\"02:00:00Z\"", "true"},
    {"@\"10:00:00\" = @\"10:00:00Z\"", "null", "type-mismatch", 13},
    {"@\"2026-11-25T10:00:00+08:00\" = @\"2026-11-25T02:00:00Z\"", "true"},
    {"@\"2026-11-25T10:00:00\" < @\"2026-11-25T10:00:00Z\"", "null", "type-mismatch", 24},
    {"@\"2026-11-25\" = @\"2026-11-25T00:00:00\"", "null", "type-mismatch", 15},
    {"@\"PT60M\" = @\"PT1H\"", "true"}, {"@\"P12M\" = @\"P1Y\"", "true"}, {"@\"P1Y\" = @\"P365D\"", "null", "type-mismatch", 8},
    {"@\"P1D\" < @\"PT25H\"", "true"}, {"@\"-P1D\" < @\"PT0S\"", "true"}, {"@\"P13M\" > @\"P1Y\"", "true"},
    {"1 < 2 = true", "true"}, {"1 < 2 < 3", "null", "type-mismatch", 7}, {"deaths >= 3 and 事故等级 = \"较大\"", "true"},
    {"5 between 1 and 5", "true"}, {"0 between 1 and 5", "false"}, {"6 between 1 and 5", "false"}, {"null between 1 and 5", "null"},
    {"6 between null and 5", "false"}, {"3 between null and 5", "null"}, {"3 between 1 and 5 and false", "false"},
    {"\"b\" between \"a\" and \"c\"", "true"}, {"\"b\" between 1 and 5", "null", "type-mismatch", 5},
    {"deaths + 1 between 2 + 3 and 10", "true"},
}));

INSTANTIATE_TEST_SUITE_P(Membership, Evaluates, ::testing::ValuesIn(std::vector<Case> {
    {"1 in [1..3]", "true"}, {"3 in [1..3]", "true"}, {"0 in [1..3]", "false"}, {"4 in [1..3]", "false"},
    {"1 in (1..3)", "false"}, {"2 in (1..3)", "true"}, {"3 in (1..3)", "false"}, {"1 in ]1..3[", "false"}, {"3 in ]1..3[", "false"},
    {"1 in [1..3)", "true"}, {"3 in [1..3)", "false"}, {"3 in [1..3[", "false"}, {"1 in (1..3]", "false"}, {"3 in (1..3]", "true"},
    {"1 in ]1..3]", "false"}, {"3 in ]1..3]", "true"}, {"2 in ((1..3))", "true"}, {"2 in [3..1]", "false"}, {"-2 in [-3..-1]", "true"},
    {"5 in ([1..3], [5..7])", "true"}, {"4 in ([1..3], [5..7])", "false"}, {"null in [1..3]", "null"},
    {"\"b\" in [\"a\"..\"c\"]", "true"}, {"\"b\" in [1..3]", "null", "type-mismatch", 8},
    {"@\"2026-11-25\" in [@\"2026-11-01\"..@\"2026-11-30\"]", "true"},
    {"1 in [1, 2]", "true"}, {"3 in [1, 2]", "false"}, {"3 in list", "true"}, {"2 in [[1..3], 7]", "true"}, {"7 in [[1..3], 7]", "true"},
    {"5 in gaps", "false"}, {"null in gaps", "true"}, {"3 in []", "false"}, {"[1, 2] in [1, 2]", "true"},
    {"\"a\" in (\"a\", \"b\")", "true"}, {"\"c\" in (\"a\", \"b\")", "false"}, {"1 in 1", "true"}, {"1 in (1)", "true"}, {"1 in (null)", "false"},
    {"null in (null)", "true"}, {"5 in (> 3)", "true"}, {"5 in > 3", "true"}, {"5 in <= 4", "false"}, {"5 in (< 2, >= 5)", "true"}, {"5 in (!= 5)", "false"},
    {"5 in (= 5)", "true"}, {"5 in (? > 3 and ? < 6)", "true"}, {"5 in (? + 1 = 6)", "true"}, {"null in (> 3)", "null"}, {"1 in (deaths > 3)", "true"},
    {"事故等级 in (\"较大\", \"重大\")", "true"}, {"deaths in [3..10) and yes", "true"}, {"1 in (2 in (? > 1))", "true"},
    {"1 in (\"a\")", "null", "type-mismatch", 7}, {"[1..3] in [1..3]", "true"},
}));

INSTANTIATE_TEST_SUITE_P(Choice, Evaluates, ::testing::ValuesIn(std::vector<Case> {
    {"if true then 1 else 2", "1"}, {"if false then 1 else 2", "2"}, {"if null then 1 else 2", "2"},
    {"if \"a\" then 1 else 2", "2", "type-mismatch", 4}, {"if deaths >= 3 then \"较大\" else \"一般\"", "\"较大\""},
    {"if no then 1 else if yes then 2 else 3", "2"}, {"(if yes then 1 else 2) + 1", "2"}, {"if yes then 1 else 2 + 1", "1"},
}));

INSTANTIATE_TEST_SUITE_P(Quantifiers, Evaluates, ::testing::ValuesIn(std::vector<Case> {
    {"some x in [1, 2, 3] satisfies x > 2", "true"}, {"some x in [1, 2, 3] satisfies x > 3", "false"},
    {"every x in [1, 2, 3] satisfies x > 0", "true"}, {"every x in [1, 2, 3] satisfies x > 1", "false"},
    {"some x in [] satisfies true", "false"}, {"every x in [] satisfies false", "true"},
    {"some x in gaps satisfies x > 1", "null"}, {"some x in gaps satisfies x > 0", "true"}, {"every x in gaps satisfies x > 1", "false"},
    {"every x in gaps satisfies x > 0", "null"}, {"some x in 1..3 satisfies x = 2", "true"}, {"every x in 3..1 satisfies x <= 3", "true"},
    {"some x in 3..1 satisfies x = 1", "true"}, {"some x in [1..3] satisfies x = 3", "true"}, {"some x in [3..1] satisfies true", "false"},
    {"some x in 1..2, y in x..3 satisfies x + y = 5", "true"}, {"every x in 1..2, y in [10, 20] satisfies x < y", "true"},
    {"every x in 1..3 satisfies some y in 1..3 satisfies x = y", "true"}, {"some deaths in [9] satisfies deaths = 9", "true"},
    {"some x in 5 satisfies x = 5", "true"}, {"some x in null satisfies true", "null"}, {"some x in missing satisfies true", "null", "unknown-name", 11},
    {"some x in (1..3) satisfies true", "null", "type-mismatch", 6}, {"some x in 1..2.5 satisfies true", "null", "type-mismatch", 6},
    {"some x in [1] satisfies x", "null", "type-mismatch", 25}, {"some d in @\"2026-11-25\"..@\"2026-11-27\" satisfies d.weekday = 5", "true"},
    {"some x in [1, 2], x in [x * 10] satisfies x = 20", "true"}, {"every x in 1..2000000 satisfies x > 0", "null", "too-many-iterations", 7},
    {"some 楼 in [1, 2] satisfies 楼 = 2", "true"},
}));

INSTANTIATE_TEST_SUITE_P(Names, Evaluates, ::testing::ValuesIn(std::vector<Case> {
    {"deaths", "4"}, {"死亡人数", "3"}, {"missing", "null", "unknown-name", 1}, {"unknown", "null"}, {"start", "\"a name that begins like a function\""},
    {"site.name", "\"锅炉房\""}, {"site.floor.number", "2"}, {"site.missing", "null", "unknown-property", 5}, {"unknown.name", "null"},
    {"deaths.name", "null", "unknown-property", 7}, {"list.name", "null", "unsupported-feature", 5}, {"[1..2].start", "null", "unsupported-feature", 7},
    {"\"死亡\" = \"受伤\" or 受伤 > 1", "null", "unknown-name", 16},
}));

} // namespace
