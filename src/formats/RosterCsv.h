#pragma once

#include "formats/CsvImport.h"
#include "identity/Roster.h"

namespace formats {

/// Reads a roster: columns 开始, 结束, 角色 (值班 or 带班), 岗位, 姓名 (docs/formats/csv.md), times in China Standard
/// Time. Errors beside those of CsvTable: "bad-time", "end-before-start", "unknown-role", "empty-post",
/// "duplicate-row"; warning: "overlap" of two shifts of one role.
[[nodiscard]] Import<identity::Roster> readRosterCsv(std::string_view bytes, const std::string &file);

} // namespace formats
