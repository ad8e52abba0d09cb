#include "support/BruteForce.h"
#include "support/PlanGenerator.h"
#include "support/SpecialEquipment.h"

#include <gtest/gtest.h>

namespace {

using support::BruteForce;

std::string inWords(const assess::Readings &readings)
{
    std::string words;
    for (const auto &[name, reading] : readings) {
        words += name + ": ";
        if (const auto *bounded = std::get_if<plan::Bounded>(&reading))
            words += bounded->test;
        else if (const auto *exact = std::get_if<plan::Exact>(&reading))
            std::visit(
                [&](const auto &value) {
                    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>)
                        words += value;
                    else
                        words += std::to_string(value);
                },
                exact->value);
        else
            words += "?";
        words += "; ";
    }
    return words;
}

std::string inWords(const assess::DecisionAssessment &decision)
{
    std::string words = decision.decision + " = " + decision.outcome + (decision.settled ? " settled" : "") + " {";
    for (const std::string &outcome : decision.possible)
        words += outcome + " ";
    words += "} because";
    for (const assess::Because &because : decision.because) {
        words += ' ';
        words += std::to_string(because.rule) + (because.certain ? "! " : "? ") + because.cite + "(";
        for (const std::string &fact : because.facts)
            words += fact + " ";
        words += ")";
    }
    words += " ask";
    for (const std::string &fact : decision.ask)
        words += " " + fact;
    return words;
}

/// Compares one fact set; false when the readings leave nothing possible (both sides then agree on that).
bool compare(const assess::CompiledPlan &compiled, BruteForce &truth, const assess::Readings &readings,
    bool alsoExplain, unsigned seed)
{
    const auto expected = truth.assess(readings);
    const auto actual = compiled.assess(readings);
    EXPECT_EQ(expected.has_value(), actual.has_value()) << inWords(readings);
    if (!expected || !actual)
        return false;
    for (std::size_t decision = 0; decision < expected->decisions.size(); ++decision) {
        EXPECT_EQ(actual->decisions[decision], expected->decisions[decision])
            << inWords(readings) << "\nactual   " << inWords(actual->decisions[decision]) << "\nexpected "
            << inWords(expected->decisions[decision]);
    }
    if (!alsoExplain)
        return true;
    const auto explanations = compiled.explain(readings);
    EXPECT_TRUE(explanations.has_value());
    for (const assess::Explanation &explanation : *explanations) {
        EXPECT_TRUE(explanation.next.complete);
        EXPECT_EQ(truth.mistakesIn(explanation, readings, seed), "")
            << explanation.decision << ": " << inWords(readings);
    }
    return true;
}

TEST(Exactness, TheRealDecisionsAgreeWithTryingEverythingOnTwentyThousandFactSets)
{
    const auto plan = support::specialEquipment();
    const auto compiled = assess::CompiledPlan::compile(plan);
    ASSERT_TRUE(compiled.has_value());
    BruteForce truth(plan);
    std::mt19937 random(20200722);
    int compared = 0;
    for (unsigned round = 0; compared < 20'000 && !::testing::Test::HasFailure(); ++round) {
        const double known = 0.2 + 0.2 * (round % 4);
        compared += compare(*compiled, truth, support::randomReadings(*plan, known, random), round % 10 == 0, round);
    }
}

TEST(Exactness, GeneratedPlansAgreeWithTryingEverythingOnEightThousandFactSets)
{
    std::mt19937 random(7);
    int compared = 0;
    int plans = 0;
    for (unsigned seed = 0; compared < 8'000 && !::testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE("plan of seed " + std::to_string(seed));
        const auto plan = support::wildPlan(seed);
        const auto compiled = assess::CompiledPlan::compile(plan);
        ASSERT_TRUE(compiled.has_value()) << (compiled ? "" : base::toString(compiled.error().front()));
        ++plans;
        BruteForce truth(plan);
        for (unsigned round = 0; round < 20; ++round)
            compared += compare(
                *compiled, truth, support::randomReadings(*plan, 0.1 * (round % 8), random), round % 4 == 0, round);
    }
    EXPECT_GE(plans, 300);
}

} // namespace
