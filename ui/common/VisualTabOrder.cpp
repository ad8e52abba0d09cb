#include "ui/common/VisualTabOrder.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace ui {
namespace {

bool isStop(const QWidget &widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.isVisible() && widget.isEnabled()
        && !widget.focusProxy();
}

QList<QWidget *> stopsIn(QWidget *row)
{
    QList<QWidget *> stops;
    QList<QWidget *> inside = row->findChildren<QWidget *>();
    inside.append(row);
    for (QWidget *widget : inside) {
        if (isStop(*widget))
            stops.append(widget);
    }
    const auto place = [row](const QWidget *widget) {
        const QPoint at = widget->mapTo(row, QPoint());
        return std::pair(at.y(), at.x());
    };
    std::ranges::stable_sort(stops, {}, place);
    return stops;
}

} // namespace

QList<QWidget *> tabStops(const QList<QWidget *> &rows)
{
    QList<QWidget *> stops;
    for (QWidget *row : rows)
        stops.append(stopsIn(row));
    return stops;
}

bool focusNextStop(const QList<QWidget *> &stops, bool forward)
{
    if (stops.isEmpty())
        return false;
    const qsizetype now = stops.indexOf(QApplication::focusWidget());
    const qsizetype count = stops.size();
    const qsizetype next = now < 0 ? (forward ? 0 : count - 1) : (now + (forward ? 1 : count - 1)) % count;
    stops[next]->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace ui
