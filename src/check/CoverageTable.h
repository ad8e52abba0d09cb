#pragma once

#include "plan/Plan.h"

namespace check {

/// A clause of the document and everything of the plan that comes from it.
struct ClauseUse {
    const plan::Clause *clause = nullptr;
    std::vector<std::string>
        uses; ///< "task:seal_site", "rule:accident_grade/3", …: what it became, and what else cites it
};

/// Every clause in the order of the plan; one that is used nowhere has no uses.
[[nodiscard]] std::vector<ClauseUse> coverageOf(const plan::Plan &plan);

} // namespace check
