#include "ui/plan/CheckDelegate.h"

#include "viewmodel/plans/FindingWords.h"

#include "ui/common/LevelChip.h"

#include <QPainter>

namespace ui {

namespace {

QFont noteFont(const RowDelegate::Row &row) { return typeFont(row.font, TypeRole::Note); }

int headHeight(const RowDelegate::Row &row)
{
    return tagSize(row.text(CheckDelegate::SeverityRole), noteFont(row)).height();
}

} // namespace

int CheckDelegate::rowHeight(const Row &row, int width) const
{
    return row.metrics.u(5) + headHeight(row) + wrappedHeight(row.text(Qt::DisplayRole), row.font, width)
        + wrappedHeight(row.text(DetailRole), noteFont(row), width);
}

void CheckDelegate::paintRow(QPainter &painter, const Row &row) const
{
    const QFont note = noteFont(row);
    const QFontMetrics noteMetrics(note);
    QRect area = row.area.adjusted(0, row.metrics.u(2), 0, -row.metrics.u(1));
    QRect head(area.left(), area.top(), area.width(), headHeight(row));
    const QString severity = row.text(SeverityRole);
    const QRect tag(head.topLeft(), tagSize(severity, note));
    paintTag(painter, tag, severity, row.index.data(ToneRole).value<Tone>(), note, row.tokens);
    head.setLeft(tag.right() + row.metrics.u(2));
    // The end of a place says as much as its beginning: "table … row 7".
    drawLine(painter, head, noteMetrics.elidedText(row.text(PlaceRole), Qt::ElideMiddle, head.width()), note,
        row.tokens.accent.fill);
    area.setTop(area.top() + headHeight(row) + row.metrics.u(1));
    area.setTop(area.top() + drawWrapped(painter, area, row.text(Qt::DisplayRole), row.font, row.tokens.text));
    drawWrapped(painter, area, row.text(DetailRole), note, row.tokens.muted);
}

Tone toneOf(const viewmodel::PlanFinding &finding)
{
    if (finding.error)
        return Tone::Danger;
    return finding.note ? Tone::Muted : Tone::Near;
}

} // namespace ui
