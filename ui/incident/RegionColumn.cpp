#include "ui/incident/RegionColumn.h"

#include "ui/common/Metrics.h"

#include <QEvent>

#include <numeric>
#include <vector>

namespace ui {
namespace {

int wantedHeight(const QWidget &region, int width)
{
    const int height = region.hasHeightForWidth() ? region.heightForWidth(width) : region.sizeHint().height();
    return qMax(height, region.minimumSizeHint().height());
}

} // namespace

RegionColumn::RegionColumn(QWidget *parent)
    : QSplitter(Qt::Vertical, parent)
{
    setChildrenCollapsible(false);
    setHandleWidth(Metrics::of(this).em(0.6));
    connect(this, &QSplitter::splitterMoved, this, [this] { m_dragged = true; });
}

QSize RegionColumn::minimumSizeHint() const
{
    return {Metrics::of(this).em(22), QSplitter::minimumSizeHint().height()};
}

bool RegionColumn::event(QEvent *event)
{
    const bool handled = QSplitter::event(event);
    if (event->type() == QEvent::LayoutRequest)
        distribute();
    return handled;
}

void RegionColumn::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    distribute();
}

void RegionColumn::distribute()
{
    if (m_dragged || m_distributing || count() == 0)
        return;
    m_distributing = true;
    std::vector<int> least;
    std::vector<int> wanted;
    for (int i = 0; i < count(); ++i) {
        const bool shown = !widget(i)->isHidden();
        least.push_back(shown ? widget(i)->minimumSizeHint().height() : 0);
        wanted.push_back(shown ? wantedHeight(*widget(i), width()) : 0);
    }
    const int room = height() - handleWidth() * (count() - 1);
    const int allLeast = std::accumulate(least.begin(), least.end(), 0);
    const int allWanted = std::accumulate(wanted.begin(), wanted.end(), 0);
    QList<int> heights;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const int give = wanted[i] - least[i];
        const bool enough = allWanted <= room || allWanted == allLeast;
        heights.append(enough ? wanted[i] : least[i] + qMax(0, room - allLeast) * give / (allWanted - allLeast));
    }
    if (allWanted < room)
        heights.last() += room - allWanted;
    setSizes(heights);
    m_distributing = false;
}

} // namespace ui
