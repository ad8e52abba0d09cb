#pragma once

#include "base/Result.h"

namespace app {

/// How often a use case is decided anew when other programs are faster. Who signs in derives keys for some tenths of a
/// second, and with eight at once seven find the record moved on.
inline constexpr int ConflictAttempts = 25;

/// Calls `attempt` (which returns a base::Result) until it ends in anything but a conflict, at most ConflictAttempts
/// times. Each attempt reads again before it decides.
template <class Attempt>
[[nodiscard]] auto retryConflicts(Attempt attempt)
{
    auto result = attempt();
    for (int tries = 1; tries < ConflictAttempts && !result && result.error().code == base::ErrorCode::Conflict;
         ++tries)
        result = attempt();
    return result;
}

} // namespace app
