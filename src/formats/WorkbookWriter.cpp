#include "formats/Workbook.h"

#include "archive/Files.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <optional>

namespace formats {

namespace {

/// A number that a spreadsheet holds digit for digit.
std::optional<double> exactNumber(const std::string &text)
{
    constexpr std::ptrdiff_t ExactDigits = 15;
    double number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
    const bool whole = fault == std::errc() && end == text.data() + text.size();
    return whole && digits > 0 && digits <= ExactDigits ? std::optional(number) : std::nullopt;
}

/// "0.00" for as many decimals as the text has.
std::string formatOf(const std::string &text)
{
    const std::size_t point = text.find('.');
    return point == std::string::npos ? "0" : "0." + std::string(text.size() - point - 1, '0');
}

class SheetWriter {
public:
    SheetWriter(lxw_workbook *book, const std::string &sheet, std::span<const std::string_view> amounts)
        : m_book(book)
        , m_sheet(workbook_add_worksheet(book, sheet.c_str()))
        , m_amounts(amounts)
    {
        m_bold = workbook_add_format(book);
        format_set_bold(m_bold);
    }

    void write(const std::vector<CsvRow> &rows)
    {
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (std::size_t column = 0; column < rows[row].fields.size(); ++column)
                write(row, column, rows[row].fields[column].text, row == 0 ? std::string() : header(rows, column));
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
        fitColumns(rows);
    }

private:
    static std::string header(const std::vector<CsvRow> &rows, std::size_t column)
    {
        return column < rows.front().fields.size() ? rows.front().fields[column].text : std::string();
    }

    void write(std::size_t row, std::size_t column, const std::string &text, const std::string &header)
    {
        const auto at = static_cast<lxw_row_t>(row);
        const auto in = static_cast<lxw_col_t>(column);
        const bool isAmount = std::ranges::find(m_amounts, header) != m_amounts.end();
        if (const auto number = isAmount ? exactNumber(text) : std::nullopt)
            worksheet_write_number(m_sheet, at, in, *number, numberFormat(formatOf(text)));
        else if (!text.empty())
            worksheet_write_string(m_sheet, at, in, text.c_str(), row == 0 ? m_bold : nullptr);
    }

    lxw_format *numberFormat(const std::string &code)
    {
        lxw_format *&format = m_formats[code];
        if (!format) {
            format = workbook_add_format(m_book);
            format_set_num_format(format, code.c_str());
        }
        return format;
    }

    /// Wide enough to be read; a Chinese character takes two.
    void fitColumns(const std::vector<CsvRow> &rows)
    {
        constexpr double Most = 40;
        std::vector<double> widths;
        for (const CsvRow &row : rows) {
            widths.resize(std::max(widths.size(), row.fields.size()), 8);
            for (std::size_t column = 0; column < row.fields.size(); ++column) {
                double width = 2;
                for (const char c : row.fields[column].text) {
                    const auto byte = static_cast<unsigned char>(c);
                    width += byte < 0x80U ? 1 : (byte & 0xC0U) == 0xC0U ? 2 : 0;
                }
                widths[column] = std::clamp(width, widths[column], Most);
            }
        }
        for (std::size_t column = 0; column < widths.size(); ++column)
            worksheet_set_column(
                m_sheet, static_cast<lxw_col_t>(column), static_cast<lxw_col_t>(column), widths[column], nullptr);
    }

    lxw_workbook *m_book;
    lxw_worksheet *m_sheet;
    std::span<const std::string_view> m_amounts;
    lxw_format *m_bold = nullptr;
    std::map<std::string, lxw_format *> m_formats;
};

} // namespace

base::Result<> writeWorkbook(
    const std::string &path, std::string_view csv, const std::string &sheet, std::span<const std::string_view> amounts)
{
    const auto failed = [&path](const std::string &why) -> base::Result<> {
        return base::fail(base::ErrorCode::Io, "the workbook cannot be written: " + why, path);
    };
    const std::string part = archive::nameBeside(path, "part"); // the library writes only by name
    lxw_workbook *book = workbook_new(part.c_str());
    if (!book)
        return failed("there is no memory for it");
    SheetWriter(book, sheet, amounts).write(readCsv(csv, path).rows);
    const lxw_error fault = workbook_close(book); // frees the book in any case
    auto done = fault == LXW_NO_ERROR ? archive::makeDurable(part) : failed(lxw_strerror(fault));
    if (done)
        done = archive::moveTo(part, path, archive::Replace::Allow);
    std::error_code unclear;
    if (!done)
        std::filesystem::remove(part, unclear);
    return done;
}

} // namespace formats
