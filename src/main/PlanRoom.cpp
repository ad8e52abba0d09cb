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
PlanRoom::~PlanRoom() { delete m_page; }

ui::PlanPage *PlanRoom::page() const { return m_page; }

void PlanRoom::enter()
{
    if (!m_page)
        make();
    if (!m_page->isOpen())
        m_page->backToList();
}

void PlanRoom::make()
{
    m_plans = new viewmodel::PlanPresenter(m_desk, m_workshop, this);
    m_page = new ui::PlanPage(*m_plans);
    m_place->addWidget(m_page);
    connect(m_page, &ui::PlanPage::titleChanged, this, [this](const QString &title) {
        m_title = title;
        Q_EMIT titleChanged();
    });
    connect(m_page, &ui::PlanPage::regionsChanged, this, &PlanRoom::showRegions);
    connect(&m_window.regions(), &ui::RegionRegistry::aboutToActivate, m_page, [this](int number) {
        if (m_page->isVisible())
            m_page->reveal(number);
    });
    showRegions();
}

void PlanRoom::showRegions()
{
    m_window.regions().addAll(m_page->regions(), ui::Page::Plan);
}

QString PlanRoom::title() const { return m_title.isEmpty() ? tr("plans") : m_title; }

PlanRoom::InView PlanRoom::inView() const
{
    const plan::Plan *plan = m_page && m_page->isOpen() ? m_plans->plan() : nullptr;
    if (!plan)
        return {};
    const viewmodel::PlanRow *row = m_plans->row();
    return {std::make_shared<const plan::Plan>(*plan), row && row->draft};
}

void PlanRoom::stepTab(int by)
{
    if (m_page && m_page->isOpen())
        m_page->nextTab(by);
}

void PlanRoom::focusFilter()
{
    if (m_page)
        m_page->focusFilter();
}

} // namespace root
