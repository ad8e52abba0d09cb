#include "documents/FormBox.h"

#include "documents/FieldText.h"

#include <algorithm>
#include <cmath>

namespace documents {

using kainjow::mustache::data;

namespace {

// Places in the box; a field without any is a row or a table of it as it comes.
constexpr std::string_view Band = "band"; ///< its label across the box, over the rows that follow
constexpr std::string_view KeptRow = "kept"; ///< never on another page than the row before it
constexpr std::string_view OpenTable = "open"; ///< goes on by hand: blank rows behind those that are filled
constexpr std::size_t SpareRows = 3;
constexpr std::string_view RowNumber = "row"; ///< of a column: numbers the rows, the blank ones too
constexpr qreal WidestLabel = 18.5; ///< of hundred parts of the width
constexpr qreal NarrowLabel = 13; ///< where three or more fields share a row
constexpr qreal CellPadding = 3.6; ///< mm, left and right together

} // namespace

bool isInBox(const plan::FormField &field)
{
    return field.part.empty() || field.part == Band || field.part == KeptRow || field.part == OpenTable;
}

std::string decimals(qreal value) { return QString::number(value, 'f', 2).toStdString(); }

data linesData(const std::vector<std::string> &lines)
{
    data list{data::type::list};
    for (const std::string &line : lines)
        list.push_back(data{"text", line.empty() ? std::string(BlankLine) : line});
    return list;
}

qreal FormBox::charactersIn(qreal share) const
{
    const qreal character = m_look.points * MillimetresPerInch / PointsPerInch;
    return std::floor((m_look.block().width() * share / 100 - CellPadding) / character);
}

data FormBox::cell(const plan::FormField &field, qreal share, qreal label, bool first) const
{
    const qreal room = charactersIn(share - label);
    std::vector<std::string> words = fieldLines(field, m_values);
    if (!field.options.empty())
        words = inRows(words, room);
    const std::vector<std::string> lines = withRoom(std::move(words), field.lines, room);
    data cell;
    cell.set("label_lines", linesData(labelLines(field.label, int(charactersIn(label)))));
    cell.set("label_width", decimals(label));
    cell.set("width", decimals(share - label));
    cell.set("edge", (first ? std::string(" left") : std::string()) + top());
    cell.set("top", top());
    cell.set("lines", linesData(lines.empty() ? std::vector<std::string>{{}} : lines));
    return cell;
}

void FormBox::endRow()
{
    if (m_row.empty())
        return;
    int shares = 0;
    for (const plan::FormField *field : m_row)
        shares += field->width;
    const qreal widest = m_row.size() > 2 ? NarrowLabel : WidestLabel;
    data cells{data::type::list};
    for (const plan::FormField *field : m_row) {
        const qreal share = 100.0 * field->width / shares;
        const bool first = field == m_row.front();
        data filled = cell(*field, share, std::min(widest, share / 2), first);
        filled.set("kept", first && (m_underBand || field->part == KeptRow));
        cells.push_back(filled);
    }
    data row;
    row.set("row", data{"cells", cells});
    m_parts.push_back(row);
    m_row.clear();
    m_empty = false;
    m_underBand = false;
}

data FormBox::tableRow(const plan::FormField &field, const FormValues &row, std::size_t number) const
{
    int shares = 0;
    for (const plan::FormField &column : field.columns)
        shares += column.width;
    data cells{data::type::list};
    for (const plan::FormField &column : field.columns) {
        const std::vector<std::string> words =
            column.from == RowNumber ? std::vector<std::string>{std::to_string(number)} : fieldLines(column, row);
        const std::vector<std::string> lines =
            withRoom(words, column.lines, charactersIn(100.0 * column.width / shares));
        data cell;
        cell.set("edge", &column == &field.columns.front() ? " left" : "");
        cell.set("lines", linesData(lines.empty() ? std::vector<std::string>{{}} : lines));
        cells.push_back(cell);
    }
    return data{"cells", cells};
}

data FormBox::table(const plan::FormField &field) const
{
    int shares = 0;
    for (const plan::FormField &column : field.columns)
        shares += column.width;
    const auto shareOf = [&](const plan::FormField &column) { return 100.0 * column.width / shares; };
    const std::string headTop = field.label.empty() ? top() : std::string(); // else the caption closes the frame
    data heads{data::type::list};
    for (const plan::FormField &column : field.columns) {
        data head;
        head.set("label_lines", linesData(labelLines(column.label, int(charactersIn(shareOf(column))))));
        head.set("width", decimals(shareOf(column)));
        head.set("edge", (&column == &field.columns.front() ? std::string(" left") : std::string()) + headTop);
        heads.push_back(head);
    }
    data rows{data::type::list};
    const std::vector<ValueRow> &filled = m_values.table(field.from);
    const std::size_t count =
        std::max(filled.size() + (field.part == OpenTable ? SpareRows : 0), std::size_t(field.lines));
    for (std::size_t i = 0; i < count; ++i)
        rows.push_back(tableRow(field, i < filled.size() ? FormValues{filled[i], {}} : FormValues(), i + 1));
    data table;
    if (!field.label.empty()) {
        data caption;
        caption.set("text", field.label);
        caption.set("columns", std::to_string(field.columns.size()));
        caption.set("top", top());
        table.set("caption", caption);
    }
    table.set("heads", heads);
    table.set("rows", rows);
    return table;
}

void FormBox::addBand(const plan::FormField &field)
{
    data band;
    band.set("text", field.label);
    band.set("top", top());
    m_parts.push_back(data{"band", band});
    m_empty = false;
    m_underBand = true;
}

void FormBox::add(const plan::FormField &field)
{
    if (!field.columns.empty() || !field.beside)
        endRow();
    if (field.part == Band) {
        addBand(field);
        return;
    }
    if (field.columns.empty()) {
        m_row.push_back(&field);
        return;
    }
    data part;
    part.set("table", table(field));
    m_parts.push_back(part);
    m_empty = false;
}

data FormBox::take()
{
    endRow();
    return m_parts;
}

} // namespace documents
