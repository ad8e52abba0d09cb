#pragma once

#include "plan/Scope.h"

#include <array>
#include <string_view>

namespace plan {

/// What a series says about a fact, in the order of SeriesMeasure: for reading a plan and for writing it.
inline constexpr std::array<std::string_view, 7> SeriesWords{
    "hours_over_200", "hours_over_300", "peak", "improved_hours", "sulphur_peak", "hours_over_150", "hours_at_most"};

[[nodiscard]] constexpr std::string_view seriesWord(SeriesMeasure measure)
{
    return SeriesWords[static_cast<std::size_t>(measure)];
}

} // namespace plan
