#include "base/PlainLine.h"

#include "base/Text.h"

#include <algorithm>

namespace base {

bool isPlainLine(std::string_view text)
{
    const bool plain = std::ranges::none_of(text, [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; });
    return !text.empty() && trimmed(text) == text && plain && isUtf8(text) && characterCount(text) <= LineCharacters;
}

} // namespace base
