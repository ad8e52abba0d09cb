#pragma once

#include "feel/Ast.h"

#include <optional>

namespace feel {

/// `left op right` for + - * / ** after tables 54 to 58 of DMN 1.5. Nothing when the operator does not take these
/// types; null when the result does not exist or is out of range (division by zero, overflow). Null operands give null.
[[nodiscard]] std::optional<Value> arithmetic(Operator op, const Value &left, const Value &right);

/// `-value` of a number or duration; nothing for other types.
[[nodiscard]] std::optional<Value> negated(const Value &value);

} // namespace feel
