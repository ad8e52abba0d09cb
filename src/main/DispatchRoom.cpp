#include "main/DispatchRoom.h"

#include "ui/dispatch/DispatchPage.h"
#include "ui/dispatch/NoticePanel.h"
#include "ui/dispatch/QueuePanel.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/RegionRegistry.h"
#include "ui/shell/ScreenCover.h"
#include "viewmodel/Desk.h"
#include "viewmodel/dispatch/Approval.h"

#include <QVBoxLayout>

namespace root {

DispatchRoom::DispatchRoom(ui::MainWindow &window, viewmodel::Desk &desk, Keeper keeper, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_desk(desk)
    , m_keeper(std::move(keeper))
    , m_approval(
          new viewmodel::Approval(desk.reserve(), desk.people(), {desk.session().plans(), desk.incidents()}, this))
{
    auto *place = new QWidget;
    m_place = new QVBoxLayout(place);
    m_place->setContentsMargins(0, 0, 0, 0);
    window.setPage(ui::Page::Dispatch, place);
    connect(&window, &ui::MainWindow::pageShown, this, [this](ui::Page page) {
        if (page == ui::Page::Dispatch)
            enter();
    });
    connect(m_approval, &viewmodel::Approval::changed, this, &DispatchRoom::follow);
    connect(&desk.session(), &viewmodel::Session::incidentChanged, m_approval, // the desk took it in before
        [this](const app::IncidentPointer &incident) {
            m_approval->followIncident(QString::fromStdString(incident->id.value));
        });
    connect(&window.screenCover(), &ui::ScreenCover::coveredChanged, this, [this](bool covered) {
        if (covered && m_page)
            m_page->notice()->clearSecrets();
    });
}

// The page looks at the presenter to its end.
DispatchRoom::~DispatchRoom() { delete m_page; }

ui::DispatchPage *DispatchRoom::page() const { return m_page; }

void DispatchRoom::enter()
{
    if (!m_page)
        make();
    m_page->enter();
}

void DispatchRoom::make()
{
    m_page = new ui::DispatchPage(*m_approval, m_keeper(), [this] {
        viewmodel::Choices incidents;
        const viewmodel::IncidentListModel &board = m_desk.incidents();
        for (int row = 0; row < board.rowCount(); ++row) {
            const QModelIndex index = board.index(row, 0);
            const QString number = index.data(viewmodel::IncidentListModel::NumberRole).toString();
            if (!number.isEmpty())
                incidents.push_back(
                    {number, number + u' ' + index.data(viewmodel::IncidentListModel::TitleRole).toString()});
        }
        return incidents;
    });
    m_place->addWidget(m_page);
    connect(m_page, &ui::DispatchPage::exchangeWanted, this, &DispatchRoom::exchangeWanted);
    connect(m_page, &ui::DispatchPage::noticeSought, this, &DispatchRoom::noticeSought);
    m_page->show(); // at once: the focus comes to it next
    m_window.regions().addAll(m_page->regions(), ui::Page::Dispatch);
}

void DispatchRoom::changeHands()
{
    if (!m_page)
        return;
    delete m_page; // its fields hand over what was typed last
    make();
    m_page->enter();
}

void DispatchRoom::follow()
{
    const int mine = m_approval->queue().mine();
    m_window.setPageCount(ui::Page::Dispatch, mine > 0 ? QString::number(mine) : QString());
    const QString title = m_approval->view().notice == 0 ? QString() : m_approval->view().title;
    if (std::exchange(m_title, title) != title)
        Q_EMIT titleChanged();
}

QString DispatchRoom::title() const { return m_title.isEmpty() ? tr("approval") : m_title; }

void DispatchRoom::open(std::int64_t notice)
{
    m_window.show(ui::Page::Dispatch);
    m_approval->select(notice);
    focusQueue();
}

void DispatchRoom::focusFilter()
{
    if (m_page)
        m_page->focusFilter();
}

void DispatchRoom::focusQueue()
{
    if (m_page)
        m_page->queue()->focusList();
}

void DispatchRoom::commit()
{
    if (m_page)
        m_page->commit();
}

void DispatchRoom::tick() { m_approval->tick(); }

} // namespace root
