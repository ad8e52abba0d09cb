#pragma once

#include "plan/Reading.h"

namespace viewmodel {

/// What is known of a number once it also lies in `test`: "at least 4" and `< 10` is `[4..10)`. The test alone where
/// the two cannot be joined.
[[nodiscard]] plan::Reading narrowed(const plan::Reading &known, const std::string &test);

} // namespace viewmodel
