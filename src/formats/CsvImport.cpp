#include "formats/CsvImport.h"

#include "base/Text.h"
#include "formats/Workbook.h"

#include <algorithm>

namespace formats {

namespace {

std::string headerKey(const std::string &text)
{
    std::string key = base::toHalfWidth(text);
    std::transform(key.begin(), key.end(), key.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return key;
}

bool isNumber(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool answersTo(const CsvColumn &column, std::string_view key)
{
    return std::any_of(column.names.begin(), column.names.end(), [&](std::string_view name) {
        return key == name
            || (column.many && key.starts_with(name) && isNumber(base::trimmed(key.substr(name.size()))));
    });
}

std::string namesOf(std::span<const CsvColumn> columns)
{
    std::vector<std::string> names;
    for (const CsvColumn &column : columns)
        names.emplace_back(column.names.front());
    return base::join(names, ", ");
}

} // namespace

CsvTable::CsvTable(std::string_view bytes, const std::string &file, std::span<const CsvColumn> columns)
    : m_file(file)
{
    CsvText csv = readTable(bytes, file);
    m_diagnostics = std::move(csv.diagnostics);
    if (csv.rows.empty()) {
        if (m_diagnostics.empty())
            error("empty-file", "the file is empty; its first line names the columns: " + namesOf(columns), {});
        return;
    }
    readHeader(csv.rows.front(), columns);
    const std::size_t width = csv.rows.front().fields.size();
    const int lastLine = csv.rows.back().line;
    readRows(std::span(csv.rows).subspan(1), width);
    if (!hasRequired(columns))
        m_rows.clear(); // every row would be wrong for the same reason
    if (m_rowCount == 0)
        error("no-rows", "there is no row below the header", {lastLine, 1});
}

void CsvTable::readHeader(const CsvRow &header, std::span<const CsvColumn> columns)
{
    for (std::size_t place = 0; place < header.fields.size(); ++place) {
        const CsvField &name = header.fields[place];
        if (name.text.empty())
            continue; // a column without a name may hold nothing, see readRows()
        const auto found = std::find_if(columns.begin(), columns.end(),
            [key = headerKey(name.text)](const CsvColumn &column) { return answersTo(column, key); });
        if (found == columns.end()) {
            error("unknown-column", "no column is called \"" + name.text + "\"; known are " + namesOf(columns),
                name.position);
            continue;
        }
        std::vector<std::size_t> &places = m_places[static_cast<std::size_t>(found - columns.begin())];
        if (!places.empty() && !found->many)
            error("duplicate-column", "the column \"" + name.text + "\" is there twice; delete one", name.position);
        places.push_back(place);
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].required && !m_places.contains(i)) {
            error("missing-column",
                "the column \"" + std::string(columns[i].names.front())
                    + "\" is missing; the first line names the columns: " + namesOf(columns),
                {header.line, 1});
        }
    }
}

bool CsvTable::hasRequired(std::span<const CsvColumn> columns) const
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].required && !m_places.contains(i))
            return false;
    }
    return true;
}

void CsvTable::readRows(std::span<CsvRow> rows, std::size_t width)
{
    m_rowCount = rows.size();
    for (CsvRow &row : rows) {
        // Spreadsheets pad rows with empty fields: those count for nothing.
        while (row.fields.size() > width && row.fields.back().text.empty())
            row.fields.pop_back();
        if (row.fields.size() != width) {
            error("field-count",
                "the row has " + std::to_string(row.fields.size()) + " fields, the header " + std::to_string(width)
                    + "; a field with a comma in it belongs in quotes",
                {row.line, 1});
            continue;
        }
        m_rows.push_back(std::move(row));
    }
}

const CsvField &CsvTable::field(const CsvRow &row, std::size_t column) const
{
    static const CsvField None;
    const auto found = m_places.find(column);
    return found == m_places.end() ? None : row.fields[found->second.front()];
}

std::vector<const CsvField *> CsvTable::fields(const CsvRow &row, std::size_t column) const
{
    std::vector<const CsvField *> all;
    if (const auto found = m_places.find(column); found != m_places.end()) {
        for (const std::size_t place : found->second)
            all.push_back(&row.fields[place]);
    }
    return all;
}

void CsvTable::report(base::Severity severity, std::string code, std::string message, base::SourcePosition place)
{
    m_diagnostics.push_back({severity, std::move(code), std::move(message), m_file, place});
}

void CsvTable::error(std::string code, std::string message, base::SourcePosition place)
{
    report(base::Severity::Error, std::move(code), std::move(message), place);
}

void CsvTable::warning(std::string code, std::string message, base::SourcePosition place)
{
    report(base::Severity::Warning, std::move(code), std::move(message), place);
}

void CsvTable::sortDiagnostics()
{
    std::stable_sort(
        m_diagnostics.begin(), m_diagnostics.end(), [](const base::Diagnostic &a, const base::Diagnostic &b) {
            return std::pair(a.position.line, a.position.column) < std::pair(b.position.line, b.position.column);
        });
}

} // namespace formats
