#pragma once

#include "plan/Plan.h"

namespace plan {

/// The strength of the level a state stands for, from 0: the smaller, the stronger; behind all levels where it is none,
/// or nothing that the ladder's decision knows.
[[nodiscard]] std::size_t levelRank(const Plan &plan, const Lifecycle &ladder, std::string_view state);

} // namespace plan
