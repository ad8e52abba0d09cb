#include "main/RegisterPreview.h"

#include "formats/DirectoryCsv.h"
#include "formats/ReductionCsv.h"
#include "formats/RosterCsv.h"
#include "formats/StockCsv.h"
#include "formats/Workbook.h"

namespace root {

viewmodel::ImportPreview previewRegister(std::string_view bytes, const std::string &file, viewmodel::RegisterKind kind)
{
    viewmodel::ImportPreview preview;
    for (const formats::CsvRow &row : formats::readTable(bytes, file).rows) {
        viewmodel::ImportLine line{row.line, {}};
        for (const formats::CsvField &field : row.fields)
            line.cells.push_back({field.text, field.position});
        preview.lines.push_back(std::move(line));
    }
    const auto take = [&preview](auto import, auto &value) {
        value = std::move(import.value);
        preview.diagnostics = std::move(import.diagnostics);
    };
    const auto takeStock = [&preview](auto import, auto make) {
        auto &read = import.value ? import.value : import.inPart;
        if (read) {
            preview.stockLines = std::move(read->lines);
            (import.value ? preview.stock : preview.stockInPart) = make(std::move(read->rows));
        }
        preview.diagnostics = std::move(import.diagnostics);
    };
    switch (kind) {
    case viewmodel::RegisterKind::Catalogue:
        takeStock(
            formats::readCatalogueCsv(bytes, file), [](auto rows) { return reserve::ListItems{std::move(rows)}; });
        break;
    case viewmodel::RegisterKind::StockPlan:
        takeStock(formats::readStockPlanCsv(bytes, file), [](auto rows) {
            return reserve::IssuePlan{0, std::move(rows), {}};
        });
        break;
    case viewmodel::RegisterKind::Lots:
        takeStock(formats::readLotsCsv(bytes, file), [](auto rows) {
            return reserve::RecordReceipt{std::move(rows), {}};
        });
        break;
    case viewmodel::RegisterKind::Counts:
        takeStock(formats::readCountsCsv(bytes, file), [](auto rows) {
            return reserve::CheckStock{{}, std::move(rows)};
        });
        break;
    case viewmodel::RegisterKind::Directory:
        take(formats::readDirectoryCsv(bytes, file), preview.directory);
        break;
    case viewmodel::RegisterKind::Roster:
        take(formats::readRosterCsv(bytes, file), preview.roster);
        break;
    case viewmodel::RegisterKind::Reduction:
        take(formats::readReductionCsv(bytes, file), preview.reduction);
        break;
    }
    return preview;
}

} // namespace root
