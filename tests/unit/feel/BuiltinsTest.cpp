#include "FeelTesting.h"

using namespace feel::testing;

namespace {

class Builtin : public ::testing::TestWithParam<Case> {};

TEST_P(Builtin, givesTheValueTheStandardGives)
{
    const Case &given = GetParam();
    const auto expression = feel::Expression::parse(given.text);
    ASSERT_TRUE(expression) << given.text << ": " << expression.error().message << " at " << expression.error().column;
    std::vector<feel::EvaluationNote> notes;
    EXPECT_EQ(shown(expression->evaluate(facts(), &notes)), given.value) << given.text;
    const std::string code = notes.empty() ? "" : notes.front().code;
    EXPECT_EQ(code, given.note) << given.text << ": " << (notes.empty() ? "no note" : notes.front().message);
    EXPECT_EQ(notes.empty() ? 0 : notes.front().column, given.column) << given.text;
}

INSTANTIATE_TEST_SUITE_P(Numeric, Builtin, ::testing::ValuesIn(std::vector<Case> {
    {"floor(1.5)", "1"}, {"floor(-1.5)", "-2"}, {"floor(1.56, 1)", "1.5"}, {"floor(n: -1.56, scale: 1)", "-1.6"}, {"floor(1234, -2)", "1200"},
    {"ceiling(1.5)", "2"}, {"ceiling(-1.5)", "-1"}, {"ceiling(1.51, 1)", "1.6"}, {"ceiling(n: 2)", "2"},
    {"round(2.5)", "2"}, {"round(3.5)", "4"}, {"round(-2.5)", "-2"}, {"round(1.125, 2)", "1.12"}, {"round(1555, -1)", "1560"}, {"round(2.51)", "3"},
    {"abs(-5)", "5"}, {"abs(5)", "5"}, {"abs(n: 0)", "0"}, {"abs(@\"-PT5H\")", "PT5H"}, {"abs(@\"-P5M\")", "P5M"},
    {"modulo(12, 5)", "2"}, {"modulo(-12, 5)", "3"}, {"modulo(12, -5)", "-3"}, {"modulo(-12, -5)", "-2"}, {"modulo(10.1, 4.5)", "1.1"},
    {"modulo(-10.1, 4.5)", "3.4"}, {"modulo(10, 5)", "0"}, {"modulo(divisor: 5, dividend: 12)", "2"},
    {"modulo(1, 0)", "null", "bad-argument", 1}, {"floor(\"1\")", "null", "bad-argument", 1}, {"floor(null)", "null"}, {"floor()", "null", "bad-argument", 1},
    {"floor(1, 2, 3)", "null", "bad-argument", 1}, {"floor(1, 0.5)", "null", "bad-argument", 1}, {"floor(1, 7000)", "null", "bad-argument", 1},
    {"floor(1, null)", "null"}, {"round(true)", "null", "bad-argument", 1}, {"abs(\"a\")", "null", "bad-argument", 1}, {"abs(x: 1)", "null", "bad-argument", 1},
    {"1 + ceiling([1])", "null", "bad-argument", 5}, {"modulo(1, \"a\")", "null", "bad-argument", 1}, {"abs(null)", "null"},
}));

INSTANTIATE_TEST_SUITE_P(List, Builtin, ::testing::ValuesIn(std::vector<Case> {
    {"min([3, 1, 2])", "1"}, {"min(3, 1, 2)", "1"}, {"min([\"b\", \"a\"])", "\"a\""}, {"min([])", "null"}, {"min(5)", "5"}, {"min(list: [2, 1])", "1"},
    {"min([1, null])", "null"}, {"min(1, \"a\")", "null", "bad-argument", 1}, {"min(null)", "null"}, {"min([true])", "null", "bad-argument", 1},
    {"max([3, 1, 2])", "3"}, {"max(1, 3)", "3"}, {"max(@\"P1D\", @\"PT25H\")", "P1DT1H"}, {"max([@\"2026-11-25\", @\"2026-11-26\"])", "2026-11-26"}, {"max()", "null", "bad-argument", 1},
    {"sum([1, 2, 3])", "6"}, {"sum(0.1, 0.2)", "0.3"}, {"sum([])", "null"}, {"sum([1, null])", "null"}, {"sum([1, \"a\"])", "null", "bad-argument", 1}, {"sum(4)", "4"},
    {"count([1, null])", "2"}, {"count([])", "0"}, {"count(1, 2, 3)", "3"}, {"count(null)", "null"}, {"count(\"a\")", "1"}, {"count(list: list)", "3"},
    {"mean([1, 2, 3, 4])", "2.5"}, {"mean(1, 2)", "1.5"}, {"mean([])", "null"}, {"mean([1, true])", "null", "bad-argument", 1},
    {"list contains([1, 2], 2)", "true"}, {"list contains([1, 2], 3)", "false"}, {"list contains([1, null], null)", "true"}, {"list contains(list, null)", "false"},
    {"list contains(list: [\"a\"], element: \"a\")", "true"}, {"list contains([1], \"1\")", "false"}, {"list contains(null, 1)", "null"}, {"list contains(\"a\", \"a\")", "true"},
    {"list contains([[1]], [1])", "true"}, {"list contains([1])", "null", "bad-argument", 1},
}));

INSTANTIATE_TEST_SUITE_P(String, Builtin, ::testing::ValuesIn(std::vector<Case> {
    {"contains(\"foobar\", \"ob\")", "true"}, {"contains(\"foobar\", \"of\")", "false"}, {"contains(\"锅炉爆炸\", \"爆\")", "true"}, {"contains(\"a\", \"\")", "true"},
    {"contains(match: \"b\", string: \"abc\")", "true"}, {"contains(\"a\", null)", "null"}, {"contains(1, \"a\")", "null", "bad-argument", 1}, {"contains(\"a\")", "null", "bad-argument", 1},
    {"starts with(\"foobar\", \"fo\")", "true"}, {"starts with(\"foobar\", \"ob\")", "false"}, {"starts  with (\"电梯困人\", \"电梯\")", "true"},
    {"starts with(string: \"a\", match: \"b\")", "false"}, {"starts with(null, \"a\")", "null"}, {"starts with(\"a\", 1)", "null", "bad-argument", 1},
    {"string(1.10)", "\"1.1\""}, {"string(1e3)", "\"1000\""}, {"string(true)", "\"true\""}, {"string(\"a\")", "\"a\""}, {"string(null)", "null"}, {"string(from: -0.5)", "\"-0.5\""},
    {"string(@\"2026-11-25\")", "\"2026-11-25\""}, {"string(@\"PT90M\")", "\"PT1H30M\""}, {"string([1, \"a\", [null]])", "\"[1, \\\"a\\\", [null]]\""}, {"string([1..3))", "\"[1..3)\""},
    {"string(1, 2)", "null", "bad-argument", 1},
    {"number(\"1.5\")", "1.5"}, {"number(\"-3\")", "-3"}, {"number(\"1 000,5\", \" \", \",\")", "1000.5"}, {"number(\"1,000.5\", \",\", \".\")", "1000.5"}, {"number(\"1.000,5\", \".\", \",\")", "1000.5"},
    {"number(\"1,000\", \",\", null)", "1000"}, {"number(\"1000,5\", null, \",\")", "1000.5"}, {"number(from: \"1 0\", grouping separator: \" \", decimal separator: \".\")", "10"},
    {"number(\"1.5\", \" \", \",\")", "null", "bad-argument", 1}, {"number(\"1,5\", \",\", \",\")", "null", "bad-argument", 1}, {"number(\"1\", \"x\", \".\")", "null", "bad-argument", 1},
    {"number(\"abc\")", "null", "bad-argument", 1}, {"number(1)", "null", "bad-argument", 1}, {"number(null)", "null"}, {"number(\"\")", "null", "bad-argument", 1}, {"number(\" 1\")", "null", "bad-argument", 1},
}));

INSTANTIATE_TEST_SUITE_P(Temporal, Builtin, ::testing::ValuesIn(std::vector<Case> {
    {"date(\"2026-11-25\")", "2026-11-25"}, {"date(2026, 11, 25)", "2026-11-25"}, {"date(day: 25, month: 11, year: 2026)", "2026-11-25"}, {"date(from: \"2024-02-29\")", "2024-02-29"},
    {"date(date and time(\"2026-11-25T03:14:26\"))", "2026-11-25"}, {"date(date(\"2026-11-25\"))", "2026-11-25"}, {"date(\"2026-02-29\")", "null", "bad-argument", 1}, {"date(2026, 13, 1)", "null", "bad-argument", 1},
    {"date(\"2026-11-25T00:00:00\")", "null", "bad-argument", 1}, {"date(\"26-11-25\")", "null", "bad-argument", 1}, {"date(\"-0044-03-15\")", "-0044-03-15"}, {"date(\"012026-11-25\")", "null", "bad-argument", 1},
    {"date(1)", "null", "bad-argument", 1}, {"date(2026, 11)", "null", "bad-argument", 1}, {"date(2026, 11, 2.5)", "null", "bad-argument", 1}, {"date(2026, 11, \"a\")", "null", "bad-argument", 1}, {"date(null)", "null"}, {"date(2026, null, 1)", "null"},
    {"time(\"03:14:26\")", "03:14:26"}, {"time(\"03:14:26.50\")", "03:14:26.5"}, {"time(\"03:14:26Z\")", "03:14:26Z"}, {"time(\"03:14:26-05:30\")", "03:14:26-05:30"}, {"time(3, 14, 26)", "03:14:26"}, {"time(3, 14, 26.5, null)", "03:14:26.5"},
    {"time(3, 14, 26, @\"PT8H\")", "03:14:26+08:00"}, {"time(hour: 3, minute: 4, second: 5, offset: @\"-PT2H1M1S\")", "03:04:05-02:01:01"}, {"time(date and time(\"2026-11-25T03:14:26Z\"))", "03:14:26Z"}, {"time(@\"2026-11-25\")", "00:00:00Z"},
    {"time(\"24:00:00\")", "null", "bad-argument", 1}, {"time(\"3:14:26\")", "null", "bad-argument", 1}, {"time(\"03:14\")", "null", "bad-argument", 1}, {"time(25, 0, 0)", "null", "bad-argument", 1}, {"time(1, 60, 0)", "null", "bad-argument", 1}, {"time(1, 0, 60)", "null", "bad-argument", 1},
    {"time(1, 0, 0, @\"PT15H\")", "null", "bad-argument", 1}, {"time(1, 0, 0, 8)", "null", "bad-argument", 1}, {"time(\"a\", 0, 0)", "null", "bad-argument", 1}, {"time(\"03:14:26+15:00\")", "null", "bad-argument", 1}, {"time(true)", "null", "bad-argument", 1},
    {"date and time(\"2026-11-25T03:14:26\")", "2026-11-25T03:14:26"}, {"date and time(\"2026-11-25\")", "2026-11-25T00:00:00"}, {"date and time(date(2026, 11, 25), time(3, 0, 0))", "2026-11-25T03:00:00"},
    {"date and time(date: @\"2026-11-25T09:00:00Z\", time: @\"03:00:00\")", "2026-11-25T03:00:00"}, {"date and time(from: \"2026-11-25T03:14:26.25+08:00\")", "2026-11-25T03:14:26.25+08:00"},
    {"date and time(\"2026-11-25 03:14:26\")", "null", "bad-argument", 1}, {"date and time(\"2026-11-25T03:14:26@Asia/Shanghai\")", "null", "bad-argument", 1}, {"date and time(1, @\"03:00:00\")", "null", "bad-argument", 1}, {"date and time(@\"2026-11-25\", 3)", "null", "bad-argument", 1}, {"date and time(null, @\"03:00:00\")", "null"},
    {"duration(\"P1DT2H3M4.5S\")", "P1DT2H3M4.5S"}, {"duration(\"P14M\")", "P1Y2M"}, {"duration(\"PT36H\")", "P1DT12H"}, {"duration(\"-P1Y\")", "-P1Y"}, {"duration(\"P0D\")", "PT0S"}, {"duration(\"P0Y\")", "P0M"}, {"duration(from: \"PT0.5S\")", "PT0.5S"}, {"duration(\"-PT0.5S\")", "-PT0.5S"},
    {"duration(\"P\")", "null", "bad-argument", 1}, {"duration(\"PT\")", "null", "bad-argument", 1}, {"duration(\"P1Y1D\")", "null", "bad-argument", 1}, {"duration(\"P1W\")", "null", "bad-argument", 1}, {"duration(\"PT1H1H\")", "null", "bad-argument", 1}, {"duration(\"P1.5D\")", "null", "bad-argument", 1}, {"duration(\"1D\")", "null", "bad-argument", 1}, {"duration(90)", "null", "bad-argument", 1},
}));

INSTANTIATE_TEST_SUITE_P(Property, Builtin, ::testing::ValuesIn(std::vector<Case> {
    {"@\"2026-11-25\".year", "2026"}, {"@\"2026-11-25\".month", "11"}, {"@\"2026-11-25\".day", "25"}, {"@\"2026-11-25\".weekday", "3"}, {"@\"2026-11-29\".weekday", "7"}, {"@\"1969-12-29\".weekday", "1"},
    {"@\"2026-11-25T03:14:26.5+08:00\".hour", "3"}, {"@\"2026-11-25T03:14:26.5+08:00\".minute", "14"}, {"@\"2026-11-25T03:14:26.5+08:00\".second", "26.5"}, {"@\"2026-11-25T03:14:26+08:00\".year", "2026"}, {"@\"2026-11-25T03:14:26+08:00\".weekday", "3"},
    {"@\"2026-11-25T03:14:26+08:00\".time offset", "PT8H"}, {"@\"2026-11-25T03:14:26\".time offset", "null"}, {"@\"03:14:26-05:30\".time offset", "-PT5H30M"}, {"@\"03:14:26Z\".timezone", "null"}, {"@\"03:14:26\".hour", "3"},
    {"@\"P2DT3H4M5.5S\".days", "2"}, {"@\"P2DT3H4M5.5S\".hours", "3"}, {"@\"P2DT3H4M5.5S\".minutes", "4"}, {"@\"P2DT3H4M5.5S\".seconds", "5.5"}, {"@\"-PT90M\".hours", "-1"}, {"@\"-PT90M\".minutes", "-30"}, {"@\"-PT0.5S\".seconds", "-0.5"},
    {"@\"P400D\".days", "400"}, {"@\"P14M\".years", "1"}, {"@\"P14M\".months", "2"}, {"@\"-P14M\".months", "-2"},
    {"@\"2026-11-25\".hour", "null", "unknown-property", 14}, {"@\"P1D\".years", "null", "unknown-property", 7}, {"@\"P1Y\".days", "null", "unknown-property", 7}, {"date(\"2026-11-25\").year + 1", "2027"},
}));

// Tables 54 to 58.
INSTANTIATE_TEST_SUITE_P(TemporalArithmetic, Builtin, ::testing::ValuesIn(std::vector<Case> {
    {"@\"2026-11-25\" + @\"P1D\"", "2026-11-26"}, {"@\"P1D\" + @\"2026-11-25\"", "2026-11-26"}, {"@\"2026-11-25\" + @\"PT36H\"", "2026-11-26"}, {"@\"2026-11-25\" - @\"PT1S\"", "2026-11-24"},
    {"@\"2026-01-31\" + @\"P1M\"", "2026-02-28"}, {"@\"2024-01-31\" + @\"P1M\"", "2024-02-29"}, {"@\"2024-02-29\" + @\"P1Y\"", "2025-02-28"}, {"@\"2026-03-31\" - @\"P1M\"", "2026-02-28"}, {"@\"2026-01-15\" - @\"P13M\"", "2024-12-15"},
    {"@\"2026-11-25T23:30:00\" + @\"PT1H\"", "2026-11-26T00:30:00"}, {"@\"2026-12-31T23:30:00+08:00\" + @\"PT30M\"", "2027-01-01T00:00:00+08:00"}, {"@\"2026-11-25T00:00:00.5\" - @\"PT1S\"", "2026-11-24T23:59:59.5"}, {"@\"2026-01-31T10:00:00Z\" + @\"P1M\"", "2026-02-28T10:00:00Z"},
    {"@\"23:30:00\" + @\"PT1H\"", "00:30:00"}, {"@\"00:30:00+08:00\" - @\"PT1H\"", "23:30:00+08:00"}, {"@\"PT1H\" + @\"10:00:00\"", "11:00:00"},
    {"@\"2026-11-25\" - @\"2026-11-20\"", "P5D"}, {"@\"2026-03-01\" - @\"2026-02-01\"", "P28D"}, {"@\"2026-11-20\" - @\"2026-11-25\"", "-P5D"}, {"@\"2026-11-25T10:00:00+08:00\" - @\"2026-11-25T00:00:00Z\"", "PT2H"}, {"@\"2026-11-25T10:00:00\" - @\"2026-11-24T09:00:00\"", "P1DT1H"},
    {"@\"2026-11-25T10:00:00Z\" - @\"2026-11-25\"", "PT10H"}, {"@\"2026-11-25T10:00:00\" - @\"2026-11-25\"", "null", "type-mismatch", 24}, {"@\"10:00:00\" - @\"09:30:00\"", "PT30M"}, {"@\"10:00:00+08:00\" - @\"01:00:00Z\"", "PT1H"}, {"@\"10:00:00\" - @\"09:00:00Z\"", "null", "type-mismatch", 13},
    {"@\"PT1H\" + @\"PT30M\"", "PT1H30M"}, {"@\"P1Y\" + @\"P6M\"", "P1Y6M"}, {"@\"PT1H\" - @\"PT90M\"", "-PT30M"}, {"@\"P1Y\" - @\"P13M\"", "-P1M"}, {"@\"P1Y\" + @\"P1D\"", "null", "type-mismatch", 8},
    {"@\"PT1H\" * 1.5", "PT1H30M"}, {"2 * @\"P1DT12H\"", "P3D"}, {"@\"P1Y\" * 0.5", "P6M"}, {"3 * @\"P5M\"", "P1Y3M"}, {"@\"PT1H\" / 2", "PT30M"}, {"@\"P1Y\" / 5", "P2M"}, {"@\"PT1H\" / 0", "null", "no-result", 9}, {"@\"P1D\" / @\"PT1H\"", "24"}, {"@\"P1Y\" / @\"P1M\"", "12"},
    {"@\"P1D\" / @\"PT0S\"", "null", "no-result", 8}, {"1 / @\"PT1H\"", "null", "type-mismatch", 3}, {"@\"PT1H\" * @\"PT1H\"", "null", "type-mismatch", 9}, {"-@\"PT1H\"", "-PT1H"}, {"-@\"P1M\"", "-P1M"}, {"-@\"2026-11-25\"", "null", "type-mismatch", 1},
    {"@\"2026-11-25\" + 1", "null", "type-mismatch", 15}, {"@\"2026-11-25\" + @\"2026-11-25\"", "null", "type-mismatch", 15}, {"@\"10:00:00\" + @\"P1M\"", "null", "type-mismatch", 13}, {"@\"PT1H\" - @\"2026-11-25\"", "null", "type-mismatch", 9}, {"@\"2026-11-25\" + null", "null"},
    {"@\"999999999-12-31\" + @\"P1D\"", "null", "no-result", 20}, {"@\"999999999-12-31\" + @\"P1M\"", "null", "no-result", 20},
}));

} // namespace
