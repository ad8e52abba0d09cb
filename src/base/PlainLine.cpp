#include "base/PlainLine.h"

#include "base/Text.h"

#include <algorithm>

namespace base {

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

} // namespace

unsigned hiddenPoint(std::string_view character)
{
    const unsigned point = codePoint(character);
    const bool hidden = (point >= 0x80 && point < 0xA0) || (point >= 0x2028 && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069) || point == 0x200E || point == 0x200F || point == 0x061C;
    return hidden ? point : 0;
}

bool hidesSomething(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t length = std::max<std::size_t>(characterLength(text), 1);
        if (hiddenPoint(text.substr(0, length)) != 0)
            return true;
        text.remove_prefix(length);
    }
    return false;
}

bool isPlainLine(std::string_view text)
{
    const bool plain = std::ranges::none_of(text, [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; });
    return !text.empty() && trimmed(text) == text && plain && isUtf8(text) && !hidesSomething(text)
        && characterCount(text) <= LineCharacters;
}

} // namespace base
