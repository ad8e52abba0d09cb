#include "ui/incident/TimelineDelegate.h"

#include "viewmodel/incident/TimelineModel.h"

#include <QPainter>

namespace ui {

using viewmodel::TimelineModel;

static int timeWidth(const RowDelegate::Row &row)
{
    return QFontMetrics(row.font).horizontalAdvance(QStringLiteral("00:00")) + row.metrics.u(2);
}

void TimelineDelegate::fitColumns(const QAbstractItemModel &model, const QFont &font)
{
    const QFontMetrics bold(boldFont(typeFont(font, TypeRole::Note)));
    int widest = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        widest = qMax(widest, bold.horizontalAdvance(model.index(row, 0).data(TimelineModel::KindRole).toString()));
    m_kind = qMin(widest, Metrics(font).em(6));
}

int TimelineDelegate::textOffset(const Row &row) const { return timeWidth(row) + m_kind + row.metrics.u(2); }

int TimelineDelegate::rowHeight(const Row &row, int width) const
{
    const QFont note = typeFont(row.font, TypeRole::Note);
    const int room = width - textOffset(row);
    const int text = wrappedHeight(row.text(TimelineModel::TextRole), row.font, room)
        + wrappedHeight(row.text(TimelineModel::LateRole), boldFont(note), room)
        + wrappedHeight(row.text(TimelineModel::StruckReasonRole), note, room);
    return qMax(text, wrappedHeight(row.text(TimelineModel::TimeRole), row.font, timeWidth(row))) + row.metrics.u(3);
}

void TimelineDelegate::paintRow(QPainter &painter, const Row &row) const
{
    const QRect area = row.area.adjusted(0, row.metrics.u(1), 0, 0);
    const QFont note = typeFont(row.font, TypeRole::Note);
    const bool quiet = row.index.data(TimelineModel::MachineRole).toBool();
    const bool struck = row.index.data(TimelineModel::StruckRole).toBool();
    const QColor ink = quiet || struck ? row.tokens.muted : row.tokens.text;
    drawWrapped(painter, QRect(area.topLeft(), QSize(timeWidth(row), area.height())), row.text(TimelineModel::TimeRole),
        row.font, row.tokens.muted);
    const QRect kind(area.left() + timeWidth(row), area.top(), m_kind, QFontMetrics(row.font).height());
    drawLine(painter, kind, row.text(TimelineModel::KindRole), boldFont(note), ink);
    QFont words = row.font;
    words.setStrikeOut(struck);
    QRect text = area.adjusted(textOffset(row), 0, 0, 0);
    text.setTop(text.top() + drawWrapped(painter, text, row.text(TimelineModel::TextRole), words, ink));
    text.setTop(
        text.top() + drawWrapped(painter, text, row.text(TimelineModel::LateRole), boldFont(note), row.tokens.near));
    drawWrapped(painter, text, row.text(TimelineModel::StruckReasonRole), note, row.tokens.text);
}

} // namespace ui
