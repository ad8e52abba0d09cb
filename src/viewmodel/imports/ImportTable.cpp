#include "viewmodel/imports/ImportTable.h"

#include "viewmodel/imports/RegisterChanges.h"
#include "viewmodel/Words.h"

#include <algorithm>

namespace viewmodel {

namespace {

QStringList registerColumns(RegisterKind kind)
{
    if (kind == RegisterKind::Directory)
        return {Text::tr("Post"), Text::tr("Person"), Text::tr("Telephone")};
    if (kind == RegisterKind::Reduction)
        return {Text::tr("County"), Text::tr("Enterprise"), Text::tr("Industry"), Text::tr("Grade"),
            Text::tr("Emissions a year"), Text::tr("Measures")};
    return {Text::tr("From"), Text::tr("To"), Text::tr("Role"), Text::tr("Post"), Text::tr("Person")};
}

QStringList fileColumns(const ImportPreview &preview)
{
    QStringList names;
    for (const ImportLine &line : preview.lines) {
        while (static_cast<std::size_t>(names.size()) < line.cells.size())
            names << QString();
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto &header = preview.lines.front().cells;
        const auto at = static_cast<std::size_t>(i);
        names[i] = at < header.size() ? qtext(header[at].text) : Text::tr("no column");
    }
    return names;
}

/// Every line below the names of the columns.
std::vector<ImportTable::Row> fileRows(const ImportPreview &preview)
{
    std::vector<ImportTable::Row> rows;
    for (std::size_t i = 1; i < preview.lines.size(); ++i) {
        ImportTable::Row row{preview.lines[i].line, RowChange::None, {}};
        for (const ImportCell &cell : preview.lines[i].cells)
            row.fields << qtext(cell.text);
        rows.push_back(std::move(row));
    }
    return rows;
}

/// A register read without an error has one entry a line.
void numberLines(std::vector<ImportTable::Row> &rows, const ImportPreview &preview)
{
    for (std::size_t i = 0; i < rows.size() && i + 1 < preview.lines.size(); ++i) {
        if (rows[i].change != RowChange::Removed)
            rows[i].line = preview.lines[i + 1].line;
    }
}

/// An enterprise stands in the line that names county and enterprise; the row for everybody need not be the last.
void findLines(std::vector<ImportTable::Row> &rows, const ImportPreview &preview)
{
    const auto holds = [](const ImportLine &line, const QString &text) {
        return std::ranges::any_of(line.cells, [&](const ImportCell &cell) { return qtext(cell.text) == text; });
    };
    for (ImportTable::Row &row : rows) {
        if (row.change == RowChange::Removed)
            continue;
        const QString name = row.fields[0].isEmpty() ? QStringLiteral("全社会") : row.fields[1];
        const auto line = std::ranges::find_if(preview.lines, [&](const ImportLine &entry) {
            return holds(entry, name) && (row.fields[0].isEmpty() || holds(entry, row.fields[0]));
        });
        row.line = line == preview.lines.end() ? 0 : line->line;
    }
}

QString changeWord(RowChange change)
{
    switch (change) {
    case RowChange::Added:
        return Text::tr("new", "row of a register");
    case RowChange::Changed:
        return Text::tr("changed", "row of a register");
    case RowChange::Kept:
        return Text::tr("as before", "row of a register");
    case RowChange::Removed:
        return Text::tr("goes", "row of a register");
    case RowChange::None:
        break;
    }
    return {};
}

ImportTable::Fault faultOf(const ImportTable::Row &row, int column)
{
    ImportTable::Fault worst = ImportTable::Good;
    for (const auto &[at, finding] : row.findings) {
        const bool here = at == column || column == ImportTable::LineColumn || column == ImportTable::ChangeColumn;
        if (here)
            worst = std::max(worst, finding.error ? ImportTable::Error : ImportTable::Warning);
    }
    return worst;
}

/// Without a change known, the column says whether the row is right.
QString stateWord(const ImportTable::Row &row)
{
    const QString change = changeWord(row.change);
    switch (faultOf(row, ImportTable::ChangeColumn)) {
    case ImportTable::Error:
        return Text::tr("error");
    case ImportTable::Warning:
        return change.isEmpty() ? Text::tr("warning") : dotted({change, Text::tr("warning")});
    case ImportTable::Good:
        break;
    }
    return change;
}

QString sentences(const ImportTable::Row &row)
{
    QStringList lines;
    for (const auto &[at, finding] : row.findings)
        lines << spaced({finding.what, finding.advice});
    return lines.join(u'\n');
}

} // namespace

int ImportTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstField + static_cast<int>(m_header.size());
}

QVariant ImportTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == LineColumn)
            return row.line > 0 ? QString::number(row.line) : QString();
        if (index.column() == ChangeColumn)
            return stateWord(row);
        return row.fields.value(index.column() - FirstField);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return sentences(row);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == LineColumn ? Qt::AlignRight : Qt::AlignLeft));
    case FaultRole:
        return faultOf(row, index.column());
    case RemovedRole:
        return row.change == RowChange::Removed;
    default:
        return {};
    }
}

QVariant ImportTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == LineColumn ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    if (section == LineColumn)
        return Text::tr("Line");
    if (section == ChangeColumn)
        return m_raw ? Text::tr("Finding") : Text::tr("Change");
    return m_header.value(section - FirstField);
}

void ImportTable::show(const ImportPreview &preview, RegisterKind kind, const Registers &current,
    const std::vector<ImportFinding> &findings, const StockChanges &changes)
{
    beginResetModel();
    m_raw = !preview.usable();
    const bool asInFile = m_raw || isStock(kind); // as its maker knows it
    m_header = asInFile ? fileColumns(preview) : registerColumns(kind);
    if (asInFile)
        m_rows = fileRows(preview);
    else if (kind == RegisterKind::Directory)
        m_rows = changesTo(current.directory, *preview.directory);
    else if (kind == RegisterKind::Roster)
        m_rows = changesTo(current.roster, *preview.roster);
    else
        m_rows = changesTo(current.reduction, *preview.reduction);
    if (!asInFile && kind == RegisterKind::Reduction)
        findLines(m_rows, preview);
    else if (!asInFile)
        numberLines(m_rows, preview);
    mark(findings);
    markChanges(preview.stockLines, changes);
    endResetModel();
}

/// Each line of the command of a stock table begins at one of these lines of the file.
void ImportTable::markChanges(const std::vector<int> &fileLines, const StockChanges &changes)
{
    for (Row &row : m_rows) {
        const auto line = std::ranges::lower_bound(fileLines, row.line);
        const auto at = static_cast<std::size_t>(line - fileLines.begin());
        if (line != fileLines.end() && *line == row.line && at < changes.lines.size())
            row.change = changes.lines[at];
    }
    for (const QString &gone : changes.gone)
        m_rows.push_back({0, RowChange::Removed, {gone}});
}

// The header is not a row: its findings stand in the list only. Understood fields are no longer those of the file.
void ImportTable::mark(const std::vector<ImportFinding> &findings)
{
    for (const ImportFinding &finding : findings) {
        const int row = finding.previewLine - 1;
        if (row < 0 || row >= rowCount())
            continue;
        const bool cell = m_raw && finding.previewCell >= 0;
        m_rows[static_cast<std::size_t>(row)].findings.emplace_back(
            cell ? FirstField + finding.previewCell : int(LineColumn), finding);
    }
}

QModelIndex ImportTable::cellOf(const ImportFinding &finding) const
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        for (const auto &[column, marked] : m_rows[row].findings) {
            if (marked == finding)
                return index(static_cast<int>(row), column);
        }
    }
    return {};
}

int ImportTable::count(RowChange change) const
{
    return static_cast<int>(std::ranges::count(m_rows, change, &Row::change));
}

} // namespace viewmodel
