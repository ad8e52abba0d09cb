#pragma once

#include <array>
#include <string_view>

namespace formats {

/// From when a clock counts, in the order of plan::Deadline::From.
inline constexpr std::array<std::string_view, 3> CountsFromWords{"told", "heard", "incident"};

} // namespace formats
