#include "formats/YamlQuotes.h"

namespace formats {

namespace {

/// How many characters of source an escape of a double-quoted scalar takes.
std::size_t escapeLength(char c)
{
    switch (c) {
    case 'x':
        return 4;
    case 'u':
        return 6;
    case 'U':
        return 10;
    default:
        return 2;
    }
}

bool isBlank(char c) { return c == ' ' || c == '\t'; }

/// Walks over the tokens of a YAML text as far as is needed to tell quotes that open a scalar from other quotes.
class QuoteScan {
public:
    explicit QuoteScan(std::string_view text)
        : m_text(text)
    {
    }

    std::optional<std::size_t> run()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '"' || c == '\'') {
                const std::size_t opened = m_at;
                if (!closes(c))
                    return opened;
            } else if (c == '#' && followsBlank()) {
                toLineEnd();
            } else if ((c == '|' || c == '>') && m_flow == 0) {
                skipBlock();
            } else if (isBlank(c) || c == '\n' || c == '\r' || isIndicator(c)) {
                ++m_at;
            } else {
                skipPlain();
            }
        }
        return {};
    }

private:
    [[nodiscard]] char peek(std::size_t ahead) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\n';
    }
    [[nodiscard]] bool endsWord(std::size_t ahead) const
    {
        const char c = peek(ahead);
        return isBlank(c) || c == '\n' || c == '\r';
    }
    [[nodiscard]] bool followsBlank() const
    {
        return m_at == 0 || isBlank(m_text[m_at - 1]) || m_text[m_at - 1] == '\n';
    }

    bool isIndicator(char c)
    {
        if (c == '[' || c == '{')
            ++m_flow;
        else if ((c == ']' || c == '}') && m_flow > 0)
            --m_flow;
        else if (c == ',' || ((c == ':' || c == '-' || c == '?') && endsWord(1)))
            return true;
        return c == '[' || c == '{' || c == ']' || c == '}';
    }

    void toLineEnd()
    {
        while (m_at < m_text.size() && m_text[m_at] != '\n')
            ++m_at;
    }

    /// Goes behind the closing quote. False when there is none, or when it is rather one that opens: in the middle of a
    /// text, or lines behind and not at the end of a value.
    bool closes(char quote)
    {
        bool spansLines = false;
        for (++m_at; m_at < m_text.size();) {
            const std::size_t length = writtenLength(m_text.substr(m_at), quote);
            if (length == 1 && m_text[m_at] == quote) {
                ++m_at;
                return endsValue() || (!spansLines && isBlank(peek(0)));
            }
            spansLines = spansLines || m_text[m_at] == '\n';
            m_at += length;
        }
        return false;
    }

    /// What stands behind a closing quote can stand behind a value.
    [[nodiscard]] bool endsValue() const
    {
        std::size_t ahead = 0;
        while (isBlank(peek(ahead)))
            ++ahead;
        const char c = peek(ahead);
        return c == '\n' || c == '\r' || c == ':' || (c == '#' && ahead > 0)
            || (m_flow > 0 && (c == ',' || c == ']' || c == '}'));
    }

    void skipPlain()
    {
        while (m_at < m_text.size() && m_text[m_at] != '\n') {
            const char c = m_text[m_at];
            const bool ends = (c == ':' && endsWord(1)) || (c == '#' && followsBlank())
                || (m_flow > 0 && (c == ',' || c == '[' || c == ']' || c == '{' || c == '}'));
            if (ends)
                return;
            ++m_at;
        }
    }

    [[nodiscard]] std::size_t indentAt(std::size_t lineStart) const
    {
        std::size_t indent = 0;
        while (lineStart + indent < m_text.size() && m_text[lineStart + indent] == ' ')
            ++indent;
        return indent;
    }

    /// A block scalar goes on as long as lines are empty or deeper than the one that opens it.
    void skipBlock()
    {
        const std::size_t lineBreak = m_text.rfind('\n', m_at);
        const std::size_t indent = indentAt(lineBreak == std::string_view::npos ? 0 : lineBreak + 1);
        for (toLineEnd(); m_at < m_text.size(); toLineEnd()) {
            const std::size_t next = m_at + 1;
            const std::size_t depth = indentAt(next);
            const bool isEmpty = next + depth >= m_text.size() || m_text[next + depth] == '\n';
            if (!isEmpty && depth <= indent)
                return;
            m_at = next;
        }
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_flow = 0; ///< depth of brackets
};

} // namespace

std::size_t writtenLength(std::string_view raw, char quote)
{
    if (quote == '\'' && raw.starts_with("''"))
        return 2;
    if (quote == '"' && raw.size() > 1 && raw[0] == '\\')
        return escapeLength(raw[1]);
    std::size_t length = 1;
    while (length < raw.size() && (static_cast<unsigned char>(raw[length]) & 0xC0U) == 0x80U)
        ++length;
    return length;
}

std::optional<std::size_t> openedQuote(std::string_view yaml) { return QuoteScan(yaml).run(); }

} // namespace formats
