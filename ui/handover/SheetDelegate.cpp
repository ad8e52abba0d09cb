#include "ui/handover/SheetDelegate.h"

#include "viewmodel/handover/HandoverTables.h"

#include <QPainter>

namespace ui {

using viewmodel::ClockState;
using viewmodel::HandoverListModel;
using viewmodel::HandoverRow;
using viewmodel::SheetModel;

namespace {

/// Where the cells of a row lie: what it is about, then what about it, then how it stands.
QList<QRect> cellAreas(const QRect &area, qsizetype cells, bool numbered, int gap)
{
    if (cells != 3)
        return {area};
    const int first = area.width() * (numbered ? 14 : 40) / 100;
    const int second = area.width() * (numbered ? 50 : 34) / 100;
    return {QRect(area.left(), area.top(), first - gap, area.height()),
        QRect(area.left() + first, area.top(), second - gap, area.height()),
        QRect(area.left() + first + second, area.top(), area.width() - first - second, area.height())};
}

void paintHeading(QPainter &painter, const RowDelegate::Row &row, const QStringList &cells)
{
    const int inset = row.metrics.inset();
    painter.fillRect(row.area.adjusted(-inset, 0, inset, -1), row.tokens.alt);
    drawLine(painter, row.area, cells.value(0), boldFont(row.font), row.tokens.text);
    QRect behind = row.area;
    behind.setLeft(
        row.area.left() + QFontMetrics(boldFont(row.font)).horizontalAdvance(cells.value(0)) + row.metrics.u(3));
    drawLine(painter, behind, cells.value(1), row.font, row.tokens.muted);
}

} // namespace

int SheetDelegate::rowHeight(const Row &row, int width) const
{
    if (row.index.data(SheetModel::HeadingRole).toBool())
        return row.metrics.paneHead();
    const QStringList cells = row.index.data(SheetModel::CellsRole).toStringList();
    const QList<QRect> areas = cellAreas(
        QRect(0, 0, width, 0), cells.size(), row.index.data(SheetModel::NumberedRole).toBool(), row.metrics.u(3));
    int height = 0;
    for (qsizetype i = 0; i < areas.size(); ++i)
        height = qMax(height, wrappedHeight(cells.value(i), row.font, areas[i].width()));
    return height + row.metrics.u(2);
}

void SheetDelegate::paintRow(QPainter &painter, const Row &row) const
{
    const QStringList cells = row.index.data(SheetModel::CellsRole).toStringList();
    if (row.index.data(SheetModel::HeadingRole).toBool())
        return paintHeading(painter, row, cells);
    const auto press = row.index.data(SheetModel::PressRole).value<ClockState>();
    const bool none = row.index.data(SheetModel::NoneRole).toBool();
    const QList<QRect> areas = cellAreas(row.area.adjusted(0, row.metrics.u(1), 0, 0), cells.size(),
        row.index.data(SheetModel::NumberedRole).toBool(), row.metrics.u(3));
    for (qsizetype i = 0; i < areas.size(); ++i) {
        const bool last = cells.size() == 3 && i == 2;
        const QColor color = none ? row.tokens.muted : last ? toneColor(row.tokens, clockTone(press)) : row.tokens.text;
        const bool presses = last && press == ClockState::Over;
        drawWrapped(painter, areas[i], cells.value(i), presses ? boldFont(row.font) : row.font, color, Qt::AlignLeft,
            row.seenTo);
    }
}

int HandoverDelegate::rowHeight(const Row &row, int) const
{
    const bool now = row.index.data(HandoverListModel::NumberRole).toLongLong() == 0;
    return (now ? 1 : 3) * QFontMetrics(boldFont(row.font)).height() + row.metrics.u(4);
}

void HandoverDelegate::paintRow(QPainter &painter, const Row &row) const
{
    const QFont note = typeFont(row.font, TypeRole::Note);
    const auto standing = static_cast<HandoverRow::Standing>(row.index.data(HandoverListModel::StandingRole).toInt());
    const Tone tone = standing == HandoverRow::Standing::Waits ? Tone::Near
        : standing == HandoverRow::Standing::Now               ? Tone::Text
                                                               : Tone::Muted;
    QRect line = row.area.adjusted(0, row.metrics.u(2), 0, 0);
    line.setHeight(QFontMetrics(boldFont(row.font)).height());
    const QString word = row.text(HandoverListModel::StandingWordRole);
    QRect first = line;
    const QSize size(QFontMetrics(row.font).horizontalAdvance(word) + 1, line.height());
    drawLine(painter, takeRight(first, size, row.metrics.u(2)), word, row.font, toneColor(row.tokens, tone),
        Qt::AlignRight | Qt::AlignVCenter);
    drawLine(painter, first, row.text(HandoverListModel::TitleRole), boldFont(row.font), row.tokens.text);
    if (standing == HandoverRow::Standing::Now)
        return;
    line.translate(0, line.height());
    drawLine(painter, line, row.text(HandoverListModel::WhoRole), row.font, row.tokens.text);
    line.translate(0, line.height());
    const QString verdict = row.text(HandoverListModel::VerdictRole);
    const bool good = row.index.data(HandoverListModel::GoodRole).toBool();
    QRect third = line;
    const QSize wide(QFontMetrics(note).horizontalAdvance(verdict) + 1, line.height());
    drawLine(painter, takeRight(third, wide, row.metrics.u(2)), verdict, note,
        good ? row.tokens.muted : row.tokens.danger, Qt::AlignRight | Qt::AlignVCenter);
    drawLine(painter, third, row.text(HandoverListModel::WhenRole), note, row.tokens.muted);
}

} // namespace ui
