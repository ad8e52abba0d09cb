#include "feel/Ast.h"

#include <array>

namespace feel {

std::string_view sign(Operator op)
{
    constexpr std::array<std::string_view, 11> Signs{"+", "-", "*", "/", "**", "=", "!=", "<", "<=", ">", ">="};
    return Signs[static_cast<std::size_t>(op)];
}

} // namespace feel
