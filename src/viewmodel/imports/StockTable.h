#pragma once

#include "reserve/DecideStock.h"
#include "viewmodel/imports/ImportTable.h"

/// A table about the stock before anybody records it: what it would change there, and what the rules would refuse.
namespace viewmodel {

struct WeighedTable {
    std::vector<ImportFinding> refused; ///< row by row
    QString refusedWhole; ///< why the table is refused as it is, whatever its rows say; empty: it is not
    StockChanges changes;
};
/// `preview.stock` is there.
[[nodiscard]] WeighedTable weighed(const reserve::Stock &stock, const ImportPreview &preview, const StockDetail &detail,
    const std::string &who, base::Instant now);

/// The command of the table with what was said beside it.
[[nodiscard]] reserve::StockCommand commandOf(const ImportPreview &preview, const StockDetail &detail);

/// What the rules refuse of single rows, where they stand in the file; what is refused of the whole is none of these.
[[nodiscard]] std::vector<ImportFinding> refusedRows(
    const ImportPreview &preview, const reserve::StockRefusals &refusals);

} // namespace viewmodel
