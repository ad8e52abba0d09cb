#pragma once

#include "formats/CsvImport.h"
#include "reserve/Stock.h"

#include <array>

/// Tables of the pharma reserve (docs/formats/csv.md): read row by row, and written so that they read back.
namespace formats {

/// What a table brings, and the line of the file each row began on: what is refused later is said with its place.
template <class Row>
struct StockRows {
    std::vector<Row> rows;
    std::vector<int> lines;
};

/// The columns of these tables that are amounts, and numbers in a workbook; all others are text there.
inline constexpr auto StockAmounts =
    std::to_array<std::string_view>({"数量", "单价", "计划数量", "计划单价", "账面数量", "实盘数量"});

// Errors beside those of CsvTable: "empty-field", "unknown-kind", "bad-quantity", "bad-price", "bad-day", "bad-lot".

/// 编码, 类别, 名称, 规格, 单位.
[[nodiscard]] Import<StockRows<reserve::Item>> readCatalogueCsv(std::string_view bytes, const std::string &file);
/// 编码, 计划数量, 计划单价.
[[nodiscard]] Import<StockRows<reserve::PlanLine>> readStockPlanCsv(std::string_view bytes, const std::string &file);
/// 编码, 批号, 生产厂家, 有效期至, 货位, 单价, 数量.
[[nodiscard]] Import<StockRows<reserve::ReceivedLot>> readLotsCsv(std::string_view bytes, const std::string &file);
/// 库存号, 实盘数量, 说明.
[[nodiscard]] Import<StockRows<reserve::CountedLot>> readCountsCsv(std::string_view bytes, const std::string &file);

[[nodiscard]] std::string catalogueCsv(const reserve::Stock &stock);
[[nodiscard]] std::string stockPlanCsv(const reserve::Stock &stock, const reserve::YearPlan &plan);
/// As readLotsCsv() takes them, with the number of each lot in front.
[[nodiscard]] std::string lotsCsv(const reserve::Stock &stock, const std::vector<const reserve::Lot *> &lots);
/// The sheet to go round with: what is booked, and room for what is counted.
[[nodiscard]] std::string countSheetCsv(const reserve::Stock &stock, const std::vector<const reserve::Lot *> &lots);

} // namespace formats
