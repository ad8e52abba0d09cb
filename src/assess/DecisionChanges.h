#pragma once

#include "assess/Assessment.h"
#include "assess/CompiledPlan.h"

namespace assess {

/// What a change of a plan's tables makes of one decision.
struct DecisionChange {
    std::string decision;
    double changed = 0; ///< situations with another outcome; a situation: one region for each fact it depends on
    double all = 0; ///< situations there are
    std::vector<Need> witness; ///< one of those changed: all conditions together
    std::string before; ///< its outcome; empty: no row matches
    std::string after;
    friend bool operator==(const DecisionChange &, const DecisionChange &) = default;
};

/// The decisions that two readings of one plan judge differently, in the plan's order; exact over all fact sets. Both
/// must have the same facts, and decisions with the same names and outcomes: tables may differ in their cells only.
/// Error: what the compiler says against either.
[[nodiscard]] tl::expected<std::vector<DecisionChange>, std::vector<base::Diagnostic>> decisionChanges(
    const plan::Plan &before, const plan::Plan &after);

} // namespace assess
