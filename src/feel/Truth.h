#pragma once

#include "feel/Value.h"

namespace feel {

/// Three-valued logic of DMN 1.5, tables 50 and 51.
enum class Truth { False, True, Unknown };

[[nodiscard]] inline Truth toTruth(bool value) { return value ? Truth::True : Truth::False; }

[[nodiscard]] inline Value toValue(Truth truth)
{
    return truth == Truth::Unknown ? Value() : Value(truth == Truth::True);
}

[[nodiscard]] inline Truth operator!(Truth truth)
{
    if (truth == Truth::Unknown)
        return truth;
    return toTruth(truth == Truth::False);
}

/// Conjunction: false wins over unknown.
[[nodiscard]] inline Truth both(Truth left, Truth right)
{
    if (left == Truth::False || right == Truth::False)
        return Truth::False;
    return left == Truth::True && right == Truth::True ? Truth::True : Truth::Unknown;
}

/// Disjunction: true wins over unknown.
[[nodiscard]] inline Truth either(Truth left, Truth right) { return !both(!left, !right); }

} // namespace feel
