#pragma once

#include "plan/Plan.h"

namespace check {

/// A clause of the document and everything of the plan that comes from it.
struct ClauseUse {
    const plan::Clause *clause = nullptr;
    std::vector<std::string>
        uses; ///< "task:seal_site", "rule:accident_grade/3", …: what it became, and what else cites it
};

/// How much of a document came into the plan.
struct Covered {
    std::size_t ordering = 0; ///< clauses that order something: all but statements
    std::size_t used = 0; ///< those of them that became something
    [[nodiscard]] std::size_t percent() const { return ordering == 0 ? 100 : used * 100 / ordering; }
};
[[nodiscard]] Covered coveredOf(const std::vector<ClauseUse> &table);

/// Every clause in the order of the plan; one that is used nowhere has no uses.
[[nodiscard]] std::vector<ClauseUse> coverageOf(const plan::Plan &plan);

} // namespace check
