#pragma once

#include "base/Diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace formats {

/// A field as it means, quotes taken off, and where it began.
struct CsvField {
    std::string text; ///< without quotes and outer blanks
    base::SourcePosition position;
};

/// A line of fields; a quoted field may go over several lines of the file.
struct CsvRow {
    int line = 0; ///< where it begins
    std::vector<CsvField> fields;
};

/// A text of comma-separated values (RFC 4180): quoted fields, CRLF, LF or CR. Rows without any text are left out.
struct CsvText {
    std::vector<CsvRow> rows;
    std::vector<base::Diagnostic> diagnostics; ///< "unterminated-quote", "stray-quote", and those of toUtf8()
};

/// Reads the bytes of a file; `file` goes into the diagnostics.
[[nodiscard]] CsvText readCsv(std::string_view bytes, const std::string &file);

} // namespace formats
