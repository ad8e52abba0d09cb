#pragma once

#include <string_view>

namespace base {

/// The most characters of a line that somebody fills in.
inline constexpr std::size_t LineCharacters = 200;

/// The code point of a character that nobody sees and that changes what others look like: C1 controls (a terminal obeys
/// them as it obeys ESC), separators of lines, marks that turn the direction. 0 for any other.
[[nodiscard]] unsigned hiddenPoint(std::string_view character);

/// Whether a text has such a character.
[[nodiscard]] bool hidesSomething(std::string_view text);

/// One line of well-formed UTF-8 of 1 to LineCharacters characters, without control characters, separators of lines and
/// marks of direction, and without blanks at its ends.
[[nodiscard]] bool isPlainLine(std::string_view text);

} // namespace base
