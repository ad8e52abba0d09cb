#pragma once

#include "feel/Value.h"

namespace feel {

/// The value as text: ISO 8601 for temporal values, plain digits for numbers, a string as it is (quoted within a list
/// or range), "null" for null. It is what FEEL's string() gives, null apart.
[[nodiscard]] std::string toText(const Value &value);

/// The string as a FEEL literal, quotes and escapes included.
[[nodiscard]] std::string quoted(std::string_view text);

} // namespace feel
