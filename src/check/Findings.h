#pragma once

#include "check/Subject.h"

#include <string>
#include <vector>

namespace check {

/// Collects the findings about one plan; every kind of finding is a function of its own that reports here.
class Findings {
public:
    using Facts = std::vector<base::WitnessFact>;

    explicit Findings(const plan::Plan &plan)
        : m_file(plan.source)
    {
    }

    void error(std::string code, base::SourcePosition at, std::string message, Facts witness = {})
    {
        m_found.push_back({base::Severity::Error, std::move(code), std::move(message), m_file, at, std::move(witness)});
    }
    void warning(std::string code, base::SourcePosition at, std::string message)
    {
        m_found.push_back({base::Severity::Warning, std::move(code), std::move(message), m_file, at});
    }
    void note(std::string code, base::SourcePosition at, std::string message, Facts witness = {})
    {
        m_found.push_back({base::Severity::Note, std::move(code), std::move(message), m_file, at, std::move(witness)});
    }

    [[nodiscard]] std::vector<base::Diagnostic> take() { return std::move(m_found); }

private:
    std::string m_file;
    std::vector<base::Diagnostic> m_found;
};

/// The facts that a case gives, as an example.
[[nodiscard]] Findings::Facts factsOf(const plan::Case &example);

// One function a kind of finding, one file each.
void checkTables(const Subject &subject, Findings &findings); ///< gaps, rows that never win, outcomes out of reach
void checkConditions(const Subject &subject, Findings &findings); ///< conditions that never hold, levels never proposed
void checkSteps(
    const Subject &subject, Findings &findings); ///< steps without grounds, steps that contradict themselves
void checkCases(const Subject &subject, Findings &findings); ///< cases that do not give what they promise
void checkCaseSteps(const Subject &subject, Findings &findings); ///< cases whose steps are not proposed or refused so
void checkCaseCoverage(const Subject &subject, Findings &findings); ///< rules and thresholds no case tries
void checkStepCoverage(const Subject &subject, Findings &findings); ///< steps no case tries
void checkCitations(const Subject &subject, Findings &findings); ///< things without a clause, clauses that do not exist
void checkCoverage(const Subject &subject, Findings &findings); ///< clauses that turned into nothing, and the reverse
void checkReachability(const Subject &subject, Findings &findings); ///< states out of reach, dead ends
void checkLevels(const Subject &subject, Findings &findings); ///< levels and states that do not answer each other
void checkAuthority(const Subject &subject, Findings &findings); ///< steps nobody may decide
void checkDuties(const Subject &subject, Findings &findings); ///< task sets that never open, levels without tasks
void checkDeadlines(const Subject &subject, Findings &findings); ///< clocks without length, owner or document
void checkClockLabels(const Subject &subject, Findings &findings); ///< clocks that run otherwise than they are called
void checkClockTriggers(const Subject &subject, Findings &findings); ///< clocks that never start or never end
void checkEnding(const Subject &subject, Findings &findings); ///< ending conditions nobody asks for
void checkUse(const Subject &subject, Findings &findings); ///< facts, posts, bodies, confirmations nothing uses
void checkChangeRecord(const Subject &subject, Findings &findings); ///< drafts that do not say what they change
void noteConflicts(const Subject &subject, Findings &findings); ///< the documents' own conflicts

} // namespace check
