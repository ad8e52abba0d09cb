#include "base/Text.h"

#include <algorithm>

namespace base {

namespace {

constexpr std::string_view IdeographicSpace = "\u3000";

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

} // namespace

std::string_view trimmed(std::string_view text)
{
    const auto blankFront = [&] {
        return !text.empty()
            && (text.front() == ' ' || text.front() == '\t' || text.front() == '\r' || text.front() == '\n');
    };
    const auto blankBack = [&] {
        return !text.empty()
            && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r' || text.back() == '\n');
    };
    for (;;) {
        if (blankFront())
            text.remove_prefix(1);
        else if (blankBack())
            text.remove_suffix(1);
        else if (text.starts_with(IdeographicSpace))
            text.remove_prefix(IdeographicSpace.size());
        else if (text.ends_with(IdeographicSpace))
            text.remove_suffix(IdeographicSpace.size());
        else
            return text;
    }
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> pieces;
    for (std::size_t at = text.find(separator); at != std::string_view::npos; at = text.find(separator)) {
        pieces.push_back(text.substr(0, at));
        text.remove_prefix(at + 1);
    }
    pieces.push_back(text);
    return pieces;
}

std::string join(const std::vector<std::string> &pieces, std::string_view separator)
{
    std::string text;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (i > 0)
            text += separator;
        text += pieces[i];
    }
    return text;
}

std::size_t characterCount(std::string_view utf8)
{
    std::size_t count = 0;
    for (const char c : utf8)
        count += isContinuation(c) ? 0 : 1;
    return count;
}

std::string toHalfWidth(std::string_view utf8)
{
    std::string text;
    for (std::size_t i = 0; i < utf8.size();) {
        const std::size_t length = std::max<std::size_t>(1, characterLength(utf8.substr(i)));
        const std::string_view character = utf8.substr(i, length);
        i += length;
        if (character == IdeographicSpace) {
            text += ' ';
            continue;
        }
        if (length == 3) {
            const auto byte = [&](std::size_t k) {
                return static_cast<unsigned>(static_cast<unsigned char>(character[k]));
            };
            const unsigned code = ((byte(0) & 0x0FU) << 12) | ((byte(1) & 0x3FU) << 6) | (byte(2) & 0x3FU);
            if (code >= 0xFF01 && code <= 0xFF5E) {
                text += static_cast<char>(code - 0xFF01 + 0x21);
                continue;
            }
        }
        text += character;
    }
    return text;
}

std::string quotedLine(std::string_view utf8)
{
    constexpr std::size_t Longest = 40;
    std::string line = "\"";
    std::size_t characters = 0;
    for (const char c : utf8) {
        if (!isContinuation(c) && ++characters > Longest) {
            line += "…";
            break;
        }
        line += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return line += '"';
}

std::size_t characterLength(std::string_view text)
{
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = at(0);
    if (lead < 0x80)
        return 1;
    const std::size_t length = lead >= 0xC2 && lead < 0xE0 ? 2
        : lead >= 0xE0 && lead < 0xF0                      ? 3
        : lead >= 0xF0 && lead < 0xF5                      ? 4
                                                           : 0;
    if (length == 0 || text.size() < length)
        return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if (!isContinuation(text[i]))
            return 0;
    }
    const bool overlong = (lead == 0xE0 && at(1) < 0xA0) || (lead == 0xF0 && at(1) < 0x90);
    const bool surrogate = lead == 0xED && at(1) >= 0xA0;
    const bool beyond = lead == 0xF4 && at(1) >= 0x90;
    return overlong || surrogate || beyond ? 0 : length;
}

bool isUtf8(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

} // namespace base
