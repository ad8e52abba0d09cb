#pragma once

#include "viewmodel/imports/ImportTable.h"

namespace viewmodel {

/// The rows that a register would bring, in its own order, each with what it changes against the one in
/// force; behind them the rows of that one which are gone.
[[nodiscard]] std::vector<ImportTable::Row> changesTo(
    const identity::Directory &current, const identity::Directory &next);
[[nodiscard]] std::vector<ImportTable::Row> changesTo(const identity::Roster &current, const identity::Roster &next);
[[nodiscard]] std::vector<ImportTable::Row> changesTo(const reduction::List &current, const reduction::List &next);

} // namespace viewmodel
