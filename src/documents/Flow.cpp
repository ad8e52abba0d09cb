#include "documents/Flow.h"

#include "documents/Faces.h"
#include "documents/PageHtml.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace documents {

namespace {

constexpr int Fineness = 12; ///< units of a default pixel: exact to a fiftieth of a millimetre
constexpr qreal Slack = 2; ///< units that rounding may move an edge by
constexpr qreal RuleWidth = 0.26; ///< mm, as style sheets make it
constexpr int MostBreaks = 400; ///< rows that are pushed overleaf, one after the other

bool hasHead(const QTextTable &table) { return table.format().headerRowCount() > 0; }

/// Cells of ruled tables that are written in the middle of their row.
bool isCentred(const QTextTableCell &cell) { return cell.format().verticalAlignment() == QTextCharFormat::AlignMiddle; }

void align(QTextTable &table, int row, int column, QTextCharFormat::VerticalAlignment alignment)
{
    QTextTableCell cell = table.cellAt(row, column);
    QTextCharFormat format = cell.format();
    format.setVerticalAlignment(alignment);
    cell.setFormat(format);
}

std::vector<QTextTable *> tablesOf(const QTextDocument &text)
{
    std::vector<QTextTable *> tables;
    const auto frames = text.rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        if (auto *table = qobject_cast<QTextTable *>(frame))
            tables.push_back(table);
    }
    return tables;
}

bool isRuled(const QTextTable &table) { return table.cellAt(0, 0).format().toTableCellFormat().bottomBorder() > 0; }

/// Where the table lies. Qt's own answer is that of its first cell, as far as that is written from its top.
QRectF placeOf(const QTextDocument &text, QTextTable &table)
{
    const QTextTableCellFormat first = table.cellAt(0, 0).format().toTableCellFormat();
    const QPointF inner(first.leftPadding() * Fineness, first.topPadding() * Fineness);
    return text.documentLayout()->frameBoundingRect(&table).translated(-inner);
}

/// An empty anchor of that name stands in the block.
bool isNamed(const QTextBlock &block, const QString &name)
{
    for (QTextBlock::iterator it = block.begin(); !it.atEnd(); ++it) {
        if (it.fragment().charFormat().anchorNames().contains(name))
            return true;
    }
    return false;
}

/// The text of the row begins so many pixels lower.
void pushDown(QTextTable &table, int row, qreal pixels)
{
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(row, column);
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        format.setTopPadding(format.topPadding() + pixels);
        cell.setFormat(format);
    }
}

/// From the first to the last line of a row's text.
QRectF textOf(const QTextTable &table, int row, const QAbstractTextDocumentLayout &layout)
{
    QRectF place;
    for (int column = 0; column < table.columns(); ++column) {
        const QTextTableCell cell = table.cellAt(row, column);
        for (QTextFrame::iterator it = cell.begin(); it != cell.end(); ++it)
            place |= layout.blockBoundingRect(it.currentBlock());
    }
    return place;
}

} // namespace

int Flow::resolution() { return Fineness * defaultDpi(); }
qreal Flow::fromMillimetres(qreal millimetres) { return millimetres * resolution() / MillimetresPerInch; }
qreal Flow::fromPoints(qreal points) { return points * resolution() / PointsPerInch; }

Flow::Flow(const QString &html, const Look &look)
    : m_look(look)
    , m_nowhere(std::make_unique<QBuffer>())
    , m_reference(std::make_unique<QPdfWriter>(m_nowhere.get()))
    , m_block(fromMillimetres(look.block().width()), fromMillimetres(look.block().height()))
{
    m_reference->setResolution(resolution());
    const QString styled = inPixels(html);
    m_text = lay(styled);
    m_pages = m_text->pageCount();
    findTornBlocks();
    if (m_torn.empty())
        return;
    m_whole = lay(styled);
    for (const TornBlock &torn : m_torn)
        m_text->findBlockByNumber(torn.block).layout()->clearLayout();
}

Flow::~Flow() = default;

std::unique_ptr<QTextDocument> Flow::lay(const QString &html)
{
    auto text = std::make_unique<QTextDocument>();
    text->setUndoRedoEnabled(false);
    text->setUseDesignMetrics(true);
    text->documentLayout()->setPaintDevice(m_reference.get());
    text->setDefaultFont(paperFont(Face::FangSong, m_look.points));
    text->setDocumentMargin(0);
    text->setHtml(html);
    scaleIndents(*text);
    rule(*text);
    text->setPageSize(m_block);
    const std::vector<CentredCell> centred = writeFromTop(*text);
    for (int i = 0; i < MostBreaks && (keepRowsTogether(*text) || keepHeadedRowsTogether(*text)); ++i) { }
    keepWithText(*text);
    m_rules = rulesOf(*text);
    writeCentred(*text, centred);
    text->setPageSize(m_block); // laid out anew: where the last pages end is known from before the rows moved
    return text;
}

/// Where rows lie is known while they are written from their tops; it is the same once they are centred.
std::vector<Flow::CentredCell> Flow::writeFromTop(QTextDocument &text)
{
    std::vector<CentredCell> centred;
    QTextCursor edit(&text);
    edit.beginEditBlock();
    for (QTextTable *table : tablesOf(text)) {
        for (int row = 0; row < table->rows(); ++row) {
            for (int column = 0; column < table->columns(); ++column) {
                if (!isCentred(table->cellAt(row, column)))
                    continue;
                centred.push_back({table, row, column});
                align(*table, row, column, QTextCharFormat::AlignTop);
            }
        }
    }
    edit.endEditBlock();
    return centred;
}

/// Rows that go on overleaf stay as they are: their middle may be where the page ends.
void Flow::writeCentred(QTextDocument &text, const std::vector<CentredCell> &cells) const
{
    std::vector<CentredCell> whole;
    for (const CentredCell &cell : cells) {
        const QRectF row = cell.table->rows() == 1 ? placeOf(text, *cell.table)
                                                   : textOf(*cell.table, cell.row, *text.documentLayout());
        if (pageOf(row.top() + Slack) == pageOf(row.bottom() - Slack))
            whole.push_back(cell);
    }
    QTextCursor edit(&text);
    edit.beginEditBlock();
    for (const CentredCell &cell : whole)
        align(*cell.table, cell.row, cell.column, QTextCharFormat::AlignMiddle);
    edit.endEditBlock();
}

/// How far characters are moved together or apart, in pixels, so that so many stand on a line.
qreal Flow::characterSpacing() const
{
    constexpr qreal Step = 1.0 / 64; // what layout can tell apart
    const QString line(m_look.characters, QChar(0x56FD)); // 国: as wide as every other
    const qreal character = m_block.width() / m_look.characters;
    QFont font = paperFont(Face::FangSong, m_look.points);
    qreal spacing = std::ceil((character - fromPoints(m_look.points)) / Fineness / Step) * Step;
    do {
        spacing -= Step;
        font.setLetterSpacing(QFont::AbsoluteSpacing, spacing);
    } while (QFontMetricsF(font, m_reference.get()).horizontalAdvance(line) > m_block.width());
    return spacing;
}

/// Lines and characters of a ruled sheet: its lines are so far apart, and its characters so wide, that they come out
/// even.
void Flow::rule(QTextDocument &text) const
{
    if (m_look.lines == 0)
        return;
    QTextBlockFormat lines;
    lines.setLineHeight((m_block.height() - 1) / m_look.lines / Fineness, QTextBlockFormat::FixedHeight);
    QTextCharFormat characters;
    characters.setFontLetterSpacingType(QFont::AbsoluteSpacing);
    characters.setFontLetterSpacing(characterSpacing());
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        if (cursor.currentTable() != nullptr)
            continue;
        cursor.mergeBlockFormat(lines);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(characters);
    }
}

/// Layout takes indents of first lines for units of the device.
void Flow::scaleIndents(QTextDocument &text)
{
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().textIndent() == 0)
            continue;
        QTextBlockFormat indented;
        indented.setTextIndent(block.blockFormat().textIndent() * Fineness);
        QTextCursor(block).mergeBlockFormat(indented);
    }
}

/// Pushes the first row that the end of a page tears to the next page; true when it did.
bool Flow::keepRowsTogether(QTextDocument &text) const
{
    for (QTextTable *table : tablesOf(text)) {
        if (hasHead(*table) || table->format().pageBreakPolicy() & QTextFormat::PageBreak_AlwaysBefore)
            continue;
        const QRectF place = placeOf(text, *table);
        const bool torn = pageOf(place.top() + Slack) != pageOf(place.bottom() - Slack);
        if (!torn || place.height() > m_block.height() - Slack)
            continue;
        QTextTableFormat format = table->format();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        table->setFormat(format);
        return true;
    }
    return false;
}

/// The same of a table whose head is repeated: a table whose head would stand alone begins overleaf; the text of a row
/// that would be torn is pushed below the head there. True when it did.
bool Flow::keepHeadedRowsTogether(QTextDocument &text) const
{
    const QAbstractTextDocumentLayout &layout = *text.documentLayout();
    for (QTextTable *table : tablesOf(text)) {
        const int heads = hasHead(*table) ? table->format().headerRowCount() : table->rows();
        for (int row = heads; row < table->rows(); ++row) {
            const QRectF words = textOf(*table, row, layout);
            const int page = pageOf(words.top() + Slack);
            const bool broken = table->format().pageBreakPolicy() & QTextFormat::PageBreak_AlwaysBefore;
            if (row == heads && !broken && page != pageOf(textOf(*table, 0, layout).top() + Slack)) {
                QTextTableFormat format = table->format();
                format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
                table->setFormat(format);
                return true;
            }
            if (page == pageOf(words.bottom() - Slack) || words.height() > m_block.height() / 2)
                continue;
            const qreal room = (page + 1) * m_block.height() - words.top();
            pushDown(*table, row, std::max(1.0, std::ceil((room - fromPoints(m_look.points)) / Fineness)));
            return true;
        }
    }
    return false;
}

/// Who signs and the day do not stand on a page alone: the paragraph before what is called so goes overleaf with it.
void Flow::keepWithText(QTextDocument &text) const
{
    QTextBlock first;
    QTextBlock end;
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        if (!isNamed(block, QStringLiteral("with-text")))
            continue;
        first = first.isValid() ? first : block;
        end = block;
    }
    QTextBlock words = first.previous();
    while (words.isValid() && words.text().trimmed().isEmpty())
        words = words.previous();
    if (!words.isValid())
        return;
    const QAbstractTextDocumentLayout &layout = *text.documentLayout();
    if (pageOf(layout.blockBoundingRect(words).bottom() - Slack) >= pageOf(layout.blockBoundingRect(end).top() + Slack))
        return;
    QTextBlockFormat overleaf;
    overleaf.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    QTextCursor(words).mergeBlockFormat(overleaf);
}

int Flow::pageOf(qreal y) const { return int(std::floor(y / m_block.height())); }

/// Qt paints of a block that begins above the paper one line too many: unseen, but readers of the PDF find it twice.
void Flow::findTornBlocks()
{
    for (QTextBlock block = m_text->begin(); block.isValid(); block = block.next()) {
        const QTextLayout *layout = block.layout();
        if (layout->lineCount() < 2)
            continue;
        const qreal top = m_text->documentLayout()->blockBoundingRect(block).top();
        const QTextLine last = layout->lineAt(layout->lineCount() - 1);
        if (pageOf(top + layout->lineAt(0).y() + Slack) != pageOf(top + last.y() + Slack))
            m_torn.push_back({block.blockNumber()});
    }
}

Flow::Rules Flow::rulesOf(const QTextDocument &text) const
{
    Rules rules;
    for (QTextTable *table : tablesOf(text)) {
        if (!isRuled(*table))
            continue;
        const QRectF place = placeOf(text, *table);
        const int first = pageOf(place.top() + Slack);
        if (first > 0 && pageOf(place.top() - Slack) < first)
            rules.tops.insert(first);
        for (int page = first + 1; page <= pageOf(place.bottom() - Slack); ++page)
            rules.tops.insert(page);
        for (int row = 0; row < table->rows(); ++row) {
            const QRectF words = textOf(*table, row, *text.documentLayout());
            for (int page = pageOf(words.top() + Slack); page < pageOf(words.bottom() - Slack); ++page)
                rules.ends.insert(page);
        }
    }
    return rules;
}

/// A frame that goes on overleaf is closed at the end of the page, and begun anew there. Ruled tables are as wide as
/// the text.
void Flow::paintRules(QPainter &painter, int page) const
{
    painter.setPen(QPen(Qt::black, fromMillimetres(RuleWidth)));
    const qreal top = page * m_block.height();
    const auto draw = [&](qreal y) { painter.drawLine(QPointF(0, y), QPointF(m_block.width(), y)); };
    if (m_rules.tops.contains(page))
        draw(top);
    if (m_rules.ends.contains(page))
        draw(top + m_block.height());
}

qreal Flow::filled() const
{
    const qreal height = m_text->documentLayout()->documentSize().height();
    const QTextBlock last = m_text->lastBlock();
    const QRectF place = m_text->documentLayout()->blockBoundingRect(last);
    return std::min(height, place.bottom()) - (m_pages - 1) * m_block.height();
}

void Flow::paintTornBlocks(QPainter &painter, int page) const
{
    for (const TornBlock &torn : m_torn) {
        const QTextBlock block = m_whole->findBlockByNumber(torn.block);
        const QPointF origin = m_whole->documentLayout()->blockBoundingRect(block).topLeft();
        const QTextLayout *layout = block.layout();
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            if (pageOf(origin.y() + line.y() + Slack) == page)
                line.draw(&painter, origin);
        }
    }
}

void Flow::paint(QPainter &painter, int page) const
{
    const QRectF sheet(QPointF(0, page * m_block.height()), m_block);
    painter.save();
    painter.translate(-sheet.topLeft());
    painter.setClipRect(sheet.adjusted(-sheet.width(), 0, sheet.width(), 0));
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    context.clip = sheet.adjusted(-sheet.width(), Slack, sheet.width(), -Slack);
    m_text->documentLayout()->draw(&painter, context);
    painter.setPen(Qt::black);
    paintTornBlocks(painter, page);
    painter.setClipping(false);
    paintRules(painter, page);
    painter.restore();
}

} // namespace documents
