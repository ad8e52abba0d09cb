#pragma once

#include <string_view>

namespace base {

/// The most characters of a line that somebody fills in.
inline constexpr std::size_t LineCharacters = 200;

/// One line of well-formed UTF-8 of 1 to LineCharacters characters, without control characters and without blanks at
/// its ends.
[[nodiscard]] bool isPlainLine(std::string_view text);

} // namespace base
