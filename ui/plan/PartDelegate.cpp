#include "ui/plan/PartDelegate.h"

#include <QPainter>

namespace ui {

bool PartDelegate::isSection(const Row &row) const
{
    return m_roles.section != 0 && row.index.data(m_roles.section).toBool();
}

int PartDelegate::textWidth(const Row &row, int width) const
{
    const QFont note = typeFont(row.font, TypeRole::Note);
    const int cite = QFontMetrics(note).horizontalAdvance(row.text(m_roles.cite));
    return width - qMin(cite, width / 3) - row.metrics.u(2);
}

int PartDelegate::rowHeight(const Row &row, int width) const
{
    if (isSection(row))
        return row.metrics.paneHead();
    const int room = textWidth(row, width);
    const int detail = wrappedHeight(row.text(m_roles.detail), typeFont(row.font, TypeRole::Note), room);
    return wrappedHeight(row.text(m_roles.name), row.font, room) + detail + row.metrics.u(3);
}

void PartDelegate::paintRow(QPainter &painter, const Row &row) const
{
    const QFont note = typeFont(row.font, TypeRole::Note);
    QRect area = row.area;
    if (isSection(row))
        painter.fillRect(area.adjusted(-row.metrics.inset(), 0, row.metrics.inset(), -1), row.tokens.alt);
    else
        area.adjust(0, row.metrics.u(1), 0, -row.metrics.u(1));
    const int room = textWidth(row, area.width());
    const QRect cite(area.left() + room + row.metrics.u(2), area.top(), area.width() - room - row.metrics.u(2),
        isSection(row) ? area.height() : row.metrics.em(1.4));
    drawLine(painter, cite, row.text(m_roles.cite), note, row.tokens.accent.fill, Qt::AlignRight | Qt::AlignVCenter);
    area.setWidth(room);
    if (isSection(row)) {
        drawLine(painter, area, row.text(m_roles.name), boldFont(note), row.tokens.muted);
        return;
    }
    area.setTop(area.top() + drawWrapped(painter, area, row.text(m_roles.name), row.font, row.tokens.text));
    drawWrapped(painter, area, row.text(m_roles.detail), note, row.tokens.muted);
}

} // namespace ui
