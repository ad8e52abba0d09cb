#include "ui/paper/PaperDelegate.h"

#include "viewmodel/papers/PaperScreen.h"

#include <QPainter>

namespace ui {

using viewmodel::PaperListModel;

int PaperDelegate::rowHeight(const Row &row, int width) const
{
    const QFont note = typeFont(row.font, TypeRole::Note);
    return wrappedHeight(row.text(PaperListModel::LabelRole), boldFont(row.font), width)
        + wrappedHeight(row.text(PaperListModel::AboutRole), note, width) + row.metrics.u(3);
}

void PaperDelegate::paintRow(QPainter &painter, const Row &row) const
{
    QRect area = row.area.adjusted(0, row.metrics.u(1), 0, 0);
    const QString label = row.text(PaperListModel::LabelRole);
    area.setTop(area.top() + drawWrapped(painter, area, label, boldFont(row.font), row.tokens.text));
    drawWrapped(
        painter, area, row.text(PaperListModel::AboutRole), typeFont(row.font, TypeRole::Note), row.tokens.muted);
}

} // namespace ui
