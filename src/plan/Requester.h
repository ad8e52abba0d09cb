#pragma once

#include <array>
#include <string_view>

/// How conditions of a ladder see the plan that asked for this one on the same incident: under the name `requester`, as
/// one of the words below. What the record knows nobody has to confirm.
namespace plan {

inline constexpr std::string_view RequesterName = "requester";

inline constexpr std::string_view NoRequester = "none"; ///< this plan was opened by itself; who asked is outside
inline constexpr std::string_view RequesterRuns = "running"; ///< its response has not ended
inline constexpr std::string_view RequesterOver =
    "over"; ///< its response has ended; of one handed over, that of the plan that took it

inline constexpr std::array<std::string_view, 3> RequesterWords{NoRequester, RequesterRuns, RequesterOver};

} // namespace plan
