#include "main/PlanRoom.h"

#include "ui/plan/PlanPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/RegionRegistry.h"
#include "viewmodel/plans/PlanPresenter.h"

#include <QVBoxLayout>

namespace root {

PlanRoom::PlanRoom(ui::MainWindow &window, viewmodel::Desk &desk, app::PlanWorkshop &workshop, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_desk(desk)
    , m_workshop(workshop)
{
    auto *place = new QWidget;
    m_place = new QVBoxLayout(place);
    m_place->setContentsMargins(0, 0, 0, 0);
    window.setPage(ui::Page::Plan, place);
    connect(&window, &ui::MainWindow::pageShown, this, [this](ui::Page page) {
        if (page == ui::Page::Plan)
            enter();
    });
}

// The page looks at the presenter to its end.
PlanRoom::~PlanRoom()
{
    delete m_open.page;
    for (const Open &other : std::as_const(m_others))
        delete other.page;
}

ui::PlanPage *PlanRoom::page() const { return m_open.page; }

void PlanRoom::enter()
{
    if (!m_open.page)
        make();
    if (!m_open.page->isOpen())
        m_open.page->backToList();
}

void PlanRoom::make()
{
    auto *plans = new viewmodel::PlanPresenter(m_desk, m_workshop, this);
    auto *page = new ui::PlanPage(*plans);
    m_open = {plans, page, {}};
    m_place->addWidget(page);
    // Also a page that waits for its owner hears of plans that change.
    connect(page, &ui::PlanPage::titleChanged, this, [this, page](const QString &title) {
        (page == m_open.page ? m_open : m_others[ownerOf(page)]).title = title;
        Q_EMIT titleChanged();
    });
    connect(page, &ui::PlanPage::regionsChanged, this, [this, page] {
        if (page == m_open.page)
            showRegions();
    });
    connect(&m_window.regions(), &ui::RegionRegistry::aboutToActivate, page, [page](int number) {
        if (page->isVisible())
            page->reveal(number);
    });
    showRegions();
}

QString PlanRoom::ownerOf(const ui::PlanPage *page) const
{
    for (auto other = m_others.begin(); other != m_others.end(); ++other) {
        if (other->page == page)
            return other.key();
    }
    return {};
}

void PlanRoom::showRegions() { m_window.regions().addAll(m_open.page->regions(), ui::Page::Plan); }

void PlanRoom::changeHands(const QString &owner)
{
    if (owner == m_owner)
        return;
    if (m_open.page) {
        m_open.page->hide();
        m_place->removeWidget(m_open.page);
    }
    m_others.insert(m_owner, m_open);
    m_owner = owner;
    m_open = m_others.take(owner);
    if (m_open.page) {
        m_place->addWidget(m_open.page);
        m_open.page->show();
        showRegions();
    } else if (m_window.page() == ui::Page::Plan) {
        enter();
    }
    Q_EMIT titleChanged();
}

QString PlanRoom::title() const { return m_open.title.isEmpty() ? tr("plans") : m_open.title; }

PlanRoom::InView PlanRoom::inView() const
{
    const plan::Plan *plan = m_open.page && m_open.page->isOpen() ? m_open.plans->plan() : nullptr;
    if (!plan)
        return {};
    const viewmodel::PlanRow *row = m_open.plans->row();
    return {std::make_shared<const plan::Plan>(*plan), row && row->draft};
}

void PlanRoom::stepTab(int by)
{
    if (m_open.page && m_open.page->isOpen())
        m_open.page->nextTab(by);
}

void PlanRoom::focusFilter()
{
    if (m_open.page)
        m_open.page->focusFilter();
}

} // namespace root
