#include "ui/plan/PartDelegate.h"

#include <QPainter>

namespace ui {

namespace {

// Where a clause takes more than this share of a row, it goes on in the next line.
constexpr double MostOfTheRow = 0.34;

QFont noteFont(const RowDelegate::Row &row) { return typeFont(row.font, TypeRole::Note); }

} // namespace

bool PartDelegate::isSection(const Row &row) const
{
    return m_roles.section != 0 && row.index.data(m_roles.section).toBool();
}

int PartDelegate::citeWidth(const Row &row, int width) const
{
    const int whole = QFontMetrics(noteFont(row)).horizontalAdvance(row.text(m_roles.cite)) + 2;
    return qMin(whole, static_cast<int>(width * MostOfTheRow));
}

int PartDelegate::rowHeight(const Row &row, int width) const
{
    const int cite = citeWidth(row, width);
    const int room = width - cite - row.metrics.u(2);
    const int beside = wrappedHeight(row.text(m_roles.cite), noteFont(row), cite);
    if (isSection(row))
        return qMax(row.metrics.paneHead(),
            qMax(beside, wrappedHeight(row.text(m_roles.name), boldFont(noteFont(row)), room)) + row.metrics.u(2));
    const int detail = wrappedHeight(row.text(m_roles.detail), noteFont(row), room);
    return qMax(beside, wrappedHeight(row.text(m_roles.name), row.font, room) + detail) + row.metrics.u(3);
}

void PartDelegate::paintRow(QPainter &painter, const Row &row) const
{
    QRect area = row.area;
    if (isSection(row))
        painter.fillRect(area.adjusted(-row.metrics.inset(), 0, row.metrics.inset(), -1), row.tokens.alt);
    area.adjust(0, row.metrics.u(1), 0, -row.metrics.u(1));
    const int width = citeWidth(row, area.width());
    const QRect cite(area.right() - width + 1, area.top(), width, area.height());
    drawWrapped(painter, cite, row.text(m_roles.cite), noteFont(row), row.tokens.accent.fill, Qt::AlignRight);
    area.setWidth(area.width() - width - row.metrics.u(2));
    if (isSection(row)) {
        drawWrapped(painter, area, row.text(m_roles.name), boldFont(noteFont(row)), row.tokens.muted);
        return;
    }
    area.setTop(area.top() + drawWrapped(painter, area, row.text(m_roles.name), row.font, row.tokens.text));
    drawWrapped(painter, area, row.text(m_roles.detail), noteFont(row), row.tokens.muted);
}

} // namespace ui
