#include "main/StockRoom.h"

#include "ui/shell/MainWindow.h"
#include "ui/shell/RegionRegistry.h"
#include "ui/stock/LotPane.h"
#include "ui/stock/StockPage.h"
#include "viewmodel/Desk.h"
#include "viewmodel/reserve/StockScreen.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace root {

StockRoom::StockRoom(ui::MainWindow &window, viewmodel::Desk &desk, Keeper keeper, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_desk(desk)
    , m_keeper(std::move(keeper))
{
    auto *place = new QWidget;
    m_place = new QVBoxLayout(place);
    m_place->setContentsMargins(0, 0, 0, 0);
    window.setPage(ui::Page::Stock, place);
    connect(&window, &ui::MainWindow::pageShown, this, [this](ui::Page page) {
        if (page == ui::Page::Stock)
            enter();
    });
}

// The page looks at the presenter to its end.
StockRoom::~StockRoom() { delete m_page; }

ui::StockPage *StockRoom::page() const { return m_page; }

void StockRoom::enter()
{
    if (!m_page)
        make();
    m_page->open();
}

void StockRoom::make()
{
    if (!m_stock)
        m_stock = new viewmodel::StockScreen(m_desk.reserve(), m_desk.people(), this);
    m_page = new ui::StockPage(*m_stock, m_keeper());
    m_place->addWidget(m_page);
    m_page->show(); // at once: the focus comes to it next
    connect(m_page, &ui::StockPage::importWanted, this, &StockRoom::importWanted);
    connect(m_page, &ui::StockPage::exportWanted, this, &StockRoom::exportWanted);
    m_window.regions().addAll(m_page->regions(), ui::Page::Stock);
}

void StockRoom::changeHands()
{
    if (!m_page)
        return;
    delete m_page; // its fields hand over what was typed last
    make();
}

void StockRoom::focusFilter()
{
    if (m_page)
        m_page->lots()->filter()->setFocus(Qt::ShortcutFocusReason);
}

void StockRoom::focusLots()
{
    if (m_page)
        m_page->open();
}

} // namespace root
