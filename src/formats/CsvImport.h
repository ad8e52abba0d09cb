#pragma once

#include "formats/Csv.h"

#include <map>
#include <optional>
#include <span>

namespace formats {

/// What a table file would bring: all of it or nothing. Shown before anything is replaced.
template <class T>
struct Import {
    std::optional<T> value; ///< only when there is no error
    std::vector<base::Diagnostic> diagnostics; ///< in the order of their places; warnings do not stand in the way
    std::size_t rows = 0; ///< rows of data seen, wrong ones included
    std::optional<T> inPart = {}; ///< of a file with errors, where the reader says so: its rows without one
};

/// A column a table may have. A name that is followed by a number in the header ("电话2") counts as the column once
/// more when `many`.
struct CsvColumn {
    std::vector<std::string_view> names; ///< the first is the one messages use; ASCII names in lower case
    bool required = true;
    bool many = false;
};

/// A table under a header, a CSV text or a workbook: columns found by name, in any order.
class CsvTable {
public:
    /// Diagnostics: "empty-file", "no-rows", "missing-column", "unknown-column", "duplicate-column", "field-count", and
    /// those of readCsv(). Rows of a wrong length are left out, all
    /// rows where a required column is missing.
    CsvTable(std::string_view bytes, const std::string &file, std::span<const CsvColumn> columns);

    [[nodiscard]] const std::vector<CsvRow> &rows() const { return m_rows; }
    /// Rows of data in the file, those left out included.
    [[nodiscard]] std::size_t rowCount() const { return m_rowCount; }
    /// The field of a column; the column's index in the list given to the constructor. An empty field where there is no
    /// such column in the file.
    [[nodiscard]] const CsvField &field(const CsvRow &row, std::size_t column) const;
    /// All fields of a column that may come several times.
    [[nodiscard]] std::vector<const CsvField *> fields(const CsvRow &row, std::size_t column) const;

    void report(base::Severity severity, std::string code, std::string message, base::SourcePosition place);
    void error(std::string code, std::string message, base::SourcePosition place);
    void warning(std::string code, std::string message, base::SourcePosition place);

    /// The value when nothing is wrong, and everything that was found, in order.
    template <class T>
    [[nodiscard]] Import<T> finish(T value)
    {
        sortDiagnostics();
        const bool good = !base::hasErrors(m_diagnostics);
        return {good ? std::optional<T>(std::move(value)) : std::nullopt, std::move(m_diagnostics), m_rowCount, {}};
    }

private:
    void readHeader(const CsvRow &header, std::span<const CsvColumn> columns);
    [[nodiscard]] bool hasRequired(std::span<const CsvColumn> columns) const;
    void readRows(std::span<CsvRow> rows, std::size_t width);
    void sortDiagnostics();

    std::string m_file;
    std::map<std::size_t, std::vector<std::size_t>> m_places; ///< column -> where it stands in the file
    std::vector<CsvRow> m_rows;
    std::vector<base::Diagnostic> m_diagnostics;
    std::size_t m_rowCount = 0;
};

} // namespace formats
