#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

namespace cli {

/// What a terminal is given of text that people told: one line that only says something. Line breaks, other control
/// characters and marks that turn the direction of writing are written out as \n, \t, \x1b, \u202e.
[[nodiscard]] std::string visible(std::string_view utf8);

/// The same for text of several lines of our own making: its line breaks stay, a tab is two blanks.
[[nodiscard]] std::string visibleLines(std::string_view utf8);

/// `line` made visible, and a line break.
void printLine(std::ostream &out, std::string_view line);

} // namespace cli
