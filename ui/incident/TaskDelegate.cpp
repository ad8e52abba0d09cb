#include "ui/incident/TaskDelegate.h"

#include "ui/common/Marks.h"
#include "viewmodel/incident/TaskListModel.h"

#include <QPainter>

namespace ui {

using viewmodel::TaskListModel;
using viewmodel::TaskState;

TaskColumns taskColumns(const QRect &area, const QFont &font)
{
    const Metrics metrics(font);
    const int gap = metrics.u(2);
    const int mark = metrics.em(1.4);
    const int cite = metrics.em(4.4);
    const int status =
        qMax(metrics.em(5.8), QFontMetrics(font).horizontalAdvance(TaskDelegate::tr("accepted 00:00")) + metrics.u(1));
    const int owner = qBound(metrics.em(5), area.width() / 4, metrics.em(9));
    const int what = qMax(metrics.em(5), area.width() - mark - cite - status - owner - 4 * gap);
    TaskColumns columns;
    int x = area.left();
    const auto take = [&](int width) {
        const QRect column(x, area.top(), width, area.height());
        x += width + gap;
        return column;
    };
    columns.mark = take(mark);
    columns.what = take(what);
    columns.owner = take(owner);
    columns.cite = take(cite);
    columns.status = take(status);
    return columns;
}

namespace {

bool isHeading(const RowDelegate::Row &row) { return row.index.data(TaskListModel::HeadingRole).toBool(); }

TaskState stateOf(const RowDelegate::Row &row) { return row.index.data(TaskListModel::StateRole).value<TaskState>(); }

Mark markOf(TaskState state)
{
    switch (state) {
    case TaskState::Done:
        return Mark::Done;
    case TaskState::Notified:
    case TaskState::Accepted:
        return Mark::Half;
    case TaskState::NotApplicable:
        return Mark::Crossed;
    case TaskState::Open:
        break;
    }
    return Mark::Open;
}

QColor inkOf(TaskState state, const Tokens &tokens)
{
    return state == TaskState::Done ? tokens.ok : state == TaskState::NotApplicable ? tokens.muted : tokens.text;
}

int lineTop(const RowDelegate::Row &row)
{
    return row.area.top() + (row.metrics.tableRow() - QFontMetrics(row.font).height()) / 2;
}

} // namespace

int TaskDelegate::rowHeight(const Row &row, int width) const
{
    if (isHeading(row))
        return row.metrics.tableRow();
    const TaskColumns columns = taskColumns(QRect(0, 0, width, 0), row.font);
    // Measured bold where picking it makes it so: a row never changes its height under the cursor.
    const QFont whatFont = row.index.data(TaskListModel::NeedsPersonRole).toBool() ? boldFont(row.font) : row.font;
    const QFont note = typeFont(row.font, TypeRole::Note);
    int text = wrappedHeight(row.text(TaskListModel::WhatRole), whatFont, columns.what.width())
        + wrappedHeight(row.text(TaskListModel::NoteRole), note, columns.what.width());
    if (stateOf(row) == TaskState::NotApplicable)
        text += wrappedHeight(row.text(TaskListModel::StatusRole), note, columns.what.width());
    else
        text = qMax(text, wrappedHeight(row.text(TaskListModel::StatusRole), row.font, columns.status.width()));
    text = qMax(text, wrappedHeight(row.text(TaskListModel::OwnerRole), row.font, columns.owner.width()));
    text = qMax(text, wrappedHeight(row.text(TaskListModel::CiteRole), note, columns.cite.width()));
    const int line = QFontMetrics(row.font).height();
    return qMax(row.metrics.tableRow(), text + row.metrics.tableRow() - line);
}

void TaskDelegate::paintRow(QPainter &painter, const Row &row) const
{
    if (isHeading(row)) {
        const int inset = row.metrics.inset();
        painter.fillRect(row.area.adjusted(-inset, 0, inset, -1), row.tokens.alt);
        drawLine(
            painter, row.area, row.text(TaskListModel::WhatRole), typeFont(row.font, TypeRole::Note), row.tokens.muted);
        return;
    }
    const TaskState state = stateOf(row);
    const bool dropped = state == TaskState::NotApplicable;
    const QColor ink = dropped ? row.tokens.muted : row.tokens.text;
    TaskColumns columns = taskColumns(row.area, row.font);
    for (QRect *column : {&columns.what, &columns.owner, &columns.cite, &columns.status})
        column->setTop(lineTop(row));
    const QRectF mark(
        columns.mark.left(), row.area.top() + row.metrics.em(0.5), row.metrics.em(0.95), row.metrics.em(0.95));
    paintMark(painter, mark, markOf(state), inkOf(state, row.tokens));
    const bool waits = row.index.data(TaskListModel::NeedsPersonRole).toBool() && row.picked;
    const QFont note = typeFont(row.font, TypeRole::Note);
    const auto draw = [&](const QRect &area, const QString &text, const QFont &font, const QColor &color) {
        if (area.top() > columns.what.top() && area.top() + QFontMetrics(font).height() > row.seenTo)
            return 0; // no upper half of a second line
        return drawWrapped(painter, area, text, font, color, Qt::AlignLeft, row.seenTo);
    };
    int used = draw(columns.what, row.text(TaskListModel::WhatRole), waits ? boldFont(row.font) : row.font, ink);
    used += draw(columns.what.adjusted(0, used, 0, 0), row.text(TaskListModel::NoteRole), note, row.tokens.muted);
    draw(columns.owner, row.text(TaskListModel::OwnerRole), row.font, ink);
    columns.cite.translate(0, (QFontMetrics(row.font).height() - QFontMetrics(note).height()) / 2);
    draw(columns.cite, row.text(TaskListModel::CiteRole), note, row.tokens.accent.fill);
    const QString status = row.text(TaskListModel::StatusRole);
    if (dropped)
        draw(columns.what.adjusted(0, used, 0, 0), status, note, row.tokens.muted);
    else
        drawWrapped(painter, columns.status, status, row.font, inkOf(state, row.tokens), Qt::AlignRight);
}

TaskHead::TaskHead(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize TaskHead::sizeHint() const
{
    const Metrics metrics = Metrics::of(this);
    return {metrics.em(14), metrics.tableRow()};
}

void TaskHead::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    const int inset = Metrics::of(this).inset();
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
    const TaskColumns columns = taskColumns(rect().adjusted(inset, 0, -inset, 0), font());
    const QFont note = typeFont(font(), TypeRole::Note);
    drawLine(painter, columns.what, tr("What"), note, tokens.muted);
    drawLine(painter, columns.owner, tr("Who"), note, tokens.muted);
    drawLine(painter, columns.cite, tr("Clause"), note, tokens.muted);
    drawLine(painter, columns.status, tr("Status"), note, tokens.muted, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace ui
