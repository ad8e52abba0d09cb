#include "cli/Visible.h"

#include "base/Text.h"

#include <cstdio>
#include <ostream>

namespace cli {

namespace {

/// The code point of a well-formed character of two or three bytes, 0 for any other.
unsigned codePoint(std::string_view character)
{
    const auto bits = [&](std::size_t i) { return static_cast<unsigned char>(character[i]) & 0x3FU; };
    if (character.size() == 2)
        return (static_cast<unsigned char>(character[0]) & 0x1FU) << 6 | bits(1);
    if (character.size() == 3)
        return (static_cast<unsigned char>(character[0]) & 0x0FU) << 12 | bits(1) << 6 | bits(2);
    return 0;
}

/// C1 controls (a terminal obeys them as it obeys ESC), separators of lines, and marks that turn the direction.
bool isHidden(unsigned point)
{
    return (point >= 0x80 && point < 0xA0) || (point >= 0x2028 && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069) || point == 0x200E || point == 0x200F || point == 0x061C;
}

std::string written(const char *format, unsigned number)
{
    char text[16];
    std::snprintf(text, sizeof text, format, number);
    return text;
}

std::string controlText(unsigned char byte)
{
    switch (byte) {
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        return written("\\x%02x", byte);
    }
}

std::string visibleText(std::string_view text, bool keepBreaks)
{
    std::string shown;
    shown.reserve(text.size());
    while (!text.empty()) {
        const auto byte = static_cast<unsigned char>(text.front());
        const std::size_t length = base::characterLength(text);
        const std::string_view character = text.substr(0, length);
        if (keepBreaks && byte == '\n')
            shown += '\n';
        else if (byte < 0x20 || byte == 0x7F || length == 0)
            shown += controlText(byte);
        else if (const unsigned point = codePoint(character); isHidden(point))
            shown += written("\\u%04x", point);
        else
            shown += character;
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return shown;
}

} // namespace

std::string visible(std::string_view utf8) { return visibleText(utf8, false); }

std::string visibleLines(std::string_view utf8) { return visibleText(utf8, true); }

void printLine(std::ostream &out, std::string_view line) { out << visible(line) << '\n'; }

} // namespace cli
