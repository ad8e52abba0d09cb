#pragma once

#include "formats/StockCsv.h"

/// A table of the stock as a file, for the command line and the window alike.
namespace formats {

enum class StockTableKind { Catalogue, Plan, Lots, Counts };
inline constexpr auto StockTableNames = std::to_array<std::string_view>({"catalogue", "plan", "lots", "counts"});

/// "盘点表": of the sheet, and of the file where nobody says another.
[[nodiscard]] std::string_view titleOf(StockTableKind kind);

struct StockTable {
    std::string title; ///< titleOf()
    std::string csv;
};

/// As import takes it; of counts the sheet to go round with, by place. Error: NotFound where no plan is in force.
[[nodiscard]] base::Result<StockTable> stockTable(
    StockTableKind kind, const reserve::Stock &stock, calendar::Day today);

/// A workbook where the name ends in .xlsx, else CSV; whole or not at all. Error: Io.
[[nodiscard]] base::Result<> writeStockTable(const std::string &path, const StockTable &table);

} // namespace formats
