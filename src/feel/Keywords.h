#pragma once

#include "feel/Ast.h"

#include <optional>
#include <string_view>

namespace feel {

/// A word that is no name.
[[nodiscard]] bool isReservedWord(std::string_view word);
/// A word that goes on with an expression instead of beginning one.
[[nodiscard]] bool continuesExpression(std::string_view word);
/// The comparison that the sign stands for.
[[nodiscard]] std::optional<Operator> comparisonOf(std::string_view sign);

} // namespace feel
