#include "documents/Flow.h"

#include "documents/Faces.h"
#include "documents/PageEnds.h"
#include "documents/PageHtml.h"
#include "documents/TextTables.h"
#include "documents/WholeValues.h"

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

constexpr qreal RuleWidth = 0.26; ///< mm, as style sheets make it

void align(QTextTable &table, int row, int column, QTextCharFormat::VerticalAlignment alignment)
{
    QTextTableCell cell = table.cellAt(row, column);
    QTextCharFormat format = cell.format();
    format.setVerticalAlignment(alignment);
    cell.setFormat(format);
}

/// Cells of ruled tables that are written in the middle of their row.
bool isCentred(const QTextTableCell &cell) { return cell.format().verticalAlignment() == QTextCharFormat::AlignMiddle; }

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
    keepValuesWhole(*text);
    PageEnds(*text, m_block.height(), fromPoints(m_look.points)).keepTogether();
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
        const QRectF row = cell.table->rows() == 1 ? placeOf(text, *cell.table) : textOf(text, *cell.table, cell.row);
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
        if (block.blockFormat().lineHeightType() == QTextBlockFormat::SingleHeight)
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
            const QRectF words = textOf(text, *table, row);
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
