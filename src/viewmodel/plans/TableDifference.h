#pragma once

#include "plan/Decision.h"

#include <vector>

namespace viewmodel {

/// By row: which cells of a table the other version does not have like this. The last two are outcome and clause.
using ChangedCells = std::vector<std::vector<bool>>;

/// Holds the tables of two versions against each other: rows that both have belong together, then those of one outcome
/// that are most alike; a row left over has changed as a whole.
struct TableDifference {
    ChangedCells before;
    ChangedCells after;
};
[[nodiscard]] TableDifference tableDifference(const plan::Decision &before, const plan::Decision &after);

} // namespace viewmodel
