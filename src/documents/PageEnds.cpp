#include "documents/PageEnds.h"

#include "documents/TextTables.h"

#include <QAbstractTextDocumentLayout>
#include <QTextCursor>

#include <algorithm>
#include <cmath>

namespace documents {

namespace {

constexpr int MostBreaks = 400; ///< rows that are pushed overleaf, one after the other
const QString WithText = QStringLiteral("with-text");

bool beginsOverleaf(const QTextTable &table)
{
    return bool(table.format().pageBreakPolicy() & QTextFormat::PageBreak_AlwaysBefore);
}

/// A cell of it holds what stays with the piece before.
bool isKept(const QTextTable &table)
{
    for (QTextFrame::iterator it = table.cellAt(0, 0).begin(); it != table.cellAt(0, 0).end(); ++it) {
        if (isNamed(it.currentBlock(), WithText))
            return true;
    }
    const QTextTableCell last = table.cellAt(0, table.columns() - 1);
    return isNamed(last.begin().currentBlock(), WithText);
}

} // namespace

PageEnds::PageEnds(QTextDocument &text, qreal page, qreal character)
    : m_text(text)
    , m_page(page)
    , m_character(character)
{
}

void PageEnds::keepTogether()
{
    for (int i = 0; i < MostBreaks && (keepRows() || keepHeadedRows() || keepGroups()); ++i) { }
}

int PageEnds::pageOf(qreal y) const { return int(std::floor(y / m_page)); }

bool PageEnds::beginOverleaf(const Piece &piece)
{
    if (piece.table) {
        if (beginsOverleaf(*piece.table))
            return false;
        QTextTableFormat format = piece.table->format();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        piece.table->setFormat(format);
        return true;
    }
    if (piece.block.blockFormat().pageBreakPolicy() & QTextFormat::PageBreak_AlwaysBefore)
        return false;
    QTextBlockFormat overleaf;
    overleaf.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    QTextCursor(piece.block).mergeBlockFormat(overleaf);
    return true;
}

void PageEnds::stayOnPage(const Piece &piece)
{
    if (piece.table) {
        QTextTableFormat format = piece.table->format();
        format.setPageBreakPolicy(QTextFormat::PageBreak_Auto);
        piece.table->setFormat(format);
    }
}

/// The text of the row begins so much lower that it stands below the head overleaf.
void PageEnds::pushOverleaf(QTextTable &table, int row, int page)
{
    const qreal room = (page + 1) * m_page - textOf(m_text, table, row).top();
    const qreal pixels = std::max(1.0, std::ceil((room - m_character) / Fineness));
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(row, column);
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        format.setTopPadding(format.topPadding() + pixels);
        cell.setFormat(format);
    }
}

/// Pushes the first row that the end of a page tears to the next page; true when it did.
bool PageEnds::keepRows()
{
    for (QTextTable *table : tablesOf(m_text)) {
        if (hasHead(*table))
            continue;
        const QRectF place = documents::placeOf(m_text, *table);
        const bool torn = pageOf(place.top() + Slack) != pageOf(place.bottom() - Slack);
        if (torn && place.height() <= m_page - Slack && beginOverleaf({table}))
            return true;
    }
    return false;
}

/// The same of a table whose head is repeated: a table whose head would stand alone begins overleaf; the text of a row
/// that would be torn is pushed below the head there. True when it did.
bool PageEnds::keepHeadedRows()
{
    for (QTextTable *table : tablesOf(m_text)) {
        const int heads = hasHead(*table) ? table->format().headerRowCount() : table->rows();
        for (int row = heads; row < table->rows(); ++row) {
            const QRectF words = textOf(m_text, *table, row);
            const int page = pageOf(words.top() + Slack);
            if (row == heads && page != pageOf(textOf(m_text, *table, 0).top() + Slack) && beginOverleaf({table}))
                return true;
            if (page == pageOf(words.bottom() - Slack) || words.height() > m_page / 2)
                continue;
            pushOverleaf(*table, row, page);
            return true;
        }
    }
    return false;
}

/// Those that show something.
std::vector<PageEnds::Piece> PageEnds::pieces() const
{
    std::vector<Piece> all;
    const QTextFrame *root = m_text.rootFrame();
    for (QTextFrame::iterator it = root->begin(); it != root->end(); ++it) {
        if (auto *table = qobject_cast<QTextTable *>(it.currentFrame()))
            all.push_back({table, {}, isKept(*table)});
        else if (it.currentBlock().isValid() && !it.currentBlock().text().trimmed().isEmpty())
            all.push_back({nullptr, it.currentBlock(), isNamed(it.currentBlock(), WithText)});
    }
    return all;
}

QRectF PageEnds::placeOf(const Piece &piece) const
{
    return piece.table ? documents::placeOf(m_text, *piece.table)
                       : m_text.documentLayout()->blockBoundingRect(piece.block);
}

/// Who signs and the day, a code, notes do not stand on a page alone: what is before them goes overleaf with them, of a
/// long table its last row.
bool PageEnds::keepGroup(const Piece *lead, const Piece *last)
{
    const int end = pageOf(placeOf(*last).bottom() - Slack);
    const int row = lead->table && hasHead(*lead->table) ? lead->table->rows() - 1 : 0;
    const QRectF words = row > 0 ? textOf(m_text, *lead->table, row) : placeOf(*lead);
    const int page = pageOf(words.bottom() - Slack);
    qreal height = words.height();
    for (const Piece *piece = lead + 1; piece <= last; ++piece)
        height += placeOf(*piece).height();
    if (page >= end || height > (row > 0 ? m_page / 2 : m_page - Slack))
        return false;
    // A row that goes on overleaf stands there already.
    if (row == 0 ? !beginOverleaf(*lead) : pageOf(words.top() + Slack) != page)
        return false;
    if (row > 0)
        pushOverleaf(*lead->table, row, page);
    for (const Piece *piece = lead + 1; piece <= last; ++piece)
        stayOnPage(*piece); // it goes where the lead goes
    return true;
}

bool PageEnds::keepGroups()
{
    m_text.setPageSize(m_text.pageSize()); // laid out anew: what stands behind tables that moved is not told its place
    const std::vector<Piece> all = pieces();
    for (std::size_t lead = 0; lead < all.size(); ++lead) {
        std::size_t last = lead;
        while (last + 1 < all.size() && all[last + 1].kept)
            ++last;
        if (last > lead && keepGroup(&all[lead], &all[last]))
            return true;
        lead = last;
    }
    return false;
}

} // namespace documents
