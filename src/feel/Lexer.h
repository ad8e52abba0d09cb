#pragma once

#include "feel/Expression.h"

namespace feel {

/// What a piece of the text is; names and keywords are both words.
enum class TokenKind { Number, String, Word, Question, At, Sign, End };

/// A piece of the text. Keywords are words: the parser knows where they count.
struct Token {
    TokenKind kind = TokenKind::End;
    std::string_view text; ///< as written; the sign or word
    std::string string = {}; ///< of a String: its content, escapes resolved
    int column = 0; ///< in characters, from 1
};

/// Cuts the text into tokens, comments and blanks left out, an End behind the last. The tokens look into `text`.
[[nodiscard]] tl::expected<std::vector<Token>, ParseError> tokenize(std::string_view text);

} // namespace feel
