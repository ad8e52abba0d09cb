#pragma once

#include "assess/ReadingAssessor.h"

namespace formats {

/// Writes answers of `assess` as lines of JSON, without the line ends. Every name of the plan is put into JSON once;
/// one for each thread. The plan must outlive it.
class AnswerWriter {
public:
    explicit AnswerWriter(const assess::CompiledPlan &plan);

    /// Appends what the plan makes of the readings; with `questions` and `next` when explained. The errors of
    /// CompiledPlan::assess, and then nothing is appended.
    [[nodiscard]] base::Result<> append(std::string &json, const assess::Readings &readings, bool explain);

private:
    /// What stands in the answer about one decision, whatever the facts are.
    struct Decision {
        std::string head; ///< its name, up to the outcome
        std::vector<std::string> outcomes; ///< in quotes
        std::vector<std::string> rows; ///< up to whether it is certain
    };

    void appendDecision(std::string &json, const Decision &decision, const assess::Verdict &verdict) const;

    const assess::CompiledPlan &m_plan;
    assess::ReadingAssessor m_assessor;
    std::string m_head; ///< plan and version, up to the warnings
    std::vector<std::string> m_warnings; ///< one a consistency rule
    std::vector<std::string> m_facts; ///< in quotes
    std::vector<Decision> m_decisions;
};

/// The answer to one set of readings. Errors as above.
[[nodiscard]] base::Result<std::string> answerToJson(
    const assess::CompiledPlan &plan, const assess::Readings &readings, bool explain);

} // namespace formats
