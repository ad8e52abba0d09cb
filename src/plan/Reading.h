#pragma once

#include <string>
#include <variant>

namespace plan {

/// Nobody knows yet. A value of its own: unknown is not no, and not zero.
struct Unknown {
    friend bool operator==(const Unknown &, const Unknown &) = default;
};

/// One value of a fact's domain: yes or no, a number, or the name of an enumeration value.
using Scalar = std::variant<bool, double, std::string>;

/// Known exactly: "4 dead".
struct Exact {
    Scalar value;
    /// A number as it was written, where it has more digits than its double; FEEL keeps 34 of them.
    std::string digits = {};
    friend bool operator==(const Exact &, const Exact &) = default;
};

/// Known in part, as callers speak: "at least 3", "30 to 50", "serious or worse".
struct Bounded {
    std::string test; ///< FEEL unary test over the fact's domain, for example ">= 3"
    friend bool operator==(const Bounded &, const Bounded &) = default;
};

/// What is known about one fact.
using Reading = std::variant<Unknown, Exact, Bounded>;

} // namespace plan
