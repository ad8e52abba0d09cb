#pragma once

#include "formats/CsvImport.h"
#include "identity/Directory.h"

namespace formats {

/// Reads a directory: columns 岗位, 姓名, 电话 (docs/formats/csv.md). Errors beside those of CsvTable: "empty-post",
/// "bad-phone", "duplicate-row"; warnings: "no-phone", "duplicate-phone".
[[nodiscard]] Import<identity::Directory> readDirectoryCsv(std::string_view bytes, const std::string &file);

} // namespace formats
