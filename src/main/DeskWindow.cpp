#include "main/DeskWindow.h"

#include "ui/common/MessageStrip.h"
#include "ui/duty/BoardPanel.h"
#include "ui/duty/BoardRail.h"
#include "ui/incident/CallPanel.h"
#include "ui/incident/ClockPanel.h"
#include "ui/incident/IncidentPage.h"
#include "ui/incident/LevelPanel.h"
#include "ui/incident/NarrativePanel.h"
#include "ui/incident/QuestionPanel.h"
#include "ui/incident/TaskPanel.h"
#include "ui/incident/TimelinePanel.h"
#include "ui/shell/RegionRegistry.h"
#include "ui/shell/ShellActions.h"

namespace root {

DeskWindow::DeskWindow(const Parts &parts, const QStringList &counties)
    : m_parts(parts)
    , m_window(std::make_unique<ui::MainWindow>(ui::MainWindow::Parts{parts.theme, parts.ticker, parts.settings}))
    , m_board(new ui::BoardPanel(parts.desk))
    , m_page(new ui::IncidentPage(parts.desk, parts.drafts, counties))
    , m_timeline(new ui::TimelinePanel(parts.desk, parts.drafts))
{
    compose();
    addRegions();
    connectKeys();
    connectDesk();
    showStrip();
    showTitle();
}

DeskWindow::~DeskWindow() = default;

void DeskWindow::compose()
{
    m_window->setListDock(m_board, new ui::BoardRail(m_parts.desk.incidents()));
    m_window->setPage(ui::Page::Duty, m_page);
    m_window->setTimelineDock(m_timeline);
}

void DeskWindow::addRegions()
{
    ui::RegionRegistry &regions = m_window->regions();
    regions.add(2, tr("Narrative"), m_page->narrative());
    regions.add(3, tr("Questions"), m_page->questions());
    regions.add(4, tr("Tasks"), m_page->tasks());
    regions.add(5, tr("Level"), m_page->level());
    regions.add(6, tr("Clocks"), m_page->clocks());
    regions.add(7, tr("Calls"), m_page->calls());
}

void DeskWindow::connectKeys()
{
    const ui::ShellActions &actions = m_window->shellActions();
    connect(&actions, &ui::ShellActions::newIncidentWanted, m_page, &ui::IncidentPage::openIntake);
    connect(m_board, &ui::BoardPanel::newIncidentWanted, m_page, &ui::IncidentPage::openIntake);
    connect(&actions, &ui::ShellActions::addPlanWanted, m_page, &ui::IncidentPage::addPlan);
    connect(&actions, &ui::ShellActions::orderLevelWanted, m_page, &ui::IncidentPage::orderLevel);
    connect(&actions, &ui::ShellActions::commitWanted, m_page, &ui::IncidentPage::commit);
    connect(&actions, &ui::ShellActions::noteWanted, m_timeline, &ui::TimelinePanel::focusNote);
    connect(&actions, &ui::ShellActions::filterWanted, m_board, &ui::BoardPanel::focusFilter);
    connect(&actions, &ui::ShellActions::nextDeadlineWanted, this, [this] { open(m_parts.desk.strip().strip().nextIncident); });
    connect(m_window.get(), &ui::MainWindow::overdueWanted, this, [this] { open(m_parts.desk.strip().strip().overdueIncident); });
    connect(&actions, &ui::ShellActions::checkRecordWanted, &m_parts.desk.session(), &viewmodel::Session::verify);
}

void DeskWindow::connectDesk()
{
    viewmodel::Desk &desk = m_parts.desk;
    connect(&m_parts.ticker, &ui::Ticker::ticked, &desk, &viewmodel::Desk::tick);
    connect(&desk.strip(), &viewmodel::StripPresenter::changed, this, &DeskWindow::showStrip);
    connect(&desk, &viewmodel::Desk::selected, this, &DeskWindow::showTitle);
    connect(&desk.incident().head(), &viewmodel::HeadModel::changed, this, &DeskWindow::showTitle);
    connect(m_page, &ui::IncidentPage::intakeChanged, this, &DeskWindow::showTitle);
    connect(&desk, &viewmodel::Desk::problemNoted, m_window.get(), [this](const QString &sentence) { m_window->showMessage({sentence, {}, {}}); });
}

void DeskWindow::showStrip()
{
    const viewmodel::Strip &strip = m_parts.desk.strip().strip();
    ui::StripState state;
    state.clock = strip.clock;
    state.date = strip.date;
    state.mode = m_parts.mode;
    state.duty = strip.duty;
    state.lead = strip.lead;
    state.next = strip.next;
    state.nextState = strip.nextState;
    state.overdue = strip.overdueText;
    state.record = strip.record;
    state.recordGood = strip.recordGood;
    m_window->setStripState(state);
}

void DeskWindow::showTitle()
{
    if (m_page->intakeOpen())
        m_window->setOpenTitle(tr("new incident"));
    else
        m_window->setOpenTitle(m_parts.desk.incident().empty() ? QString() : m_parts.desk.incident().head().head().title);
}

void DeskWindow::open(const QString &incident)
{
    if (incident.isEmpty())
        return;
    m_parts.desk.select(incident);
    m_window->regions().activate(6); // to its clocks
}

} // namespace root
