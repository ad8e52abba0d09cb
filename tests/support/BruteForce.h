#pragma once

#include "assess/CompiledPlan.h"

#include <set>

namespace support {

/// Assessment by trying everything: the definitions of docs/rule-model.md word by word, straight from the FEEL texts of
/// the cells. Shares nothing with src/assess but the type of the answer; slow, and meant to be obviously right.
class BruteForce {
public:
    explicit BruteForce(std::shared_ptr<const plan::Plan> plan);

    /// Nothing when a reading leaves no value at all.
    [[nodiscard]] std::optional<assess::Assessment> assess(const assess::Readings &readings);

    /// Checks an explanation of one decision against the definitions; the first thing that is wrong, or empty.
    /// `seed` chooses which maximal boxes are grown to look for ones that are missing.
    [[nodiscard]] std::string mistakesIn(
        const assess::Explanation &explanation, const assess::Readings &readings, unsigned seed);

private:
    /// Values of a fact in ascending order, enumerations and booleans by position; and which no cell tells apart.
    struct Choices {
        std::vector<double> values;
        std::vector<std::size_t> kind; ///< of each value: its index in `samples`
        std::vector<double> samples; ///< one value of each kind
    };
    /// All completions of the facts a decision depends on, one value of each kind.
    struct Completions {
        std::vector<std::size_t> facts;
        std::vector<std::size_t> radix;
        std::vector<std::size_t> outcome; ///< of each completion; the number of outcomes: no row
        std::vector<std::vector<bool>> matches; ///< [row][completion]
    };
    static constexpr std::size_t NoFact = static_cast<std::size_t>(-1);

    [[nodiscard]] Choices choicesOf(std::size_t fact, const plan::Reading &reading);
    [[nodiscard]] bool readChoices(const assess::Readings &readings);
    [[nodiscard]] bool isAllowed(std::size_t fact, double value, const plan::Reading &reading) const;
    [[nodiscard]] feel::Value toFeel(std::size_t fact, double value) const;
    const std::vector<bool> &signature(std::size_t fact, double value);
    [[nodiscard]] std::vector<double> candidates(const plan::Fact &fact, const std::string &readingText) const;

    [[nodiscard]] Completions complete(std::size_t decision);
    std::size_t outcomeOf(std::size_t decision, const std::vector<double> &values, std::vector<bool> *matching);
    bool cellMatches(std::size_t decision, std::size_t row, std::size_t column, const std::vector<double> &values);
    void collectFacts(std::size_t decision, bool onlyLookedAt, std::size_t row, std::set<std::size_t> &facts) const;
    [[nodiscard]] assess::DecisionAssessment judge(std::size_t decision);
    [[nodiscard]] std::set<std::size_t> possibleWith(
        const Completions &all, std::size_t place, std::size_t sample) const;
    [[nodiscard]] std::vector<std::string> names(std::size_t decision, const std::set<std::size_t> &outcomes) const;

    [[nodiscard]] std::string mistakeInQuestion(
        std::size_t decision, const assess::Question &question, const Completions &all);
    [[nodiscard]] std::string mistakeInNext(
        std::size_t decision, const assess::NextOutcome &next, const Completions &all, unsigned seed);
    [[nodiscard]] std::set<std::size_t> samplesIn(std::size_t fact, const std::string &test) const;

    std::shared_ptr<const plan::Plan> m_plan;
    std::vector<std::vector<const feel::UnaryTests *>> m_cellsOf; ///< by fact: the cells that test it
    std::vector<std::map<double, std::vector<bool>>> m_signatures;
    std::map<std::pair<const feel::UnaryTests *, std::size_t>, bool> m_outcomeCells;
    std::vector<Choices> m_choices;
    std::vector<plan::Reading> m_readings;
};

} // namespace support
