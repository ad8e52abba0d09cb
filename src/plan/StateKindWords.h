#pragma once

#include "plan/Lifecycle.h"

#include <array>
#include <string_view>

namespace plan {

/// The kinds of a state as plan files write them, in the order of StateKind.
inline constexpr std::array<std::string_view, 5> StateKindWords{"initial", "waiting", "level", "ended", "final"};
static_assert(StateKindWords.size() == static_cast<std::size_t>(StateKind::Final) + 1);

[[nodiscard]] constexpr std::string_view kindWord(StateKind kind)
{
    return StateKindWords[static_cast<std::size_t>(kind)];
}

} // namespace plan
