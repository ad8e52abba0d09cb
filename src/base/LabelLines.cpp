#include "base/LabelLines.h"

#include "base/PlainLine.h"

#include <algorithm>
#include <charconv>

namespace base {

namespace {

constexpr std::string_view Colon = "：";

}

void LabelWriter::add(std::string_view label, std::string_view value)
{
    m_text.append(label).append(Colon).append(value).append("\n");
}

std::string_view LabelReader::line()
{
    const auto end = m_rest.find('\n');
    if (m_failed || end == std::string_view::npos) {
        m_failed = true;
        return {};
    }
    const std::string_view found = m_rest.substr(0, end);
    m_rest.remove_prefix(end + 1);
    return found;
}

void LabelReader::expect(std::string_view wanted)
{
    if (line() != wanted)
        m_failed = true;
}

std::string LabelReader::take(std::string_view label)
{
    std::string_view found = line();
    if (!found.starts_with(label) || !found.substr(label.size()).starts_with(Colon)) {
        m_failed = true;
        return {};
    }
    found.remove_prefix(label.size() + Colon.size());
    if (std::ranges::any_of(found, [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; }) || hidesSomething(found))
        m_failed = true;
    return std::string(found);
}

std::string LabelReader::takeIfThere(std::string_view label)
{
    const bool isThere = m_rest.starts_with(label) && m_rest.substr(label.size()).starts_with(Colon);
    return isThere ? take(label) : std::string();
}

std::int64_t LabelReader::takeNumber(std::string_view label)
{
    const std::string text = take(label);
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size() || number < 0 || std::to_string(number) != text) {
        m_failed = true;
        return 0;
    }
    return number;
}

std::int64_t LabelReader::takeCount(std::string_view label)
{
    const std::int64_t count = takeNumber(label);
    if (count > lineCount(m_rest))
        m_failed = true;
    return m_failed ? 0 : count;
}

std::string LabelReader::takeLines(std::int64_t count)
{
    std::string lines;
    for (std::int64_t i = 0; i < count && !m_failed; ++i)
        lines.append(line()).append("\n");
    return lines;
}

std::int64_t lineCount(std::string_view text) { return std::ranges::count(text, '\n'); }

} // namespace base
