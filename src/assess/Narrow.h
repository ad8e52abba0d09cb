#pragma once

#include "plan/Reading.h"

#include <optional>

namespace viewmodel {

/// What is known of a number once it also lies in `test`: "at least 4" and `< 10` is `[4..10)`. The test alone where
/// the two cannot be joined.
[[nodiscard]] plan::Reading narrowed(const plan::Reading &known, const std::string &test);

/// The ends of what a test allows, where it is one interval: nothing on a side that is open. Nothing at all for any
/// other test.
struct Limits {
    std::optional<double> low;
    std::optional<double> high;
};
[[nodiscard]] std::optional<Limits> limitsOf(const std::string &test);

} // namespace viewmodel
