#include "formats/StockTable.h"

#include "archive/Files.h"
#include "formats/Workbook.h"
#include "reserve/LotList.h"

namespace formats {

std::string_view titleOf(StockTableKind kind)
{
    static constexpr auto Titles = std::to_array<std::string_view>({"储备目录", "年度计划", "库存批次", "盘点表"});
    return Titles.at(static_cast<std::size_t>(kind));
}

base::Result<StockTable> stockTable(StockTableKind kind, const reserve::Stock &stock, calendar::Day today)
{
    switch (kind) {
    case StockTableKind::Catalogue:
        return StockTable{std::string(titleOf(kind)), catalogueCsv(stock)};
    case StockTableKind::Lots:
        return StockTable{std::string(titleOf(kind)), lotsCsv(stock, reserve::listLots(stock, {}))};
    case StockTableKind::Counts:
        return StockTable{
            std::string(titleOf(kind)), countSheetCsv(stock, reserve::listLots(stock, {}, reserve::LotOrder::Place))};
    case StockTableKind::Plan:
        break;
    }
    const reserve::YearPlan *plan = stock.planInForce(today);
    if (!plan)
        return base::fail(base::ErrorCode::NotFound, "there is no plan in force");
    return StockTable{std::string(titleOf(kind)), stockPlanCsv(stock, *plan)};
}

base::Result<> writeStockTable(const std::string &path, const StockTable &table)
{
    if (path.ends_with(".xlsx"))
        return writeWorkbook(path, table.csv, table.title, StockAmounts);
    return archive::writeFile(path, table.csv, archive::Replace::Allow, archive::Readers::AsUsual);
}

} // namespace formats
