#pragma once

#include <string>
#include <vector>

namespace assess {

/// Why an outcome: a row of the table with its clause and the facts it looked at.
struct Because {
    int rule = 0; ///< row number in the table, from 1
    std::string cite; ///< section of the clause
    std::vector<std::string> facts; ///< names of the base facts the row looks at, through decisions it depends on
    bool certain = false; ///< it matches whatever the unknown facts turn out to be
    friend bool operator==(const Because &, const Because &) = default;
};

/// What is certain and what is possible for one decision, exactly (definitions: docs/rule-model.md).
struct DecisionAssessment {
    std::string decision;
    std::string outcome; ///< the weakest of `possible`: every completion reaches or exceeds it; empty when a
                         ///< completion matches no row (the checker refuses a plan that has one)
    std::vector<std::string> possible; ///< outcomes at least one completion gives, strongest first
    bool settled = false; ///< `possible` has one member
    std::vector<Because> because;
    std::vector<std::string> ask; ///< facts that can still change it, most useful first
    friend bool operator==(const DecisionAssessment &, const DecisionAssessment &) = default;
};

/// A consistency rule of the plan that the known facts contradict.
struct Warning {
    std::string message;
    std::string cite;
    friend bool operator==(const Warning &, const Warning &) = default;
};

/// One plan judged over one set of readings.
struct Assessment {
    std::vector<DecisionAssessment> decisions; ///< in the plan's order
    std::vector<Warning> warnings;
    friend bool operator==(const Assessment &, const Assessment &) = default;
};

[[nodiscard]] inline const DecisionAssessment *find(const Assessment &assessment, std::string_view decision)
{
    for (const DecisionAssessment &entry : assessment.decisions) {
        if (entry.decision == decision)
            return &entry;
    }
    return nullptr;
}

/// What one answer would do: the outcomes left if the fact lies in `test`.
struct AnswerEffect {
    std::string test; ///< FEEL unary test: "< 10", "[10..30)", "true"
    std::vector<std::string> possible;
    friend bool operator==(const AnswerEffect &, const AnswerEffect &) = default;
};

/// A fact of `ask` with its regions; neighbours with equal effect merged.
struct Question {
    std::string fact;
    std::vector<AnswerEffect> answers;
    friend bool operator==(const Question &, const Question &) = default;
};

/// One condition of a least box: the fact must satisfy the test.
struct Need {
    std::string fact;
    std::string test;
    friend bool operator==(const Need &, const Need &) = default;
};

/// How the next stronger outcome would be reached.
struct NextOutcome {
    std::string outcome; ///< empty: none stronger is possible
    std::vector<std::vector<Need>> needs; ///< alternatives, the least first; in each all needs together
    bool complete = true; ///< false: there are far more alternatives than anybody reads; some are listed
    friend bool operator==(const NextOutcome &, const NextOutcome &) = default;
};

/// `--explain`: for one decision.
struct Explanation {
    std::string decision;
    std::vector<Question> questions; ///< in the order of `ask`
    NextOutcome next;
    friend bool operator==(const Explanation &, const Explanation &) = default;
};

} // namespace assess
