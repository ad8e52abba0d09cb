#include "feel/Lexer.h"

#include "feel/Characters.h"

#include "base/Text.h"

#include <array>

namespace feel {

namespace {

// Longer ones first: "<=" is no "<".
constexpr std::array<std::string_view, 20> Signs{
    "**", "<=", ">=", "!=", "..", "<", ">", "=", "+", "-", "*", "/", "(", ")", "[", "]", "{", "}", ",", ":"};

struct Slip {
    std::string_view written;
    std::string_view meant;
};
// What people write who know other languages.
constexpr std::array Slips{Slip{"==", "write = for equality"}, Slip{"&&", "write and"}, Slip{"||", "write or"},
    Slip{"<>", "write != for inequality"}, Slip{"!", "write not(...) for negation"}, Slip{"%", "write modulo(a, b)"},
    Slip{"'", "write strings in double quotes"}, Slip{"“", "write a straight quote \""},
    Slip{"”", "write a straight quote \""}, Slip{"≥", "write >="}, Slip{"≤", "write <="}, Slip{"≠", "write !="},
    Slip{"、", "write a comma"}};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

int hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

class Lexer {
public:
    explicit Lexer(std::string_view text)
        : m_rest(text)
    {
    }

    tl::expected<std::vector<Token>, ParseError> run()
    {
        while (skipBlanks() && !m_rest.empty()) {
            if (!readToken())
                break;
        }
        if (m_error)
            return tl::unexpected(std::move(*m_error));
        m_tokens.push_back({TokenKind::End, {}, {}, m_column});
        return std::move(m_tokens);
    }

private:
    bool fail(std::string code, std::string message) { return failAt(m_column, std::move(code), std::move(message)); }
    bool failAt(int column, std::string code, std::string message)
    {
        m_error = ParseError{std::move(code), std::move(message), column};
        return false;
    }

    void take(std::size_t bytes)
    {
        m_column += static_cast<int>(base::characterCount(m_rest.substr(0, bytes)));
        m_rest.remove_prefix(bytes);
    }
    void push(TokenKind kind, std::size_t bytes, std::string string = {})
    {
        m_tokens.push_back({kind, m_rest.substr(0, bytes), std::move(string), m_column});
        take(bytes);
    }

    /// Skips blanks and comments. False: an error.
    bool skipBlanks()
    {
        while (!m_rest.empty()) {
            const Character next = decode(m_rest);
            if (next.length > 0 && isBlank(next.code)) {
                take(next.length);
            } else if (m_rest.starts_with("//")) {
                take(std::min(m_rest.find_first_of("\n\r"), m_rest.size()));
            } else if (m_rest.starts_with("/*")) {
                const std::size_t end = m_rest.find("*/", 2);
                if (end == std::string_view::npos)
                    return fail("unterminated-comment", "the comment is not closed: write */ behind it");
                take(end + 2);
            } else {
                return true;
            }
        }
        return true;
    }

    bool readToken()
    {
        const Character next = decode(m_rest);
        if (next.length == 0)
            return fail("invalid-utf8", "this is not UTF-8 text");
        if (isNameStart(next.code))
            return readWord();
        if (isDigit(m_rest[0]) || (m_rest[0] == '.' && m_rest.size() > 1 && isDigit(m_rest[1])))
            return readNumber();
        if (next.code == '"')
            return readString();
        if (next.code == '?')
            return readQuestion();
        if (next.code == '@') {
            push(TokenKind::At, 1);
            return true;
        }
        return readSign(next);
    }

    bool readWord()
    {
        push(TokenKind::Word, wordLength(0));
        return true;
    }

    std::size_t wordLength(std::size_t from) const
    {
        std::size_t end = from;
        while (end < m_rest.size()) {
            const Character next = decode(m_rest.substr(end));
            if (next.length == 0 || !isNamePart(next.code))
                break;
            end += next.length;
        }
        return end - from;
    }

    bool readQuestion()
    {
        if (wordLength(1) > 0)
            return fail("unexpected-character", "? stands for the input and is no part of a name");
        push(TokenKind::Question, 1);
        return true;
    }

    std::size_t digitsFrom(std::size_t at) const
    {
        std::size_t count = 0;
        while (at + count < m_rest.size() && isDigit(m_rest[at + count]))
            ++count;
        return count;
    }

    bool readNumber()
    {
        std::size_t length = digitsFrom(0);
        if (length < m_rest.size() && m_rest[length] == '.') {
            if (const std::size_t fraction = digitsFrom(length + 1); fraction > 0)
                length += 1 + fraction;
        }
        if (length < m_rest.size() && (m_rest[length] == 'e' || m_rest[length] == 'E')) {
            const bool sign = length + 1 < m_rest.size() && (m_rest[length + 1] == '+' || m_rest[length + 1] == '-');
            const std::size_t start = length + (sign ? 2 : 1);
            if (const std::size_t exponent = digitsFrom(start); exponent > 0)
                length = start + exponent;
        }
        if (wordLength(length) > 0)
            return fail("malformed-number", "a name may not begin with a digit, nor a number run into a word");
        push(TokenKind::Number, length);
        return true;
    }

    bool readString()
    {
        std::string content;
        int column = m_column; // of the character at `at`
        std::size_t at = 0;
        const auto advance = [&](std::size_t bytes) {
            column += static_cast<int>(base::characterCount(m_rest.substr(at, bytes)));
            at += bytes;
        };
        advance(1);
        for (;;) {
            if (at >= m_rest.size() || m_rest[at] == '\n' || m_rest[at] == '\r')
                return fail(
                    "unterminated-string", "the string is not closed: write \" behind it, and \\n for a line break");
            if (m_rest[at] == '"')
                break;
            if (m_rest[at] == '\\') {
                const std::size_t length = readEscape(m_rest.substr(at), content);
                if (length == 0)
                    return failAt(column, "bad-escape",
                        "write \\\" \\\\ \\n \\r \\t, \\u with 4 or \\U with 6 hexadecimal digits");
                advance(length);
                continue;
            }
            const Character next = decode(m_rest.substr(at));
            if (next.length == 0)
                return failAt(column, "invalid-utf8", "this is not UTF-8 text");
            content += m_rest.substr(at, next.length);
            advance(next.length);
        }
        push(TokenKind::String, at + 1, std::move(content));
        return true;
    }

    /// Resolves the escape at the front of `text`; its length, 0 when it is none.
    static std::size_t readEscape(std::string_view text, std::string &content)
    {
        constexpr std::string_view Letters = "\"\\'nrt";
        constexpr std::string_view Meanings = "\"\\'\n\r\t";
        if (text.size() < 2)
            return 0;
        if (const std::size_t index = Letters.find(text[1]); index != std::string_view::npos) {
            content += Meanings[index];
            return 2;
        }
        const std::size_t digits = text[1] == 'u' ? 4 : text[1] == 'U' ? 6 : 0;
        char32_t code = 0;
        if (digits == 0 || !readHex(text.substr(2), digits, code))
            return 0;
        std::size_t length = 2 + digits;
        if (code >= 0xD800 && code <= 0xDBFF) { // the first half of a pair
            char32_t low = 0;
            const std::string_view second = text.substr(length);
            if (!second.starts_with("\\u") || !readHex(second.substr(2), 4, low) || low < 0xDC00 || low > 0xDFFF)
                return 0;
            code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
            length += 6;
        } else if ((code >= 0xDC00 && code <= 0xDFFF) || code > 0x10FFFF) {
            return 0;
        }
        encode(content, code);
        return length;
    }

    static bool readHex(std::string_view text, std::size_t digits, char32_t &code)
    {
        if (text.size() < digits)
            return false;
        code = 0;
        for (const char c : text.substr(0, digits)) {
            const int digit = hexDigit(c);
            if (digit < 0)
                return false;
            code = code * 16 + static_cast<char32_t>(digit);
        }
        return true;
    }

    bool readSign(Character next)
    {
        for (const Slip &slip : Slips) {
            if (m_rest.starts_with(slip.written) && !m_rest.starts_with("!="))
                return fail("unexpected-character",
                    std::string(slip.written) + " is no sign of FEEL: " + std::string(slip.meant));
        }
        for (const std::string_view known : Signs) {
            if (m_rest.starts_with(known)) {
                push(TokenKind::Sign, known.size());
                return true;
            }
        }
        if (next.code == '.') {
            push(TokenKind::Sign, 1);
            return true;
        }
        const std::string written(m_rest.substr(0, next.length));
        const std::string narrow = base::toHalfWidth(written);
        return fail("unexpected-character",
            "'" + written + "' is no sign of FEEL"
                + (narrow == written ? std::string() : ": it is full-width, write '" + narrow + "'"));
    }

    std::string_view m_rest;
    int m_column = 1;
    std::vector<Token> m_tokens;
    std::optional<ParseError> m_error;
};

} // namespace

tl::expected<std::vector<Token>, ParseError> tokenize(std::string_view text) { return Lexer(text).run(); }

} // namespace feel
