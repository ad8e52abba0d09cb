#pragma once

#include "formats/CsvImport.h"
#include "reduction/List.h"

namespace formats {

/// Reads a reduction list: columns 县（市、区）, 企业名称, 行业, 绩效等级, and for each pollutant <名>排放量, for each
/// level <级>措施 and <级>减排比例 (docs/formats/csv.md). A row called 全社会 says what everybody emits. Errors beside
/// those of CsvTable: "empty-county", "empty-name", "unknown-grade", "bad-amount", "bad-percent", "measure-missing",
/// "no-emissions", "no-level", "duplicate-row"; warnings: "falling-measure", "no-society".
[[nodiscard]] Import<reduction::List> readReductionCsv(std::string_view bytes, const std::string &file);

} // namespace formats
