#include "main/HandoverRoom.h"

#include "ui/handover/HandoverBar.h"
#include "ui/handover/HandoverPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/RegionRegistry.h"
#include "ui/shell/ScreenCover.h"
#include "viewmodel/Desk.h"
#include "viewmodel/handover/HandoverScreen.h"

#include <QVBoxLayout>

namespace root {

HandoverRoom::HandoverRoom(ui::MainWindow &window, viewmodel::Desk &desk, Keeper keeper, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_keeper(std::move(keeper))
    , m_handover(new viewmodel::HandoverScreen(desk.session(), desk.people(), desk.clock(), this))
{
    auto *place = new QWidget;
    m_place = new QVBoxLayout(place);
    m_place->setContentsMargins(0, 0, 0, 0);
    window.setPage(ui::Page::Handover, place);
    connect(&window, &ui::MainWindow::pageShown, this, [this](ui::Page page) {
        if (page == ui::Page::Handover)
            enter();
        m_handover->setWatched(page == ui::Page::Handover);
    });
    connect(m_handover, &viewmodel::HandoverScreen::changed, this, &HandoverRoom::follow);
    connect(&window.screenCover(), &ui::ScreenCover::coveredChanged, this, [this](bool covered) {
        if (covered && m_page)
            m_page->bar()->clearSecrets();
    });
}

// The page looks at the presenter to its end.
HandoverRoom::~HandoverRoom() { delete m_page; }

ui::HandoverPage *HandoverRoom::page() const { return m_page; }

void HandoverRoom::enter()
{
    if (!m_page)
        make();
}

void HandoverRoom::make()
{
    m_page = new ui::HandoverPage(*m_handover, m_keeper());
    m_place->addWidget(m_page);
    connect(m_page, &ui::HandoverPage::printWanted, this, &HandoverRoom::printWanted);
    connect(m_page, &ui::HandoverPage::switchWanted, this, &HandoverRoom::switchWanted);
    m_page->show(); // at once: the focus comes to it next
    m_window.regions().addAll(m_page->regions(), ui::Page::Handover);
}

void HandoverRoom::changeHands()
{
    if (!m_page)
        return;
    delete m_page; // its fields hand over what was typed last
    make();
}

void HandoverRoom::follow()
{
    m_window.setPageCount(ui::Page::Handover, stripText().isEmpty() ? QString() : QStringLiteral("1"));
    Q_EMIT changed();
}

QString HandoverRoom::stripText() const { return m_handover->waiting(); }

void HandoverRoom::commit()
{
    if (m_page)
        m_page->commit();
}

void HandoverRoom::focusList()
{
    if (m_page)
        m_page->focusList();
}

void HandoverRoom::tick() { m_handover->tick(); }

} // namespace root
