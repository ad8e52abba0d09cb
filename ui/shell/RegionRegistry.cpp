#include "ui/shell/RegionRegistry.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace ui {
namespace {

bool takesFocus(const QWidget &widget)
{
    return widget.focusPolicy() != Qt::NoFocus && widget.isVisible() && widget.isEnabled();
}

// What a pane of the region says its focus is for: the table, not the box in the head above it.
QWidget *meantBy(QWidget *region, QWidget *stop)
{
    for (QWidget *pane = stop; pane != region; pane = pane->parentWidget()) {
        QWidget *proxy = pane->focusProxy();
        if (proxy && region->isAncestorOf(proxy) && takesFocus(*proxy))
            return proxy;
    }
    return stop;
}

// In tab order, which is the order a person expects.
QWidget *firstStopIn(QWidget *region)
{
    if (takesFocus(*region))
        return region;
    for (QWidget *next = region->nextInFocusChain(); next && next != region; next = next->nextInFocusChain()) {
        if (region->isAncestorOf(next) && takesFocus(*next) && (next->focusPolicy() & Qt::TabFocus))
            return meantBy(region, next);
    }
    return nullptr;
}

// A field with the cursor in it. The key of its region leads out of it, to where the region begins: it would take the
// digits meant for a question.
bool isTypedInto(const QWidget &widget)
{
    return widget.hasFocus()
        && (qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QPlainTextEdit *>(&widget));
}

bool isIn(const QWidget *region, const QWidget *widget)
{
    return region && widget && (region == widget || region->isAncestorOf(widget));
}

} // namespace

void RegionRegistry::add(int number, const QString &title, QWidget *widget, const QString &key, Page page)
{
    m_regions[page][number] = {number, title, key.isEmpty() ? QStringLiteral("Alt+%1").arg(number) : key, widget};
    m_lastFocus.erase({page, number});
}

void RegionRegistry::addAll(const PageParts &parts, Page page)
{
    for (int number = 1; const PagePart &part : parts)
        add(number++, part.title, part.widget, {}, page);
}

const std::map<int, Region> &RegionRegistry::regions() const
{
    static const std::map<int, Region> none;
    const auto found = m_regions.find(m_page);
    return found == m_regions.end() ? none : found->second;
}

bool RegionRegistry::activate(int number)
{
    const auto found = regions().find(number);
    if (found == regions().end() || !found->second.widget)
        return false;
    Q_EMIT aboutToActivate(number);
    QWidget *region = found->second.widget;
    QWidget *target = m_lastFocus[{m_page, number}];
    if (!target || !isIn(region, target) || !takesFocus(*target) || isTypedInto(*target))
        target = firstStopIn(region);
    if (!target)
        return false;
    target->setFocus(Qt::ShortcutFocusReason);
    return true;
}

const Region *RegionRegistry::regionOf(const QWidget *widget) const
{
    for (const auto &[number, region] : regions()) {
        if (isIn(region.widget, widget))
            return &region;
    }
    return nullptr;
}

void RegionRegistry::noteFocus(QWidget *focus)
{
    if (const Region *region = regionOf(focus))
        m_lastFocus[{m_page, region->number}] = focus;
}

void RegionRegistry::forgetPage()
{
    std::erase_if(m_lastFocus, [](const auto &entry) {
        const auto &[page, number] = entry.first;
        return page == Page::Duty && number > 1 && number <= 7;
    });
}

} // namespace ui
