#pragma once

#include "base/Result.h"

#include <variant>

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

/// The same for a use case that also refuses: `attempt` returns a Result whose failure is a variant that may hold a
/// base::Error.
template <class Result, class Attempt>
[[nodiscard]] Result retryUseCase(const Attempt &attempt)
{
    auto done = retryConflicts([&]() -> base::Result<Result> {
        Result result = attempt();
        if (!result) {
            if (const auto *error = std::get_if<base::Error>(&result.error()))
                return tl::unexpected(*error);
        }
        return result;
    });
    return done ? std::move(*done) : tl::unexpected(typename Result::error_type(done.error()));
}

} // namespace app
