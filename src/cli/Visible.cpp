#include "cli/Visible.h"

#include "base/PlainLine.h"
#include "base/Text.h"

#include <cstdio>
#include <ostream>

namespace cli {

namespace {

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
        else if (keepBreaks && byte == '\t')
            shown += "  "; // parts a line of ours
        else if (byte < 0x20 || byte == 0x7F || length == 0)
            shown += controlText(byte);
        else if (const unsigned point = base::hiddenPoint(character); point != 0)
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
