#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace base {

/// Without leading and trailing blanks, the ideographic space U+3000 included.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// The pieces between the separators; an empty text is one empty piece.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// The pieces with the separator between them.
[[nodiscard]] std::string join(const std::vector<std::string> &pieces, std::string_view separator);

/// Number of Unicode characters in a UTF-8 text; a stray byte counts as one.
[[nodiscard]] std::size_t characterCount(std::string_view utf8);

/// Full-width digits, letters and punctuation (U+FF01..U+FF5E) and the ideographic space as their ASCII twins, so that
/// an answer typed with a Chinese input method reads like any other.
[[nodiscard]] std::string toHalfWidth(std::string_view utf8);

/// The text in quotes as it may stand in a message: one line, cut behind 40 characters.
[[nodiscard]] std::string quotedLine(std::string_view utf8);

/// Bytes of the well-formed UTF-8 character at the front of a text that is not empty; 0 when there is none.
[[nodiscard]] std::size_t characterLength(std::string_view utf8);

/// True for well-formed UTF-8 (no overlong forms, no surrogates).
[[nodiscard]] bool isUtf8(std::string_view text);

} // namespace base
