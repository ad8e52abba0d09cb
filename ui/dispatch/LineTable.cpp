#include "ui/dispatch/LineTable.h"

#include "ui/common/Metrics.h"
#include "ui/common/RowList.h"

#include <QPainter>

#include <numeric>

namespace ui {

LineTable::LineTable(const QString &name, QList<Column> columns, QWidget *parent)
    : QWidget(parent)
    , m_columns(std::move(columns))
{
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LineTable::setRows(const QList<Row> &rows)
{
    if (m_rows == rows)
        return;
    m_rows = rows;
    QStringList lines;
    for (const Row &row : m_rows) {
        QStringList words;
        for (const Cell &cell : row)
            words << cell.text;
        words.removeAll(QString());
        lines << words.join(u' ');
    }
    setAccessibleDescription(lines.join(u'\n'));
    updateGeometry();
    update();
}

QFont LineTable::fontOf(const Cell &cell) const { return cell.bold ? boldFont(font()) : font(); }

int LineTable::headHeight() const
{
    const bool shown = std::ranges::any_of(m_columns, [](const Column &column) { return !column.heading.isEmpty(); });
    return shown && !m_rows.isEmpty() ? Metrics::of(this).tableRow() : 0;
}

/// What the columns need, and no one more than a third but the one that gives way. That keeps a little in any case;
/// where there is not even that, the widest of the others give and wrap too, so that none is cut off at the end.
QList<int> LineTable::widths(int width) const
{
    const Metrics metrics = Metrics::of(this);
    const int gap = metrics.em(1);
    const int room = width - 2 * metrics.inset();
    QList<int> widths(m_columns.size(), 0);
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].gives)
            continue;
        widths[i] = QFontMetrics(typeFont(font(), TypeRole::Note)).horizontalAdvance(m_columns[i].heading);
        for (const Row &row : m_rows) {
            if (i < row.size())
                widths[i] = qMax(widths[i], QFontMetrics(fontOf(row[i])).horizontalAdvance(row[i].text) + 1);
        }
        widths[i] = qMin(widths[i], room / 3);
    }
    const int gaps = gap * static_cast<int>(widths.size() - 1);
    const auto giving = std::ranges::find_if(m_columns, &Column::gives);
    const int least = giving == m_columns.end() ? 0 : metrics.em(4);
    const int most = qMax(0, room - gaps - least);
    while (std::accumulate(widths.begin(), widths.end(), 0) > most && *std::ranges::max_element(widths) > 1)
        --*std::ranges::max_element(widths);
    if (giving != m_columns.end())
        widths[giving - m_columns.begin()] =
            qMax(least, room - gaps - std::accumulate(widths.begin(), widths.end(), 0));
    return widths;
}

int LineTable::rowHeight(const Row &row, const QList<int> &widths) const
{
    const Metrics metrics = Metrics::of(this);
    int height = fontMetrics().height();
    for (qsizetype i = 0; i < row.size() && i < widths.size(); ++i)
        height = qMax(height, wrappedHeight(row[i].text, fontOf(row[i]), widths[i]));
    return height + metrics.u(2);
}

QSize LineTable::sizeHint() const
{
    const int width = Metrics::of(this).em(24);
    return {width, heightForWidth(width)};
}

QSize LineTable::minimumSizeHint() const { return {Metrics::of(this).em(12), 0}; }

int LineTable::heightForWidth(int width) const
{
    const QList<int> columns = widths(width);
    int height = headHeight();
    for (const Row &row : m_rows)
        height += rowHeight(row, columns);
    return height;
}

void LineTable::paintEvent(QPaintEvent *)
{
    const Metrics metrics = Metrics::of(this);
    const Tokens &tokens = tokensFor(palette());
    const QList<int> columns = widths(width());
    const int gap = metrics.em(1);
    QPainter painter(this);
    const auto paintRow = [&](int top, int height, const auto &paintCell) {
        int left = metrics.inset();
        for (qsizetype i = 0; i < columns.size(); ++i) {
            paintCell(i, QRect(left, top + metrics.u(1), columns[i], height - metrics.u(2)),
                m_columns[i].right ? Qt::AlignRight : Qt::AlignLeft);
            left += columns[i] + gap;
        }
        painter.setPen(tokens.line);
        painter.drawLine(0, top + height - 1, width(), top + height - 1);
    };
    int top = headHeight();
    if (top > 0)
        paintRow(0, top, [&](qsizetype i, const QRect &area, Qt::Alignment side) {
            drawLine(painter, area, m_columns[i].heading, typeFont(font(), TypeRole::Note), tokens.muted,
                side | Qt::AlignVCenter);
        });
    for (const Row &row : m_rows) {
        const int height = rowHeight(row, columns);
        paintRow(top, height, [&](qsizetype i, const QRect &area, Qt::Alignment side) {
            if (i < row.size())
                drawWrapped(painter, area, row[i].text, fontOf(row[i]), toneColor(tokens, row[i].tone), side);
        });
        top += height;
    }
}

} // namespace ui
