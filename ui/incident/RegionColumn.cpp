#include "ui/incident/RegionColumn.h"

#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/RowList.h"
#include "ui/incident/ScrollingBody.h"

#include <QEvent>

#include <vector>

namespace ui {
namespace {

/// What a region needs at least, would like on top of it to be comfortable and to show everything, and gets.
struct Share {
    int least = 0;
    int spare = 0; ///< of the least, where it has to be
    int comfort = 0;
    int wish = 0;
    int claim = 0; ///< of comfort and wish, ahead of every other region: a strip is open in it
    int given = 0;
    bool busy = false; ///< a strip is open in it
};

template <class Area>
int comfortOf(const QWidget &region)
{
    int comfort = 0;
    for (const Area *area : region.findChildren<Area *>())
        comfort += area->isVisibleTo(&region) ? area->comfortExtra() : 0;
    return comfort;
}

int spareOf(const QWidget &region)
{
    int spare = 0;
    for (const ScrollingBody *area : region.findChildren<ScrollingBody *>())
        spare += area->isVisibleTo(&region) ? area->spare() : 0;
    for (const RowList *list : region.findChildren<RowList *>()) // its head says how many there are
        spare += list->isVisibleTo(&region) ? list->minimumSizeHint().height() : 0;
    return spare;
}

/// What the lists of a region would like beyond comfort: the rest of their rows, which scroll.
int rowsOf(const QWidget &region)
{
    int rows = 0;
    for (const RowList *list : region.findChildren<RowList *>()) {
        if (list->isVisibleTo(&region))
            rows += qMax(0, list->sizeHint().height() - list->minimumSizeHint().height() - list->comfortExtra());
    }
    return rows;
}

/// `before`: how high it was before somebody opened a strip in it.
Share shareOf(const QWidget &region, int width, int before)
{
    Share share;
    if (region.isHidden())
        return share;
    share.spare = spareOf(region);
    const int wanted = region.hasHeightForWidth() ? region.heightForWidth(width) : region.sizeHint().height();
    const auto *pane = region.findChild<Pane *>(QString(), Qt::FindDirectChildrenOnly);
    share.least = qMax(region.minimumSizeHint().height(), pane ? pane->leastHeight(width) : 0);
    const int whole = qMax(0, wanted - share.least);
    share.comfort = qMin(whole, comfortOf<RowList>(region) + comfortOf<ScrollingBody>(region));
    share.wish = whole - share.comfort;
    share.busy = ScrollingBody::isBusy(region);
    if (!share.busy)
        return share;
    // A strip that hides what it is about does not make everything below jump; nor do rows that scroll push anything.
    const int kept = before - share.least - share.comfort;
    share.claim = share.comfort + qMax(qMax(0, share.wish - rowsOf(region)), kept);
    share.wish = qMax(share.wish, kept);
    return share;
}

/// Fulfils what `want` says of each region, as far as `room` goes, evenly; takes off `room` what it gave.
template <class Want>
void hand(std::vector<Share> &shares, int &room, Want want)
{
    int all = 0;
    for (const Share &share : shares)
        all += want(share);
    if (all == 0 || room <= 0)
        return;
    const int handed = qMin(all, room);
    for (Share &share : shares)
        share.given += want(share) * handed / all;
    room -= handed;
}

/// Makes room of so much out of what the regions that nobody is busy with can spare, evenly. How much it came to.
int press(std::vector<Share> &shares, int wanted)
{
    int all = 0;
    for (const Share &share : shares)
        all += share.busy ? 0 : share.spare;
    int made = 0;
    for (Share &share : shares) {
        const int given = all > 0 && !share.busy ? share.spare * qMin(wanted, all) / all : 0;
        share.given -= given;
        made += given;
    }
    return made;
}

} // namespace

RegionColumn::RegionColumn(QWidget *parent)
    : QSplitter(Qt::Vertical, parent)
{
    setChildrenCollapsible(false);
    setHandleWidth(Metrics::of(this).em(0.6));
    connect(this, &QSplitter::splitterMoved, this, [this] {
        m_dragged = true;
        for (int i = 0; i < count(); ++i)
            widget(i)->setMinimumHeight(0); // what was pressed below its minimum has its own again
    });
}

QSize RegionColumn::minimumSizeHint() const
{
    int least = handleWidth() * (count() - 1);
    for (int i = 0; i < count(); ++i) {
        const Share share = shareOf(*widget(i), width(), 0);
        least += share.least - (share.busy ? 0 : share.spare);
    }
    return {Metrics::of(this).em(22), least};
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
    std::vector<Share> shares;
    for (int i = 0; i < count(); ++i) {
        if (!ScrollingBody::isBusy(*widget(i)))
            m_before.remove(widget(i));
        else if (!m_before.contains(widget(i)))
            m_before.insert(widget(i), widget(i)->height());
        shares.push_back(shareOf(*widget(i), width(), m_before.value(widget(i))));
    }
    int room = height() - handleWidth() * (count() - 1);
    for (const Share &share : shares)
        room -= share.least;
    // Before anything else that the window does not scroll, and that a strip is seen whole.
    int wanted = qMax(0, -room);
    for (const Share &share : shares)
        wanted += qMax(0, share.claim - qMax(0, room));
    room += press(shares, wanted);
    // What a person is busy with comes first, then that nobody is cramped, then that everything shows.
    hand(shares, room, [](const Share &share) { return share.claim; });
    hand(shares, room, [](const Share &share) { return share.busy ? 0 : share.comfort; });
    hand(shares, room,
        [](const Share &share) { return share.busy ? share.comfort + share.wish - share.claim : share.wish; });
    if (room > 0)
        shares.back().given += room;
    QList<int> heights;
    for (int i = 0; i < count(); ++i) {
        const Share &share = shares[static_cast<std::size_t>(i)];
        heights.append(share.least + share.given);
        widget(i)->setMinimumHeight(share.given < 0 ? heights.last() : 0); // the splitter knows no other way below it
    }
    setSizes(heights);
    m_distributing = false;
}

} // namespace ui
