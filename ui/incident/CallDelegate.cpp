#include "ui/incident/CallDelegate.h"

#include "ui/common/Marks.h"
#include "viewmodel/incident/CallListModel.h"

#include <QPainter>

namespace ui {

using viewmodel::CallListModel;
using viewmodel::CallState;

namespace {

struct Columns {
    QRect order, label, outcome, attempts;
};

Columns columnsOf(const RowDelegate::Row &row, const QRect &area)
{
    const int gap = row.metrics.u(2);
    const int order = row.metrics.em(1.3);
    const int attempts = QFontMetrics(row.font).horizontalAdvance(CallDelegate::tr("%n ×", "attempts", 88));
    const int room = area.width() - order - attempts - 3 * gap;
    const int label = qMin(qMax(row.metrics.em(6), room * 45 / 100), row.metrics.em(13));
    Columns columns;
    columns.order = QRect(area.left(), area.top(), order, area.height());
    columns.label = QRect(columns.order.right() + gap, area.top(), label, area.height());
    columns.outcome = QRect(columns.label.right() + gap, area.top(), room - label, area.height());
    columns.attempts = QRect(area.right() - attempts + 1, area.top(), attempts, area.height());
    return columns;
}

Tone toneOf(CallState state)
{
    switch (state) {
    case CallState::Reached:
    case CallState::PassedOn:
        return Tone::Ok;
    case CallState::NoAnswer:
    case CallState::Busy:
    case CallState::Refused:
        return Tone::Near;
    case CallState::Calling:
        return Tone::Accent;
    case CallState::NotCalled:
    case CallState::Skipped:
        break;
    }
    return Tone::Muted;
}

QFont outcomeFont(const RowDelegate::Row &row)
{
    return toneOf(row.index.data(CallListModel::StateRole).value<CallState>()) == Tone::Near ? boldFont(row.font)
                                                                                             : row.font;
}

} // namespace

int CallDelegate::rowHeight(const Row &row, int width) const
{
    const Columns columns = columnsOf(row, QRect(0, 0, width, 0));
    const int text = qMax(wrappedHeight(row.text(CallListModel::LabelRole), row.font, columns.label.width()),
        wrappedHeight(
            row.text(CallListModel::OutcomeRole), outcomeFont(row), columns.outcome.width() - row.metrics.em(1.2)));
    return qMax(row.metrics.tableRow(), text + row.metrics.tableRow() - QFontMetrics(row.font).height());
}

void CallDelegate::paintRow(QPainter &painter, const Row &row) const
{
    Columns columns = columnsOf(row, row.area);
    const int line = QFontMetrics(row.font).height();
    const int top = row.area.top() + (row.metrics.tableRow() - line) / 2;
    for (QRect *column : {&columns.order, &columns.label, &columns.outcome, &columns.attempts}) {
        column->setTop(top);
        column->setHeight(line);
    }
    const auto state = row.index.data(CallListModel::StateRole).value<CallState>();
    const QColor ink = toneColor(row.tokens, toneOf(state));
    drawLine(painter, columns.order, row.text(CallListModel::OrderRole), row.font, row.tokens.text);
    drawWrapped(painter, columns.label, row.text(CallListModel::LabelRole), row.picked ? boldFont(row.font) : row.font,
        row.tokens.text);
    if (toneOf(state) == Tone::Ok) {
        const int side = row.metrics.em(0.9);
        paintMark(painter, QRectF(columns.outcome.left(), top + (line - side) / 2.0, side, side), Mark::Done, ink);
        columns.outcome.setLeft(columns.outcome.left() + row.metrics.em(1.2));
    }
    const bool due = row.index.data(CallListModel::DueRole).toBool();
    drawWrapped(painter, columns.outcome, row.text(CallListModel::OutcomeRole), outcomeFont(row),
        due ? row.tokens.danger : ink);
    drawLine(painter, columns.attempts, row.text(CallListModel::AttemptsTextRole), row.font, row.tokens.text,
        Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace ui
