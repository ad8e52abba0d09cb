#include "assess/BoundedTruth.h"
#include "support/PlanBuilder.h"

#include <gtest/gtest.h>

namespace {

std::shared_ptr<const plan::Plan> facts()
{
    return support::PlanBuilder()
        .number("hours", {.min = 0})
        .number("deaths", {.whole = true, .min = 0})
        .number("ill", {.whole = true, .min = 0})
        .number("change")
        .boolean("dust")
        .enumeration("grade", {"grave", "serious", "none"})
        .build();
}

const assess::Readings Known = {{"deaths", plan::Bounded{"[2..4]"}}, {"ill", plan::Bounded{">= 4"}},
    {"hours", plan::Bounded{"> 36"}}, {"grade", plan::Bounded{"\"grave\",\"serious\""}},
    {"change", plan::Bounded{"< 0"}}};

/// "true", "false" or "null".
std::string judged(const std::string &condition, const feel::Context &known = {})
{
    const auto expression = feel::Expression::parse(condition);
    EXPECT_TRUE(expression.has_value()) << condition;
    const feel::Value value = assess::evaluateBounded(*expression, *facts(), Known, known);
    return value.isTrue() ? "true" : value.isFalse() ? "false" : "null";
}

} // namespace

TEST(BoundedTruth, IsTrueOrFalseOnlyForAllThatIsStillPossible)
{
    const std::pair<const char *, const char *> Expected[] = {
        {"hours >= 36", "true"},
        {"hours > 36", "true"},
        {"hours >= 36.5", "null"},
        {"hours > 37", "null"},
        {"hours <= 36", "false"},
        {"36 > hours", "false"},
        {"hours = 36", "false"},
        {"hours != 36", "true"},
        {"hours between 36 and 40", "null"},
        {"deaths between 2 and 4", "true"},
        {"deaths in [2..5)", "true"},
        {"deaths in (2..5)", "null"},
        {"deaths in (4..9)", "false"},
        {"deaths > 1", "true"},
        {"deaths >= 5", "false"},
        {"deaths = 3", "null"},
        {"deaths != 1", "true"},
        {"change < 0", "true"},
        {"change < -1", "null"},
        {"grade != \"none\"", "true"},
        {"grade = \"none\"", "false"},
        {"grade = \"grave\"", "null"},
        {"grade = \"grave\" or grade = \"serious\"", "true"},
        {"deaths < 3 or deaths >= 3", "true"},
        {"deaths < 3 and deaths >= 3", "false"},
        {"not(deaths >= 3) or deaths > 2", "true"},
        {"if hours >= 36 then false else true", "false"},
        {"if hours >= 37 then true else false", "null"},
        {"if deaths >= 3 then deaths > 2 else deaths < 3", "true"},
    };
    for (const auto &[condition, expected] : Expected)
        EXPECT_EQ(judged(condition), expected) << condition;
}

TEST(BoundedTruth, ComparesFactsKnownInPartWithEachOther)
{
    EXPECT_EQ(judged("deaths <= ill"), "true");
    EXPECT_EQ(judged("deaths < ill"), "null") << "both may be 4";
    EXPECT_EQ(judged("ill < deaths"), "false");
    EXPECT_EQ(judged("hours > ill or hours <= ill"), "true");
    EXPECT_EQ(judged("hours > ill and hours < ill"), "false");
    EXPECT_EQ(judged("hours > ill"), "null") << "hours may lie between two whole numbers";
    EXPECT_EQ(judged("deaths <= other", {{"other", feel::Value::number(4)}}), "true");
    EXPECT_EQ(judged("deaths <= other", {{"other", feel::Value::number(3.5)}}), "null");
}

TEST(BoundedTruth, WhatIsNotKnownAtAllStaysNull)
{
    EXPECT_EQ(judged("deaths >= 2 and dust", {{"dust", feel::Value()}}), "null");
    EXPECT_EQ(judged("deaths >= 2 or dust", {{"dust", feel::Value()}}), "true");
    EXPECT_EQ(judged("deaths >= 5 and dust", {{"dust", feel::Value()}}), "false");
    EXPECT_EQ(judged("deaths >= 2 and dust", {{"dust", feel::Value(true)}}), "true");
}

TEST(BoundedTruth, SumsAndFunctionsOfAFactKnownInPartSayNothing)
{
    EXPECT_EQ(judged("deaths + ill >= 5"), "null");
    EXPECT_EQ(judged("abs(deaths) >= 0"), "null");
    const auto expression = feel::Expression::parse("deaths + 1 > hours or ill > 3");
    EXPECT_EQ(assess::boundedFactsOf(*expression, *facts(), Known), std::vector<std::string>{"ill"});
}

TEST(BoundedTruth, AFactWithoutALowestValueIsTriedBelowAllConstants)
{
    const auto expression = feel::Expression::parse("change > -7");
    const assess::Readings readings = {{"change", plan::Bounded{"< 5"}}};
    EXPECT_TRUE(assess::evaluateBounded(*expression, *facts(), readings, {}).isNull());
}
