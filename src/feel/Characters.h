#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace feel {

/// A character and how many bytes it takes.
struct Character {
    char32_t code = 0;
    std::size_t length = 0; ///< 0: not UTF-8
};

/// The character at the front of a text that is not empty.
[[nodiscard]] Character decode(std::string_view text);
/// Appends the character as UTF-8.
void encode(std::string &text, char32_t code);

/// White space of the grammar, the ideographic space included.
[[nodiscard]] bool isBlank(char32_t code);
/// Letters that begin a name: those of the grammar, except the punctuation and full-width twins of Chinese text, which
/// nobody means as part of a name.
[[nodiscard]] bool isNameStart(char32_t code);
[[nodiscard]] bool isNamePart(char32_t code);

} // namespace feel
