#include "feel/Keywords.h"

#include <algorithm>
#include <array>

namespace feel {

bool isReservedWord(std::string_view word)
{
    constexpr std::array<std::string_view, 9> Begins{
        "every", "false", "for", "function", "if", "not", "null", "some", "true"};
    return continuesExpression(word) || std::ranges::find(Begins, word) != Begins.end();
}

bool continuesExpression(std::string_view word)
{
    constexpr std::array<std::string_view, 9> Words{
        "and", "between", "else", "in", "instance", "or", "return", "satisfies", "then"};
    return std::ranges::find(Words, word) != Words.end();
}

std::optional<Operator> comparisonOf(std::string_view text)
{
    for (const Operator op : {Operator::Equal, Operator::NotEqual, Operator::Less, Operator::LessEqual,
             Operator::Greater, Operator::GreaterEqual}) {
        if (text == sign(op))
            return op;
    }
    return std::nullopt;
}

} // namespace feel
