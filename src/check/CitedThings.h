#pragma once

#include "plan/Plan.h"

#include <functional>

namespace check {

/// Something of a plan that rests on a clause.
struct Cited {
    const plan::Citation &cite;
    base::SourcePosition position;
    std::string thing; ///< in a sentence: "rule 3 of accident_grade"
    std::string reference; ///< in a table of uses: "rule:accident_grade/3"
};

/// Calls `visit` with everything that must rest on a clause, kind by kind in the order of the plan.
void forEachCited(const plan::Plan &plan, const std::function<void(const Cited &)> &visit);

} // namespace check
