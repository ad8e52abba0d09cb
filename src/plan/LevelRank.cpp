#include "plan/LevelRank.h"

#include <algorithm>

namespace plan {

std::size_t levelRank(const Plan &plan, const Lifecycle &ladder, std::string_view stateId)
{
    const Decision *decision = findDecision(plan, ladder.decision);
    const State *state = findState(ladder, stateId);
    if (!decision)
        return 0;
    const auto end = decision->outcomes.end();
    const auto outcome = state && state->kind == StateKind::Level
        ? std::ranges::find(decision->outcomes, state->level, &Outcome::name)
        : end;
    return static_cast<std::size_t>(outcome - decision->outcomes.begin());
}

} // namespace plan
