#include "documents/OdtText.h"

#include "documents/PageHtml.h"

#include <QTextTable>

#include <algorithm>
#include <numeric>

namespace documents {

namespace {

constexpr int LongCell = 400; ///< characters; a row with more of them may be torn by the end of a page

QString length(qreal pixels) { return odtLength(pixels * MillimetresPerInch / defaultDpi()); }

void putBorder(OdtAttributes &attributes, const QString &side, qreal width, const QBrush &brush)
{
    const QString colour = brush.style() != Qt::NoBrush ? brush.color().name() : QStringLiteral("#000000");
    attributes.emplace_back(QStringLiteral("fo:border-") + side,
        width > 0 ? length(width) + QStringLiteral(" solid ") + colour : QStringLiteral("none"));
}

/// `share`: of the line above and below that is this cell's; the rest is that of the table it goes on.
struct Share {
    qreal top = 1;
    qreal bottom = 1;
};

OdtAttributes cellProperties(const QTextTableFormat &table, const QTextTableCellFormat &cell, Share share)
{
    OdtAttributes all;
    const auto pad = [&](const QString &side, int property, qreal own) {
        all.emplace_back(
            QStringLiteral("fo:padding-") + side, length(cell.hasProperty(property) ? own : table.cellPadding()));
    };
    pad(QStringLiteral("top"), QTextFormat::TableCellTopPadding, cell.topPadding());
    pad(QStringLiteral("bottom"), QTextFormat::TableCellBottomPadding, cell.bottomPadding());
    pad(QStringLiteral("left"), QTextFormat::TableCellLeftPadding, cell.leftPadding());
    pad(QStringLiteral("right"), QTextFormat::TableCellRightPadding, cell.rightPadding());
    const auto drawn = [&](qreal own) { return own > 0 ? own : table.border(); };
    // A table that begins a sheet needs a line above it, though the one it goes on draws one too.
    const qreal top = share.top < 1 && cell.topBorder() == 0 ? cell.bottomBorder() : cell.topBorder();
    putBorder(all, QStringLiteral("top"), drawn(top) * share.top, cell.topBorderBrush());
    putBorder(all, QStringLiteral("bottom"), drawn(cell.bottomBorder()) * share.bottom, cell.bottomBorderBrush());
    putBorder(all, QStringLiteral("left"), drawn(cell.leftBorder()), cell.leftBorderBrush());
    putBorder(all, QStringLiteral("right"), drawn(cell.rightBorder()), cell.rightBorderBrush());
    const auto alignment = cell.verticalAlignment();
    if (alignment == QTextCharFormat::AlignMiddle || alignment == QTextCharFormat::AlignBottom)
        all.emplace_back(QStringLiteral("style:vertical-align"),
            alignment == QTextCharFormat::AlignMiddle ? QStringLiteral("middle") : QStringLiteral("bottom"));
    return all;
}

/// Rows with long texts go on overleaf, as on paper; others stay whole.
bool isLong(const QTextTable &table, int row)
{
    for (int column = 0; column < table.columns(); ++column) {
        const QTextTableCell cell = table.cellAt(row, column);
        if (cell.lastPosition() - cell.firstPosition() > LongCell)
            return true;
    }
    return false;
}

} // namespace

namespace {

/// Room that the longest paragraph of a cell would take on one line, in points.
qreal wantedBy(const QTextTableCell &cell)
{
    const QTextTableCellFormat format = cell.format().toTableCellFormat();
    qreal longest = 0;
    for (QTextFrame::iterator it = cell.begin(); it != cell.end(); ++it) {
        qreal width = 0;
        const QTextBlock block = it.currentBlock();
        for (QTextBlock::iterator piece = block.begin(); block.isValid() && !piece.atEnd(); ++piece) {
            for (const QChar c : piece.fragment().text())
                width += piece.fragment().charFormat().fontPointSize() / (c.unicode() < 0x80 ? 2 : 1);
        }
        longest = std::max(longest, width);
    }
    return longest + (format.leftPadding() + format.rightPadding()) * PointsPerInch / defaultDpi();
}

qreal wantedBy(const QTextTable &table, int column)
{
    qreal widest = 1;
    for (int row = 0; row < table.rows(); ++row)
        widest = std::max(widest, wantedBy(table.cellAt(row, column)));
    return widest;
}

} // namespace

/// In millimetres, all together as wide as the text; columns that say nothing get room by what is written in them.
std::vector<qreal> OdtText::widthsOf(const QTextTable &table) const
{
    const qreal whole = m_look.block().width();
    const auto wanted = table.format().columnWidthConstraints();
    std::vector<qreal> widths(std::size_t(table.columns()), 0);
    qreal open = 0;
    qreal given = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const QTextLength width = wanted.value(qsizetype(i));
        if (width.type() == QTextLength::VariableLength) {
            open += wantedBy(table, int(i));
            continue;
        }
        widths[i] = width.type() == QTextLength::PercentageLength
            ? whole * width.rawValue() / 100
            : width.rawValue() * MillimetresPerInch / defaultDpi();
        given += widths[i];
    }
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (widths[i] == 0)
            widths[i] = std::max(1.0, (whole - given) * wantedBy(table, int(i)) / open);
    }
    const qreal sum = std::accumulate(widths.begin(), widths.end(), 0.0);
    for (qreal &width : widths)
        width *= whole / sum;
    return widths;
}

void OdtText::write(const QTextTable &table, Joints joints)
{
    const QTextTableFormat format = table.format();
    OdtStyle style{QStringLiteral("table"), {}, {}};
    OdtAttributes properties{{QStringLiteral("style:width"), odtLength(m_look.block().width())},
        {QStringLiteral("table:align"), QStringLiteral("left")}};
    if (format.topMargin() > 0)
        properties.emplace_back(QStringLiteral("fo:margin-top"), length(format.topMargin()));
    if (format.bottomMargin() > 0)
        properties.emplace_back(QStringLiteral("fo:margin-bottom"), length(format.bottomMargin()));
    if (format.pageBreakPolicy() & QTextFormat::PageBreak_AlwaysBefore)
        properties.emplace_back(QStringLiteral("fo:break-before"), QStringLiteral("page"));
    if (m_keptTables.contains(&table))
        properties.emplace_back(QStringLiteral("fo:keep-with-next"), QStringLiteral("always"));
    beginSheet(style, properties);
    style.properties.emplace_back(QStringLiteral("style:table-properties"), properties);
    m_out.open(
        QStringLiteral("table:table"), {{QStringLiteral("table:style-name"), m_styles.nameOf(std::move(style))}});
    for (const qreal width : widthsOf(table)) {
        const QString column = m_styles.nameOf({QStringLiteral("table-column"), {},
            {{QStringLiteral("style:table-column-properties"),
                {{QStringLiteral("style:column-width"), odtLength(width)}}}}});
        m_out.empty(QStringLiteral("table:table-column"), {{QStringLiteral("table:style-name"), column}});
    }
    const int heads = std::min(format.headerRowCount(), table.rows() - 1);
    if (heads > 0) {
        m_out.open(QStringLiteral("table:table-header-rows"));
        writeRows(table, joints, 0, heads);
        m_out.close();
    }
    writeRows(table, joints, std::max(0, heads), table.rows());
    m_out.close();
}

void OdtText::writeRows(const QTextTable &table, Joints joints, int from, int to)
{
    for (int row = from; row < to; ++row) {
        const QString style = m_styles.nameOf({QStringLiteral("table-row"), {},
            {{QStringLiteral("style:table-row-properties"),
                {{QStringLiteral("fo:keep-together"),
                    isLong(table, row) ? QStringLiteral("auto") : QStringLiteral("always")}}}}});
        m_out.open(QStringLiteral("table:table-row"), {{QStringLiteral("table:style-name"), style}});
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            if (cell.row() == row && cell.column() == column)
                write(table, joints, cell);
            else
                m_out.empty(QStringLiteral("table:covered-table-cell"));
        }
        m_out.close();
    }
}

void OdtText::write(const QTextTable &table, Joints joints, const QTextTableCell &cell)
{
    const bool isLast = cell.row() + cell.rowSpan() == table.rows();
    const Share share{joints.above && cell.row() == 0 ? 0.5 : 1, joints.below && isLast ? 0.5 : 1};
    const OdtAttributes properties = cellProperties(table.format(), cell.format().toTableCellFormat(), share);
    OdtAttributes attributes{{QStringLiteral("table:style-name"),
        m_styles.nameOf(
            {QStringLiteral("table-cell"), {}, {{QStringLiteral("style:table-cell-properties"), properties}}})}};
    if (cell.columnSpan() > 1)
        attributes.emplace_back(QStringLiteral("table:number-columns-spanned"), QString::number(cell.columnSpan()));
    if (cell.rowSpan() > 1)
        attributes.emplace_back(QStringLiteral("table:number-rows-spanned"), QString::number(cell.rowSpan()));
    m_out.open(QStringLiteral("table:table-cell"), attributes);
    write(cell.begin(), cell.end());
    m_out.close();
}

} // namespace documents
