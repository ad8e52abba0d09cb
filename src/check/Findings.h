#pragma once

#include "assess/CompiledPlan.h"
#include "base/Diagnostic.h"

#include <string>
#include <vector>

namespace check {

/// Collects the findings about one plan; every kind of finding is a function of its own that reports here.
class Findings {
public:
    explicit Findings(const plan::Plan &plan) : m_file(plan.source) {}

    void error(std::string code, base::SourcePosition at, std::string message)
    {
        m_found.push_back({base::Severity::Error, std::move(code), std::move(message), m_file, at});
    }
    void warning(std::string code, base::SourcePosition at, std::string message)
    {
        m_found.push_back({base::Severity::Warning, std::move(code), std::move(message), m_file, at});
    }
    void note(std::string code, base::SourcePosition at, std::string message)
    {
        m_found.push_back({base::Severity::Note, std::move(code), std::move(message), m_file, at});
    }

    [[nodiscard]] std::vector<base::Diagnostic> take() { return std::move(m_found); }

private:
    std::string m_file;
    std::vector<base::Diagnostic> m_found;
};

// One function a kind of finding, one file each.
void checkTables(const assess::CompiledPlan &plan, Findings &findings);      ///< gaps, rows that never win, outcomes out of reach
void checkCases(const assess::CompiledPlan &plan, Findings &findings);       ///< cases that do not give what they promise
void checkCitations(const plan::Plan &plan, Findings &findings);             ///< things without a clause, clauses that do not exist
void checkCoverage(const plan::Plan &plan, Findings &findings);              ///< clauses that turned into nothing, and the reverse
void checkReachability(const plan::Plan &plan, Findings &findings);          ///< states out of reach, dead ends
void checkLevels(const plan::Plan &plan, Findings &findings);                ///< levels and states that do not answer each other
void checkAuthority(const plan::Plan &plan, Findings &findings);             ///< steps nobody may decide
void checkDuties(const plan::Plan &plan, Findings &findings);                ///< task sets that never open, levels without tasks
void checkDeadlines(const plan::Plan &plan, Findings &findings);             ///< clocks that cannot start or end
void checkEnding(const plan::Plan &plan, Findings &findings);                ///< ending conditions nobody asks for
void checkUse(const plan::Plan &plan, Findings &findings);                   ///< facts, posts, bodies, confirmations nothing uses
void noteConflicts(const plan::Plan &plan, Findings &findings);              ///< the documents' own conflicts

} // namespace check
