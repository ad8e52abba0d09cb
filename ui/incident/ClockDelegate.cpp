#include "ui/incident/ClockDelegate.h"

#include "viewmodel/clocks/DeadlineListModel.h"

#include <QPainter>

namespace ui {

using viewmodel::ClockState;
using viewmodel::DeadlineListModel;

namespace {

struct Columns {
    QRect state, label, due, left;
};

Columns columnsOf(const RowDelegate::Row &row, const QRect &area)
{
    const QFontMetrics bold(boldFont(row.font));
    const int gap = row.metrics.u(3);
    int state = row.metrics.em(2.2);
    const QAbstractItemModel &clocks = *row.index.model();
    for (int other = 0; other < clocks.rowCount(); ++other) {
        const QString word = clocks.index(other, 0).data(DeadlineListModel::StateTextRole).toString();
        state = qMax(state, bold.horizontalAdvance(word));
    }
    const int left = qMax(bold.horizontalAdvance(row.text(DeadlineListModel::LeftRole)),
        clockColumn(boldFont(row.font)) + bold.horizontalAdvance(ClockDelegate::tr("left ", "before 00:05:34")));
    const int due =
        qMax(QFontMetrics(row.font).horizontalAdvance(row.text(DeadlineListModel::DueAtRole)) + 1, row.metrics.em(2.8));
    Columns columns;
    columns.state = QRect(area.left(), area.top(), state, area.height());
    columns.left = QRect(area.right() - left + 1, area.top(), left, area.height());
    columns.due = QRect(columns.left.left() - gap - due, area.top(), due, area.height());
    columns.label = QRect(
        columns.state.right() + gap, area.top(), columns.due.left() - columns.state.right() - 2 * gap, area.height());
    return columns;
}

bool isEnded(const RowDelegate::Row &row)
{
    return row.index.data(DeadlineListModel::StateRole).value<ClockState>() == ClockState::Ended;
}

/// The note stands behind the label where both fit one line.
bool isBeside(const RowDelegate::Row &row, int width)
{
    const QFontMetrics label(row.font);
    const QFontMetrics note(typeFont(row.font, TypeRole::Note));
    return label.horizontalAdvance(row.text(DeadlineListModel::LabelRole)) + row.metrics.u(1)
        + note.horizontalAdvance(row.text(DeadlineListModel::NoteRole))
        <= width;
}

} // namespace

int ClockDelegate::rowHeight(const Row &row, int width) const
{
    const Columns columns = columnsOf(row, QRect(0, 0, width, 0));
    const QString label = row.text(DeadlineListModel::LabelRole);
    const QString note = row.text(DeadlineListModel::NoteRole);
    const QFontMetrics metrics(row.font);
    const int room = columns.label.width();
    const int more = isBeside(row, room) ? 0 : wrappedHeight(note, typeFont(row.font, TypeRole::Note), room);
    const int text = wrappedHeight(label, row.font, room) + more;
    return qMax(row.metrics.tableRow(), text + row.metrics.tableRow() - metrics.height());
}

void ClockDelegate::paintRow(QPainter &painter, const Row &row) const
{
    Columns columns = columnsOf(row, row.area);
    const QFontMetrics metrics(row.font);
    const int top = row.area.top() + (row.metrics.tableRow() - metrics.height()) / 2;
    for (QRect *column : {&columns.state, &columns.label, &columns.due, &columns.left}) {
        column->setTop(top);
        column->setHeight(metrics.height());
    }
    const auto state = row.index.data(DeadlineListModel::StateRole).value<ClockState>();
    const bool urgent = state == ClockState::Near || state == ClockState::Over;
    const QFont strong = urgent ? boldFont(row.font) : row.font;
    const QColor tone = isEnded(row) ? row.tokens.muted : toneColor(row.tokens, clockTone(state));
    const QColor ink = isEnded(row) ? row.tokens.muted : row.tokens.text;
    drawLine(painter, columns.state, row.text(DeadlineListModel::StateTextRole), strong, tone);
    drawLine(
        painter, columns.due, row.text(DeadlineListModel::DueAtRole), row.font, ink, Qt::AlignRight | Qt::AlignVCenter);
    drawLine(
        painter, columns.left, row.text(DeadlineListModel::LeftRole), strong, tone, Qt::AlignRight | Qt::AlignVCenter);

    const QString label = row.text(DeadlineListModel::LabelRole);
    const int used = drawWrapped(painter, columns.label, label, row.font, ink, Qt::AlignLeft, row.seenTo);
    const QFont small = typeFont(row.font, TypeRole::Note);
    const QString note = row.text(DeadlineListModel::NoteRole);
    if (isBeside(row, columns.label.width()))
        drawLine(painter, columns.label.adjusted(metrics.horizontalAdvance(label) + row.metrics.u(1), 0, 0, 0), note,
            small, row.tokens.muted);
    else if (top + used + QFontMetrics(small).height() <= row.seenTo) // no upper half of a line
        drawWrapped(painter, QRect(columns.label.left(), top + used, columns.label.width(), 0), note, small,
            row.tokens.muted, Qt::AlignLeft, row.seenTo);
}

} // namespace ui
