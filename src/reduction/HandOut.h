#pragma once

#include "plan/ReductionDuty.h"
#include "reduction/List.h"

namespace reduction {

/// What a county is to do: its enterprises with their measures. A table for a spreadsheet (CSV, UTF-8 with a mark at
/// the front, lines end with CR LF). `level`: of the duty, as its outcome; empty: all levels.
[[nodiscard]] std::string countyTable(
    const List &list, const plan::ReductionDuty &duty, const std::string &county, const std::string &level);
/// "12.5": tonnes and percent with as many digits as they need, two at most.
[[nodiscard]] std::string amountText(double amount);

} // namespace reduction
