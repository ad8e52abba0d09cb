#pragma once

#include "base/Result.h"
#include "formats/Csv.h"

#include <span>

/// Spreadsheets (Office Open XML, .xlsx) as tables: read as a CSV text is, written so that they read back.
namespace formats {

/// The bytes are a zip archive, as every workbook is; no text begins so.
[[nodiscard]] bool isWorkbook(std::string_view bytes);

/// The first sheet that holds anything, cell by cell as a person sees it: dates as 2027-06-30, numbers without
/// grouping, formulas by their last result. A field's place is its row and column. Diagnostics: "bad-workbook",
/// "too-large", "formula-error"; warning "other-sheets".
[[nodiscard]] CsvText readWorkbook(std::string_view bytes, const std::string &file);

/// The bytes of a table file, whichever of the two it is.
[[nodiscard]] CsvText readTable(std::string_view bytes, const std::string &file);

/// Writes the rows of a CSV text as a workbook of one sheet, whole or not at all. Fields below a header of `amounts`
/// become numbers where they are some, all others text, so that no code or batch loses its zeros. Error: Io.
[[nodiscard]] base::Result<> writeWorkbook(
    const std::string &path, std::string_view csv, const std::string &sheet, std::span<const std::string_view> amounts);

} // namespace formats
