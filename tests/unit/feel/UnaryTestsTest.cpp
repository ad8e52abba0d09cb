#include "FeelTesting.h"

#include "feel/DomainTest.h"

using namespace feel::testing;

namespace {

struct CellCase {
    const char *cell;
    feel::Value input;
    const char *value;
    const char *note = "";
};

void PrintTo(const CellCase &c, std::ostream *out) { *out << c.cell << " on " << shown(c.input); }

feel::Value number(double value) { return feel::Value::number(value); }

class Cell : public ::testing::TestWithParam<CellCase> { };

TEST_P(Cell, matchesAsTheStandardSays)
{
    const CellCase &given = GetParam();
    const auto tests = feel::UnaryTests::parse(given.cell);
    ASSERT_TRUE(tests) << given.cell << ": " << tests.error().message;
    std::vector<feel::EvaluationNote> notes;
    EXPECT_EQ(shown(tests->matches(given.input, facts(), &notes)), given.value) << given.cell;
    EXPECT_EQ(notes.empty() ? std::string() : notes.front().code, given.note) << given.cell;
}

INSTANTIATE_TEST_SUITE_P(OfATable, Cell,
    ::testing::ValuesIn(std::vector<CellCase>{
        {"-", number(1), "true"},
        {"-", {}, "true"},
        {">= 30", number(30), "true"},
        {">= 30", number(29.9), "false"},
        {">= 30", {}, "null"},
        {"> 30", number(30), "false"},
        {"< 3", number(2), "true"},
        {"<= 3", number(3), "true"},
        {"= 3", number(3), "true"},
        {"!= 3", number(3), "false"},
        {"< -5", number(-6), "true"},
        {"[10..30)", number(10), "true"},
        {"[10..30)", number(30), "false"},
        {"[10..30[", number(30), "false"},
        {"]10..30[", number(10), "false"},
        {"]10..30[", number(20), "true"},
        {"]10..30]", number(30), "true"},
        {"(10..30)", number(10), "false"},
        {"(10..30]", number(30), "true"},
        {"[10..30]", {}, "null"},
        {"[1..3),[5..7]", number(6), "true"},
        {"[1..3), (5..7]", number(5), "false"},
        {"\"A\",\"B\"", "B", "true"},
        {"\"A\", \"B\"", "C", "false"},
        {"\"重大\",\"特别重大\"", "重大", "true"},
        {"\"A\"", {}, "false"},
        {"\"A\"", number(1), "null", "type-mismatch"},
        {"5", number(5), "true"},
        {"-5", number(-5), "true"},
        {"1, 2, > 10", number(11), "true"},
        {"null", {}, "true"},
        {"null", number(1), "false"},
        {"true", true, "true"},
        {"false", false, "true"},
        {"false", true, "false"},
        {"true", number(1), "null", "type-mismatch"},
        {"not(\"A\")", "B", "true"},
        {"not(\"A\", \"B\")", "B", "false"},
        {"not(>= 3)", number(2), "true"},
        {"not(>= 3)", {}, "null"},
        {"not([1..3])", number(2), "false"},
        {"not(null)", {}, "false"},
        {"not(null)", number(1), "true"},
        {"not(1, 2)", number(3), "true"},
        {"not(? > 3)", number(3), "true"},
        {"not(true)", false, "true"},
        {"? > 3 and ? < 10", number(5), "true"},
        {"? > 3 and ? < 10", number(10), "false"},
        {"? > deaths", number(5), "true"},
        {"contains(?, \"电\")", "电梯", "true"},
        {"starts with(?, \"锅\")", "电梯", "false"},
        {"? in [1..3]", number(2), "true"},
        {"? between 1 and 3", number(4), "false"},
        {"not(? = 1) or ? = 1", number(1), "true"},
        {"if ? > 3 then yes else no", number(4), "true"},
        {"some x in [1, 2] satisfies x = ?", number(2), "true"},
        {"?.weekday >= 6", feel::Date{2026, 11, 29}, "true"},
        {"list contains(list, ?)", number(3), "true"},
        {"? + 1", number(4), "null", "type-mismatch"},
        {"deaths > 3", number(0), "true"},
        {"deaths > 3", false, "true"},
        {"> deaths", number(5), "true"},
        {"deaths", number(4), "true"},
        {"missing", number(4), "false", "unknown-name"},
        {"> missing", number(4), "null", "unknown-name"},
        {"list", number(3), "true"},
        {"[1, 2]", number(2), "true"},
        {"yes", true, "true"},
        {"deaths, 7", number(7), "true"},
        {"< @\"2026-11-25\"", feel::Date{2026, 11, 24}, "true"},
        {"[@\"PT1H\"..@\"PT2H\"]", feel::DaysTimeDuration{5400, 0}, "true"},
        {">= 3, \"A\"", number(1), "null", "type-mismatch"},
    }));

class RefusedCell : public ::testing::TestWithParam<Refusal> { };

TEST_P(RefusedCell, saysWhyAndWhere)
{
    const Refusal &given = GetParam();
    const auto tests = feel::UnaryTests::parse(given.text);
    ASSERT_FALSE(tests) << given.text;
    EXPECT_EQ(tests.error().code, given.code) << given.text << ": " << tests.error().message;
    EXPECT_EQ(tests.error().column, given.column) << given.text << ": " << tests.error().message;
}

INSTANTIATE_TEST_SUITE_P(OfATable, RefusedCell,
    ::testing::ValuesIn(std::vector<Refusal>{
        {"", "unexpected-end", 1},
        {"- 1 -", "unexpected-end", 6},
        {"-, 1", "unexpected-token", 2},
        {">=", "unexpected-end", 3},
        {">= 3 and < 5", "unexpected-token", 6},
        {"1,", "unexpected-end", 3},
        {"not(>= 3", "unexpected-end", 9},
        {"not()", "unexpected-token", 5},
        {"not(-)", "unexpected-token", 6},
        {"[1..3", "unexpected-end", 6},
        {"list[1]", "unsupported-feature", 5},
        {"\"重大\", 名单[1]", "unsupported-feature", 9},
        {"{a: 1}", "unsupported-feature", 1},
        {"matches(?, \"a\")", "unsupported-feature", 1},
        {"not(> list[1])", "unsupported-feature", 11},
        {"“重大”", "unexpected-character", 1},
        {"＞3", "unexpected-character", 1},
    }));

TEST(Cell, thatIsADashMatchesAnythingAndSaysSo)
{
    EXPECT_TRUE(feel::UnaryTests::parse("-")->isAny());
    EXPECT_TRUE(feel::UnaryTests::parse(" - // whatever")->isAny());
    EXPECT_FALSE(feel::UnaryTests::parse("-1")->isAny());
}

TEST(Cell, knowsTheNamesItLooksAtBesidesItsInput)
{
    EXPECT_EQ(feel::UnaryTests::parse("> a, ? = b")->names(), (std::vector<std::string>{"a", "b"}));
}

/// "[10..30) 5" or "not 5" or "any"; empty when it is no test of constants.
std::string domainOf(const char *cell)
{
    const auto tests = feel::UnaryTests::parse(cell);
    EXPECT_TRUE(tests) << cell;
    const auto domain = feel::domainTest(*tests);
    if (!domain)
        return "none";
    std::string text = domain->any ? "any" : domain->negated ? "not" : "";
    for (const feel::DomainInterval &interval : domain->intervals) {
        text.append(text.empty() ? "" : " ").append(interval.lowIncluded ? "[" : "(");
        text.append(interval.low ? shown(*interval.low) : "")
            .append("..")
            .append(interval.high ? shown(*interval.high) : "");
        text.append(interval.highIncluded ? "]" : ")");
    }
    return text;
}

struct DomainCase {
    const char *cell;
    const char *domain;
};

void PrintTo(const DomainCase &c, std::ostream *out) { *out << c.cell; }

class Domain : public ::testing::TestWithParam<DomainCase> { };

TEST_P(Domain, isReadFromTheCell) { EXPECT_EQ(domainOf(GetParam().cell), GetParam().domain) << GetParam().cell; }

INSTANTIATE_TEST_SUITE_P(OfConstants, Domain,
    ::testing::ValuesIn(std::vector<DomainCase>{
        {"-", "any"},
        {">= 30", "[30..]"},
        {"> 30", "(30..]"},
        {"< -5", "[..-5)"},
        {"<= 5", "[..5]"},
        {"= 5", "[5..5]"},
        {"!= 5", "not [5..5]"},
        {"-5", "[-5..-5]"},
        {"2 + 3", "[5..5]"},
        {"> 2 * 10", "(20..]"},
        {"[10..30)", "[10..30)"},
        {"]10..30]", "(10..30]"},
        {"[-30..-10]", "[-30..-10]"},
        {"1, 2, > 10", "[1..1] [2..2] (10..]"},
        {"\"A\",\"B\"", "[\"A\"..\"A\"] [\"B\"..\"B\"]"},
        {"true", "[true..true]"},
        {"[1, [3..5]]", "[1..1] [3..5]"},
        {"[]", ""},
        {"not(\"A\",\"B\")", "not [\"A\"..\"A\"] [\"B\"..\"B\"]"},
        {"not(>= 3)", "not [3..]"},
        {"not(!= 5)", "[5..5]"},
        {"date(\"2026-11-25\")", "[2026-11-25..2026-11-25]"},
        {"< @\"PT1H\"", "[..PT1H)"},
        {"? > 3", "(3..]"},
        {"3 < ?", "(3..]"},
        {"3 >= ?", "[..3]"},
        {"? = \"A\" or ? = \"B\"", "[\"A\"..\"A\"] [\"B\"..\"B\"]"},
        {"? > 3 and ? <= 10", "(3..10]"},
        {"? >= 3 and ? > 3", "(3..]"},
        {"? between 3 and 4", "[3..4]"},
        {"? in (1, [3..4])", "[1..1] [3..4]"},
        {"? in [1..3]", "[1..3]"},
        {"not(? > 3) ", "not (3..]"},
        {"not(? < 3) and not(? > 5)", "not [..3) (5..]"},
        {"? > 5 and ? < 3", ""},
        {"? != 1 and ? != 2", "not [1..1] [2..2]"},
        {"(? < 3 or ? > 7) and ? <= 10", "[..3) (7..10]"},
    }));

INSTANTIATE_TEST_SUITE_P(OfNoConstants, Domain,
    ::testing::ValuesIn(std::vector<DomainCase>{
        {"null", "none"},
        {"not(null)", "none"},
        {"= null", "none"},
        {"> deaths", "none"},
        {"deaths", "none"},
        {"? > deaths", "none"},
        {"[1..deaths]", "none"},
        {"contains(?, \"a\")", "none"},
        {"? + 1 > 3", "none"},
        {"1, deaths", "none"},
        {"? > 3 or deaths > 3", "none"},
        {"deaths > 3", "none"},
        {"? > 3 and ? != 5", "none"},
        {"1, != 5", "none"},
        {"if ? > 3 then true else false", "none"},
        {"[1, null]", "none"},
        {"? > 3 and ? < \"a\"", "none"},
        {"some x in [1] satisfies x = ?", "none"},
        {"deaths in [1..3]", "none"},
    }));

} // namespace
