#pragma once

#include "plan/Clause.h"

#include <array>
#include <string_view>

namespace formats {

/// What a case says of steps, in the order of plan::StepWord: for reading a plan and for writing it.
inline constexpr std::array<std::string_view, 4> StepWords{"proposed", "unknown", "refused", "ruled_out"};

[[nodiscard]] constexpr std::string_view stepWord(plan::StepWord word)
{
    return StepWords[static_cast<std::size_t>(word)];
}

} // namespace formats
