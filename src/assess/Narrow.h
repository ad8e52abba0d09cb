#pragma once

#include "plan/Reading.h"

#include <optional>

namespace assess {

/// What is known of a number once it also lies in `test`: "at least 4" and `< 10` is `[4..10)`. The test alone where
/// the two cannot be joined.
[[nodiscard]] plan::Reading narrowed(const plan::Reading &known, const std::string &test);

/// The ends of what a test allows, where it is one interval: nothing on a side that is open. Nothing at all for any
/// other test.
struct Limits {
    std::optional<double> low;
    std::optional<double> high;
    bool lowIncluded = true; ///< of an open side: without meaning
    bool highIncluded = true;
};
[[nodiscard]] std::optional<Limits> limitsOf(const std::string &test);
/// The same of what is known of a number: of one known exactly both ends. Nothing while it is unknown.
[[nodiscard]] std::optional<Limits> limitsOf(const plan::Reading &reading);

/// What is known of a number that holds another one: `known`, and at least as much as the part is known to be. What is
/// known exactly, or by a test that is no interval, stays as it is.
[[nodiscard]] plan::Reading raisedBy(const plan::Reading &part, const plan::Reading &known);

} // namespace assess
