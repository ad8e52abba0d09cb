#include "feel/Characters.h"

#include "base/Text.h"

#include <algorithm>
#include <array>
#include <span>

namespace feel {

namespace {

struct Interval {
    char32_t first;
    char32_t last;
};

bool isIn(std::span<const Interval> intervals, char32_t code)
{
    return std::ranges::any_of(intervals, [&](Interval i) { return i.first <= code && code <= i.last; });
}

// DMN 1.5, grammar rule 28, without "?" and without U+3001..U+3004 and U+3008..U+3020 (punctuation) and U+FF01..U+FF65
// (full-width twins of ASCII).
constexpr std::array NameStart{Interval{'A', 'Z'}, Interval{'a', 'z'}, Interval{'_', '_'}, Interval{0xC0, 0xD6},
    Interval{0xD8, 0xF6}, Interval{0xF8, 0x2FF}, Interval{0x370, 0x37D}, Interval{0x37F, 0x167F},
    Interval{0x1681, 0x180D}, Interval{0x180F, 0x1FFF}, Interval{0x200C, 0x200D}, Interval{0x2070, 0x218F},
    Interval{0x2C00, 0x2FEF}, Interval{0x3005, 0x3007}, Interval{0x3021, 0xD7FF}, Interval{0xF900, 0xFDCF},
    Interval{0xFDF0, 0xFEFE}, Interval{0xFF66, 0xFFFD}, Interval{0x10000, 0xEFFFF}};
// Rule 29: what may follow besides.
constexpr std::array NameMore{
    Interval{'0', '9'}, Interval{0xB7, 0xB7}, Interval{0x300, 0x36F}, Interval{0x203F, 0x2040}};
// Rules 61 and 62.
constexpr std::array Blank{Interval{0x9, 0xD}, Interval{0x20, 0x20}, Interval{0x85, 0x85}, Interval{0xA0, 0xA0},
    Interval{0x1680, 0x1680}, Interval{0x180E, 0x180E}, Interval{0x2000, 0x200B}, Interval{0x2028, 0x2029},
    Interval{0x202F, 0x202F}, Interval{0x205F, 0x205F}, Interval{0x3000, 0x3000}, Interval{0xFEFF, 0xFEFF}};

} // namespace

Character decode(std::string_view text)
{
    const std::size_t length = base::characterLength(text);
    if (length == 0)
        return {};
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    char32_t code = length == 1 ? byte(0) : byte(0) & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        code = (code << 6U) | (byte(i) & 0x3FU);
    return {code, length};
}

void encode(std::string &text, char32_t code)
{
    const auto tail = [&](unsigned shift) { text += static_cast<char>(0x80U | ((code >> shift) & 0x3FU)); };
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0U | (code >> 6U));
        tail(0);
    } else if (code < 0x10000) {
        text += static_cast<char>(0xE0U | (code >> 12U));
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0U | (code >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

bool isBlank(char32_t code) { return isIn(Blank, code); }

bool isNameStart(char32_t code) { return isIn(NameStart, code); }

bool isNamePart(char32_t code) { return isNameStart(code) || isIn(NameMore, code); }

} // namespace feel
