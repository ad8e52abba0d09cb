#include "Comparison.h"

#include <gtest/gtest.h>

namespace test {

namespace {

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

} // namespace

bool compare(const assess::CompiledPlan &compiled, support::BruteForce &truth, const assess::Readings &readings,
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

} // namespace test
