#include "formats/WorkbookCells.h"

#include <orcus/orcus_xlsx.hpp>
#include <orcus/spreadsheet/factory.hpp>
#include <orcus/spreadsheet/styles.hpp>
#include <orcus/string_pool.hpp>
#include <orcus/zip_archive.hpp>
#include <orcus/zip_archive_stream.hpp>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace formats {

namespace {

namespace sheets = orcus::spreadsheet;

/// More than any table of ours will ever hold; a file of a few kilobytes may claim to hold millions.
constexpr std::size_t MostBytes = 32UL << 20U;
constexpr std::size_t MostCells = 1'000'000;
/// As the format has them.
constexpr int MostRows = 1'048'576;
constexpr int MostColumns = 16'384;

WorkbookCell textCell(std::string_view text)
{
    WorkbookCell cell;
    cell.text = text;
    return cell;
}

WorkbookCell numberCell(double number)
{
    WorkbookCell cell;
    cell.number = number;
    return cell;
}

/// Strings that cells name by their number.
class SharedStrings final : public sheets::iface::import_shared_strings {
public:
    [[nodiscard]] const std::string &at(std::size_t index) const { return m_strings.at(index); }

    size_t append(std::string_view text) override
    {
        m_strings.emplace_back(text);
        return m_strings.size() - 1;
    }
    size_t add(std::string_view text) override { return append(text); }
    void append_segment(std::string_view text) override { m_segments += text; }
    size_t commit_segments() override { return append(std::exchange(m_segments, {})); }
    // How a piece of a text looks says nothing.
    void set_segment_font(size_t) override { }
    void set_segment_bold(bool) override { }
    void set_segment_italic(bool) override { }
    void set_segment_font_name(std::string_view) override { }
    void set_segment_font_size(double) override { }
    void set_segment_font_color(
        sheets::color_elem_t, sheets::color_elem_t, sheets::color_elem_t, sheets::color_elem_t) override
    {
    }

private:
    std::vector<std::string> m_strings;
    std::string m_segments;
};

class SheetReader;

/// A formula counts as what it last came to.
class FormulaReader final : public sheets::iface::import_formula {
public:
    explicit FormulaReader(SheetReader &sheet)
        : m_sheet(sheet)
    {
    }
    void set_position(sheets::row_t row, sheets::col_t column) override
    {
        m_row = row;
        m_column = column;
        m_result = {};
        m_result.fault = true;
    }
    void set_formula(sheets::formula_grammar_t, std::string_view) override { }
    void set_shared_formula_index(size_t) override { }
    void set_result_string(std::string_view value) override { m_result = textCell(value); }
    void set_result_value(double value) override { m_result = numberCell(value); }
    void set_result_bool(bool value) override { m_result = textCell(value ? "TRUE" : "FALSE"); }
    void set_result_empty() override { m_result.fault = true; }
    void commit() override;

private:
    SheetReader &m_sheet;
    int m_row = 0;
    int m_column = 0;
    WorkbookCell m_result;
};

class SheetReader final : public sheets::iface::import_sheet {
public:
    SheetReader(WorkbookSheet &sheet, const SharedStrings &strings)
        : m_sheet(sheet)
        , m_strings(strings)
        , m_formula(*this)
    {
    }

    void put(int row, int column, const WorkbookCell &content)
    {
        WorkbookCell &cell = at(row, column);
        const std::size_t format = cell.format;
        cell = content;
        cell.format = format;
    }

    void set_auto(sheets::row_t row, sheets::col_t column, std::string_view text) override
    {
        put(row, column, textCell(text));
    }
    void set_string(sheets::row_t row, sheets::col_t column, sheets::string_id_t index) override
    {
        put(row, column, textCell(m_strings.at(index)));
    }
    void set_value(sheets::row_t row, sheets::col_t column, double value) override
    {
        put(row, column, numberCell(value));
    }
    void set_bool(sheets::row_t row, sheets::col_t column, bool value) override
    {
        put(row, column, textCell(value ? "TRUE" : "FALSE"));
    }
    void set_date_time(
        sheets::row_t row, sheets::col_t column, int year, int month, int day, int hour, int minute, double) override
    {
        const calendar::Day date{std::chrono::year(year) / month / day};
        std::string text = calendar::toIso(date);
        if (hour != 0 || minute != 0)
            text += ' ' + calendar::toText(calendar::TimeOfDay(hour * 60 + minute));
        put(row, column, textCell(text));
    }
    void set_format(sheets::row_t row, sheets::col_t column, size_t format) override
    {
        at(row, column).format = format;
    }
    void set_format(sheets::row_t, sheets::col_t, sheets::row_t, sheets::col_t, size_t) override { }
    void fill_down_cells(sheets::row_t row, sheets::col_t column, sheets::row_t count) override
    {
        const WorkbookCell source = at(row, column);
        for (int i = 1; i <= count; ++i)
            at(row + i, column) = source;
    }
    [[nodiscard]] sheets::range_size_t get_sheet_size() const override { return {MostRows, MostColumns}; }
    sheets::iface::import_formula *get_formula() override { return &m_formula; }

private:
    WorkbookCell &at(int row, int column)
    {
        if (row < 0 || column < 0 || row >= MostRows || column >= MostColumns)
            throw std::invalid_argument("cell");
        if (m_sheet.cells.size() >= MostCells)
            throw std::length_error("cells");
        return m_sheet.cells[{row, column}];
    }

    WorkbookSheet &m_sheet;
    const SharedStrings &m_strings;
    FormulaReader m_formula;
};

void FormulaReader::commit() { m_sheet.put(m_row, m_column, m_result); }

/// From which day numbers count that are dates.
class Settings final : public sheets::iface::import_global_settings {
public:
    [[nodiscard]] calendar::Day origin() const { return m_origin; }
    void set_origin_date(int year, int month, int day) override { m_origin = std::chrono::year(year) / month / day; }
    void set_default_formula_grammar(sheets::formula_grammar_t grammar) override { m_grammar = grammar; }
    [[nodiscard]] sheets::formula_grammar_t get_default_formula_grammar() const override { return m_grammar; }
    void set_character_set(orcus::character_set_t) override { }

private:
    calendar::Day m_origin{std::chrono::year(1899) / 12 / 30};
    sheets::formula_grammar_t m_grammar = sheets::formula_grammar_t::xlsx;
};

/// "B12", "$B$12", "A1:B12": cells as the file names them.
class CellNames final : public sheets::iface::import_reference_resolver {
public:
    sheets::src_address_t resolve_address(std::string_view name) override
    {
        sheets::src_address_t address{0, 0, 0};
        for (const char c : name) {
            if (c >= 'A' && c <= 'Z')
                address.column = address.column * 26 + (c - 'A' + 1);
            else if (c >= '0' && c <= '9')
                address.row = address.row * 10 + (c - '0');
            else if (c != '$')
                throw std::invalid_argument("cell");
            if (address.column > MostColumns || address.row > MostRows)
                throw std::invalid_argument("cell");
        }
        if (address.column == 0 || address.row == 0)
            throw std::invalid_argument("cell"); // no letters, or no digits
        --address.row;
        --address.column;
        return address;
    }
    sheets::src_range_t resolve_range(std::string_view name) override
    {
        const std::size_t colon = name.find(':');
        const sheets::src_address_t first = resolve_address(name.substr(0, colon));
        return {first, colon == std::string_view::npos ? first : resolve_address(name.substr(colon + 1))};
    }
};

class BookReader final : public sheets::iface::import_factory {
public:
    sheets::iface::import_global_settings *get_global_settings() override { return &settings; }
    sheets::iface::import_shared_strings *get_shared_strings() override { return &m_strings; }
    sheets::iface::import_styles *get_styles() override { return &m_importStyles; }
    sheets::iface::import_reference_resolver *get_reference_resolver(sheets::formula_ref_context_t) override
    {
        return &m_names;
    }
    sheets::iface::import_sheet *append_sheet(sheets::sheet_t, std::string_view name) override
    {
        found.push_back(std::make_unique<WorkbookSheet>(WorkbookSheet{std::string(name), {}}));
        m_readers.push_back(std::make_unique<SheetReader>(*found.back(), m_strings));
        return m_readers.back().get();
    }
    sheets::iface::import_sheet *get_sheet(std::string_view name) override
    {
        const auto sheet =
            std::ranges::find(found, name, [](const auto &each) { return std::string_view(each->name); });
        return sheet == found.end() ? nullptr : m_readers[static_cast<std::size_t>(sheet - found.begin())].get();
    }
    sheets::iface::import_sheet *get_sheet(sheets::sheet_t index) override
    {
        const auto at = static_cast<std::size_t>(index);
        return index >= 0 && at < m_readers.size() ? m_readers[at].get() : nullptr;
    }
    void finalize() override { }

    Settings settings;
    sheets::styles styles;
    std::vector<std::unique_ptr<WorkbookSheet>> found;

private:
    orcus::string_pool m_pool;
    sheets::import_styles m_importStyles{styles, m_pool};
    SharedStrings m_strings;
    CellNames m_names;
    std::vector<std::unique_ptr<SheetReader>> m_readers;
};

/// What a number format shows of a moment.
struct Shows {
    bool day = false;
    bool time = false;
};

/// Letters of a format that stand for something: not those in quotes, in brackets or behind a backslash.
Shows shownBy(std::string_view code)
{
    constexpr std::string_view General = "General";
    Shows shows;
    char closing = 0;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (closing != 0) {
            if (c == closing)
                closing = 0;
        } else if (c == '"') {
            closing = '"';
        } else if (c == '[') {
            closing = ']';
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == ';') {
            break; // what follows is for negative numbers
        } else if (code.substr(i).starts_with(General)) {
            i += General.size() - 1; // LibreOffice spells it out; its letters stand for nothing
        } else {
            shows.day = shows.day || c == 'y' || c == 'Y' || c == 'd' || c == 'D' || c == 'e';
            shows.time = shows.time || c == 'h' || c == 'H' || c == 's';
        }
    }
    return shows;
}

/// A format has a number; the workbook spells out its own, the others are common to all (ECMA-376 18.8.30), those of
/// Chinese spreadsheets too.
Shows shownBy(const sheets::styles &styles, std::size_t format)
{
    const sheets::cell_format_t *cell = styles.get_cell_format(format);
    if (!cell)
        return {};
    const std::size_t id = cell->number_format;
    for (std::size_t i = 0; i < styles.get_number_format_count(); ++i) {
        const sheets::number_format_t *own = styles.get_number_format(i);
        if (own && own->identifier == id)
            return shownBy(own->format_string);
    }
    const bool isDay = (id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58);
    return {isDay || id == 22, id == 22};
}

/// A cell that keeps its text in itself ("B12"), as some exporters write it: the library reads it as empty. Empty where
/// there is none.
std::string inlineCell(std::string_view sheet)
{
    for (const std::string_view mark : {"t=\"inlineStr\"", "t='inlineStr'"}) {
        const std::size_t at = sheet.find(mark);
        if (at == std::string_view::npos)
            continue;
        const std::size_t cell = sheet.rfind('<', at);
        const std::string_view tag = sheet.substr(cell, sheet.find('>', at) - cell);
        const std::size_t name = tag.find(" r=");
        constexpr std::size_t Equals = 4; // with the quote behind it
        if (name == std::string_view::npos)
            return "?";
        const std::string_view rest = tag.substr(name + Equals);
        return std::string(rest.substr(0, rest.find_first_of("\"'")));
    }
    return {};
}

/// The first of any sheet.
std::string inlineCellIn(std::string_view bytes)
{
    orcus::zip_archive_stream_blob stream(reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size());
    orcus::zip_archive archive(&stream);
    archive.load();
    for (std::size_t i = 0; i < archive.get_file_entry_count(); ++i) {
        const std::string name(archive.get_file_entry_name(i));
        std::vector<unsigned char> sheet;
        if (!name.starts_with("xl/worksheets/") || !archive.read_file_entry(name, sheet))
            continue;
        const std::string_view text(reinterpret_cast<const char *>(sheet.data()), sheet.size());
        if (std::string cell = inlineCell(text); !cell.empty())
            return cell;
    }
    return {};
}

} // namespace

base::Result<Workbook> readCells(std::string_view bytes)
{
    const auto tooLarge = [] {
        return base::fail(
            base::ErrorCode::Refused, "the workbook is far larger than any table of ours; save the one sheet as CSV");
    };
    const auto unreadable = [] {
        return base::fail(base::ErrorCode::Invalid,
            "this is no workbook that can be read; open it, and save it anew as .xlsx or as CSV");
    };
    if (bytes.size() > MostBytes)
        return tooLarge();
    BookReader book;
    std::string unread;
    try {
        orcus::orcus_xlsx(&book).read_stream(bytes);
        unread = inlineCellIn(bytes);
    } catch (const std::length_error &) {
        return tooLarge();
    } catch (const std::exception &) { // the library's own, of many kinds
        return unreadable();
    }
    if (book.found.empty())
        return unreadable();
    if (!unread.empty())
        return base::fail(base::ErrorCode::Invalid,
            "cell " + unread
                + " keeps its text in a way that cannot be read here, as some programs write it; open the workbook, "
                  "and save it anew as .xlsx or as CSV");
    Workbook workbook{book.settings.origin(), {}};
    for (const auto &sheet : book.found) {
        for (auto &[place, cell] : sheet->cells) {
            const Shows shows = cell.number ? shownBy(book.styles, cell.format) : Shows{};
            cell.showsDay = shows.day;
            cell.showsTime = shows.time;
        }
        workbook.sheets.push_back(std::move(*sheet));
    }
    return workbook;
}

} // namespace formats
