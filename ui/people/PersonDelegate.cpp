#include "ui/people/PersonDelegate.h"

#include "viewmodel/people/AccountTables.h"

#include <QPainter>

namespace ui {

using viewmodel::AccountTable;

int PersonDelegate::rowHeight(const Row &row, int) const
{
    const QFont note = typeFont(row.font, TypeRole::Note);
    return QFontMetrics(boldFont(row.font)).height() + QFontMetrics(note).height() + row.metrics.u(2);
}

void PersonDelegate::paintRow(QPainter &painter, const Row &row) const
{
    const QFont note = typeFont(row.font, TypeRole::Note);
    QRect line = row.area.adjusted(0, row.metrics.u(1), 0, 0);
    line.setHeight(QFontMetrics(boldFont(row.font)).height());
    const QString name = row.text(AccountTable::NameRole);
    drawLine(painter, line, name, boldFont(row.font), row.tokens.text);
    const int gap = QFontMetrics(boldFont(row.font)).horizontalAdvance(name) + row.metrics.em(1);
    drawLine(painter, line.adjusted(gap, 0, 0, 0), row.text(AccountTable::RolesRole), row.font, row.tokens.text);
    line.translate(0, line.height());
    line.setHeight(QFontMetrics(note).height());
    const QString standIns = row.text(AccountTable::StandInsRole);
    const QString post = row.text(AccountTable::PostRole);
    drawLine(
        painter, line, standIns.isEmpty() ? post : post + QStringLiteral(" · ") + standIns, note, row.tokens.muted);
}

} // namespace ui
