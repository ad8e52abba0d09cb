#pragma once

#include "feel/Ast.h"
#include "feel/Truth.h"

#include <compare>
#include <optional>

namespace feel {

/// FEEL's `=`. Null equals null only; lists and ranges compare by their parts. Nothing for values that cannot be
/// compared: different types, or a local time with one that has an offset.
[[nodiscard]] std::optional<Truth> equal(const Value &left, const Value &right);

/// The order of two numbers, strings, temporal values or durations of the same type. Nothing for everything else, null
/// too.
[[nodiscard]] std::optional<std::weak_ordering> order(const Value &left, const Value &right);

/// `left op right` for `op` one of = != < <= > >=. Unknown where one side of an order is null; nothing for values that
/// cannot be compared.
[[nodiscard]] std::optional<Truth> compare(Operator op, const Value &left, const Value &right);

/// Whether the value lies in the range. Unknown for null; nothing when it cannot be compared with the ends.
[[nodiscard]] std::optional<Truth> contains(const Range &range, const Value &value);

} // namespace feel
