#include "formats/Workbook.h"

#include "base/Text.h"
#include "formats/WorkbookCells.h"

#include <array>
#include <charconv>
#include <cmath>

namespace formats {

namespace {

/// As a spreadsheet shows it: fifteen digits, without an exponent.
std::string numberText(double number)
{
    std::array<char, 400> text{};
    const auto general = std::to_chars(text.begin(), text.end(), number, std::chars_format::general, 15);
    double shown = number;
    std::from_chars(text.data(), general.ptr, shown);
    const auto fixed = std::to_chars(text.begin(), text.end(), shown, std::chars_format::fixed);
    return {text.data(), fixed.ptr};
}

std::string momentText(double number, bool showsTime, calendar::Day origin)
{
    constexpr int MinutesOfDay = 24 * 60;
    constexpr double FarthestDay = 3'000'000;
    if (!(number >= 0) || number > FarthestDay)
        return numberText(number);
    const auto minutes = static_cast<std::int64_t>(std::llround(number * MinutesOfDay));
    const calendar::Day day = origin + std::chrono::days(minutes / MinutesOfDay);
    const auto rest = static_cast<int>(minutes % MinutesOfDay);
    std::string text = calendar::toIso(day);
    if (showsTime || rest != 0)
        text += ' ' + calendar::toText(calendar::TimeOfDay(rest));
    return text;
}

std::string textOf(const WorkbookCell &cell, calendar::Day origin)
{
    if (!cell.number)
        return std::string(base::trimmed(cell.text));
    return cell.showsDay ? momentText(*cell.number, cell.showsTime, origin) : numberText(*cell.number);
}

/// The rows of a sheet; one that is shorter than the header is filled up, as its cells were never written.
class Rows {
public:
    Rows(const Workbook &book, const std::string &file, CsvText &into)
        : m_book(book)
        , m_file(file)
        , m_into(into)
    {
    }

    void read(const WorkbookSheet &sheet)
    {
        for (const auto &[place, cell] : sheet.cells) {
            const base::SourcePosition position{place.first + 1, place.second + 1};
            if (cell.fault)
                m_into.diagnostics.push_back({base::Severity::Error, "formula-error",
                    "the formula in this cell has no result; put the value in its place", m_file, position});
            std::string text = cell.fault ? std::string() : textOf(cell, m_book.origin);
            if (!text.empty() && !add(position, std::move(text)))
                return refuse();
        }
        for (CsvRow &row : m_into.rows) {
            if (!fill(row, m_into.rows.front().fields.size()))
                return refuse();
        }
    }

private:
    /// A word in the last column makes sixteen thousand fields of its row, and of every row below a header like that.
    static constexpr std::size_t MostFields = 2'000'000;

    void refuse()
    {
        m_into.rows.clear();
        m_into.diagnostics.push_back({base::Severity::Error, "too-large",
            "the sheet is far wider or longer than any table of ours; clear what stands far to the right", m_file, {}});
    }

    // Both are false where it would be too much.
    [[nodiscard]] bool add(base::SourcePosition position, std::string text)
    {
        if (m_into.rows.empty() || m_into.rows.back().line != position.line)
            m_into.rows.push_back({position.line, {}});
        CsvRow &row = m_into.rows.back();
        if (!fill(row, static_cast<std::size_t>(position.column) - 1))
            return false;
        row.fields.push_back({std::move(text), position});
        return ++m_fields <= MostFields;
    }

    [[nodiscard]] bool fill(CsvRow &row, std::size_t width)
    {
        if (width <= row.fields.size())
            return true;
        m_fields += width - row.fields.size();
        if (m_fields > MostFields)
            return false;
        while (row.fields.size() < width)
            row.fields.push_back({{}, {row.line, static_cast<int>(row.fields.size()) + 1}});
        return true;
    }

    const Workbook &m_book;
    const std::string &m_file;
    CsvText &m_into;
    std::size_t m_fields = 0; ///< of all rows
};

void readSheets(const Workbook &book, const std::string &file, CsvText &into)
{
    const WorkbookSheet *read = nullptr;
    for (const WorkbookSheet &sheet : book.sheets) {
        if (sheet.cells.empty())
            continue;
        if (!read) {
            Rows(book, file, into).read(sheet);
            read = into.rows.empty() ? nullptr : &sheet;
        } else {
            into.diagnostics.push_back({base::Severity::Warning, "other-sheets",
                "only the sheet " + base::quotedLine(read->name) + " was read; " + base::quotedLine(sheet.name)
                    + " was not",
                file, {}});
        }
    }
}

} // namespace

bool isWorkbook(std::string_view bytes)
{
    using namespace std::string_view_literals;
    return bytes.starts_with("PK\x03\x04"sv);
}

CsvText readWorkbook(std::string_view bytes, const std::string &file)
{
    CsvText csv;
    const auto book = readCells(bytes);
    if (book)
        readSheets(*book, file, csv);
    else
        csv.diagnostics.push_back(
            {base::Severity::Error, book.error().code == base::ErrorCode::Refused ? "too-large" : "bad-workbook",
                book.error().detail, file, {}});
    return csv;
}

CsvText readTable(std::string_view bytes, const std::string &file)
{
    return isWorkbook(bytes) ? readWorkbook(bytes, file) : readCsv(bytes, file);
}

} // namespace formats
