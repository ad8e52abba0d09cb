#include "main/PaperRoom.h"

#include "ui/common/RowList.h"
#include "ui/paper/PaperPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/RegionRegistry.h"
#include "ui/shell/ShellActions.h"
#include "viewmodel/Desk.h"

namespace root {

PaperRoom::PaperRoom(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    connect(&m_parts.window.shellActions(), &ui::ShellActions::papersWanted, this, &PaperRoom::call);
    connect(&m_parts.window, &ui::MainWindow::pageShown, this, [this](ui::Page page) {
        if (m_papers && page != ui::Page::Paper && page != ui::Page::Duty)
            m_papers->close();
    });
}

// The page looks at the presenter to its end.
PaperRoom::~PaperRoom()
{
    delete m_page;
    delete m_papers;
}

ui::PaperPage *PaperRoom::page() const { return m_page; }

void PaperRoom::make()
{
    m_papers = new viewmodel::PaperScreen(
        m_parts.desk.session(), m_parts.desk.clock(), documents::Templates(m_parts.templates), this);
    m_page = new ui::PaperPage(*m_papers, m_parts.chooser, *m_printers);
    m_parts.window.setPaper(m_page);
    connect(m_page, &ui::PaperPage::closed, this, &PaperRoom::leave);
    connect(m_papers, &viewmodel::PaperScreen::changed, this, &PaperRoom::titleChanged);
    m_parts.window.regions().addAll(m_page->regions(), ui::Page::Paper);
}

void PaperRoom::call()
{
    if (m_parts.desk.state() != viewmodel::Desk::State::Open)
        return; // what stands in the centre now says why there is no record
    if (m_page && m_parts.window.page() == ui::Page::Paper)
        return m_page->print();
    if (!m_page)
        make();
    m_papers->open(m_parts.place());
    m_parts.window.show(ui::Page::Paper);
    m_page->open();
}

void PaperRoom::leave()
{
    m_parts.window.leavePaper();
    m_papers->close();
}

void PaperRoom::changeHands()
{
    if (m_page)
        leave();
}

QString PaperRoom::title() const
{
    const bool ready = m_papers && m_papers->view().ready;
    return ready ? m_papers->view().paper.title : tr("papers");
}

} // namespace root
