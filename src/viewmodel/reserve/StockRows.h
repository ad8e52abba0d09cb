#pragma once

#include "viewmodel/reserve/StockTables.h"

namespace viewmodel {

/// "补液盐 Y001 400 盒".
[[nodiscard]] QString stockAmountWords(
    const reserve::Stock &stock, const std::string &item, reserve::Quantity quantity);

/// By code; `usable`: what of them can be used on that day.
[[nodiscard]] std::vector<StockItemRow> stockItemRows(
    const reserve::Stock &stock, const reserve::Amounts &usable, calendar::Day day);
[[nodiscard]] std::vector<StockAlertRow> stockAlertRows(
    const reserve::Stock &stock, const std::vector<reserve::Alert> &alerts);
/// "dispatch", "rotation", "disposal".
[[nodiscard]] QString purposeWord(reserve::Purpose purpose);

/// Of what is settled so many are shown: nobody reads ten thousand of them, and the window has to lay out each.
inline constexpr std::size_t MostSettledMovements = 200;
/// Newest first, those that wait for their second signature before all.
[[nodiscard]] std::vector<MovementRow> movementRows(const reserve::Stock &stock, base::Instant now);
/// Newest first.
[[nodiscard]] std::vector<StockCheckRow> stockCheckRows(const reserve::Stock &stock, base::Instant now);

} // namespace viewmodel
