#include "formats/SourceText.h"

#include "base/Text.h"
#include "formats/YamlQuotes.h"

#include <algorithm>

namespace formats {

namespace {

constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";

} // namespace

SourceText::SourceText(std::string_view text)
    : m_text(text)
    , m_lineStarts{0}
{
    if (m_text.starts_with(ByteOrderMark))
        m_text.remove_prefix(ByteOrderMark.size());
    for (std::size_t i = 0; i < m_text.size(); ++i) {
        if (m_text[i] != '\n')
            continue;
        if (m_text.substr(m_lineStarts.back(), i - m_lineStarts.back()) == "...")
            m_partStarts.push_back(static_cast<int>(m_lineStarts.size()) + 1);
        m_lineStarts.push_back(i + 1);
    }
}

int SourceText::lineInPart(int line) const
{
    const auto next = std::ranges::upper_bound(m_partStarts, line);
    return next == m_partStarts.begin() ? line : line - *std::prev(next) + 1;
}

base::SourcePosition SourceText::positionOf(std::size_t offset) const
{
    const auto next = std::ranges::upper_bound(m_lineStarts, offset);
    const std::size_t start = *std::prev(next);
    return {static_cast<int>(next - m_lineStarts.begin()),
        static_cast<int>(base::characterCount(m_text.substr(start, offset - start))) + 1};
}

base::SourcePosition SourceText::positionInScalar(std::size_t offset, int column) const
{
    const std::string_view raw = m_text.substr(std::min(offset, m_text.size()));
    const char first = raw.empty() ? '\0' : raw.front();
    if (first == '|' || first == '>')
        return positionOf(offset);
    const char quote = first == '"' || first == '\'' ? first : '\0';
    std::size_t at = quote == '\0' ? 0 : 1;
    for (int i = 1; i < column && at < raw.size(); ++i) {
        if (raw[at] == '\n')
            return positionOf(offset);
        at += writtenLength(raw.substr(at), quote);
    }
    return positionOf(std::min(offset + at, m_text.size()));
}

} // namespace formats
