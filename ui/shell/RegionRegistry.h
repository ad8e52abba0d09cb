#pragma once

#include "ui/common/PageParts.h"
#include "ui/shell/Page.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <map>

namespace ui {

/// A part of the screen with a number: Alt and the number move the focus into it.
struct Region {
    int number = 0;
    QString title;
    QString key; ///< "Alt+2"
    QPointer<QWidget> widget;
};

/// The regions of the page on screen. Panels register themselves; the frame turns Alt+1…7 into focus.
class RegionRegistry final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// `widget` must take the focus or have a child that does. A later region of the same number replaces the earlier.
    /// `key` is what brings one there; empty: Alt and the number. Every view has regions of its own.
    void add(int number, const QString &title, QWidget *widget, const QString &key = {}, Page page = Page::Duty);
    /// The parts of a view, from 1 on.
    void addAll(const PageParts &parts, Page page);
    /// From now on the numbers mean the regions of this view.
    void show(Page page) { m_page = page; }
    /// Moves the focus to where it last was in that region, else to its first stop. False without such a region.
    bool activate(int number);
    /// The region a widget is in; null outside of all.
    [[nodiscard]] const Region *regionOf(const QWidget *widget) const;
    /// Those of the view in front, by number.
    [[nodiscard]] const std::map<int, Region> &regions() const;
    /// Remembers the place for activate().
    void noteFocus(QWidget *focus);
    /// What the regions of the page show is another thing now: only the list and the timeline keep their place.
    void forgetPage();

Q_SIGNALS:
    /// Before the focus goes there: a folded dock unfolds.
    void aboutToActivate(int number);

private:
    Page m_page = Page::Duty;
    std::map<Page, std::map<int, Region>> m_regions;
    std::map<std::pair<Page, int>, QPointer<QWidget>> m_lastFocus;
};

} // namespace ui
