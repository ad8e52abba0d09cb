#pragma once

#include "assess/ConditionProofs.h"

namespace assess {

/// A condition of a step that two versions of a plan say otherwise: where it holds by the one and not by the other.
struct StepDifference {
    std::string ladder;
    std::string step;
    std::optional<std::size_t> requirement = {}; ///< from 0; nothing: what proposes the step
    bool holdsAfter = false; ///< by the later version; else by the earlier
    ConditionProofs::Situation situation;
};

/// For every condition of the steps that both versions have, and for both directions, a situation that tells them
/// apart. What only the parts of the two plans tell (a step, a requirement more, what the diagrams cannot say) is not
/// in it.
[[nodiscard]] std::vector<StepDifference> stepDifferences(const plan::Plan &before, const plan::Plan &after);

} // namespace assess
