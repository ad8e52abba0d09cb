#include "ui/incident/NarrativeDelegate.h"

#include "viewmodel/incident/NarrativeModel.h"

#include <QPainter>

namespace ui {

using viewmodel::NarrativeModel;

static int timeWidth(const RowDelegate::Row &row)
{
    return QFontMetrics(row.font).horizontalAdvance(QStringLiteral("00:00")) + row.metrics.u(2);
}

static QString words(const RowDelegate::Row &row)
{
    const QString source = row.text(NarrativeModel::SourceRole);
    const QString said = row.text(NarrativeModel::TextRole);
    return source.isEmpty() ? said : NarrativeDelegate::tr("%1: %2", "who, said what").arg(source, said);
}

int NarrativeDelegate::rowHeight(const Row &row, int width) const
{
    const int column = timeWidth(row);
    const int text = wrappedHeight(words(row), row.font, width - column);
    return qMax(text, wrappedHeight(row.text(NarrativeModel::TimeRole), row.font, column)) + row.metrics.u(2);
}

void NarrativeDelegate::paintRow(QPainter &painter, const Row &row) const
{
    const QRect area = row.area.adjusted(0, row.metrics.u(1), 0, -row.metrics.u(1));
    const int column = timeWidth(row);
    QFont font = row.font;
    font.setStrikeOut(row.index.data(NarrativeModel::StruckRole).toBool());
    const QColor ink = font.strikeOut() ? row.tokens.muted : row.tokens.text;
    drawWrapped(painter, QRect(area.topLeft(), QSize(column, area.height())), row.text(NarrativeModel::TimeRole),
        row.font, row.tokens.muted);
    drawWrapped(painter, area.adjusted(column, 0, 0, 0), words(row), font, ink);
}

} // namespace ui
