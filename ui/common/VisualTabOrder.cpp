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
    const auto placeOf = [row](const QWidget *widget) { return QRect(widget->mapTo(row, QPoint()), widget->size()); };
    std::ranges::stable_sort(stops, {}, [&](const QWidget *widget) { return placeOf(widget).y(); });
    // Fields of one line need not begin at the same height: what begins above the middle of the first is beside it.
    for (auto line = stops.begin(); line != stops.end();) {
        const int middle = placeOf(*line).center().y();
        const auto next =
            std::find_if(line + 1, stops.end(), [&](const QWidget *widget) { return placeOf(widget).y() > middle; });
        std::stable_sort(line, next,
            [&](const QWidget *one, const QWidget *other) { return placeOf(one).x() < placeOf(other).x(); });
        line = next;
    }
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
