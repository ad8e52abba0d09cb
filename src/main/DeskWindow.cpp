#include "main/DeskWindow.h"

#include "main/DataCare.h"
#include "store/RecordLock.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/RowList.h"
#include "ui/data/ImportPanel.h"
#include "ui/data/RecordProblem.h"
#include "ui/duty/BoardPanel.h"
#include "ui/duty/BoardRail.h"
#include "ui/incident/CallPanel.h"
#include "ui/incident/ClockPanel.h"
#include "ui/incident/IncidentPage.h"
#include "ui/incident/IntakePanel.h"
#include "ui/incident/LevelPanel.h"
#include "ui/incident/NarrativePanel.h"
#include "ui/incident/QuestionPanel.h"
#include "ui/incident/TaskPanel.h"
#include "ui/incident/TimelinePanel.h"
#include "ui/shell/RegionRegistry.h"
#include "ui/shell/ShellActions.h"

#include <QApplication>
#include <QStackedWidget>

namespace root {

namespace {

/// A copy of a file for an expert, as it is, damaged or not.
base::Result<> copyFile(const std::string &from, const std::string &to)
{
    std::error_code error;
    std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing, error);
    // What was written last may still stand in the log beside it.
    std::error_code absent;
    if (!error && std::filesystem::exists(from + "-wal", absent))
        std::filesystem::copy_file(from + "-wal", to + "-wal", std::filesystem::copy_options::overwrite_existing, error);
    if (error)
        return base::fail(base::ErrorCode::Io, "cannot be copied: " + error.message(), from);
    return {};
}

std::optional<viewmodel::RecordHolder> holderOf(const std::filesystem::path &record)
{
    const auto holder = store::lockHolder(record.string());
    if (!holder)
        return {};
    return viewmodel::RecordHolder{QString::fromStdString(holder->program), holder->process, QString::fromStdString(holder->machine)};
}

} // namespace

DeskWindow::DeskWindow(const Parts &parts, const QStringList &counties)
    : m_parts(parts)
    , m_undressed(std::in_place, parts.theme)
    , m_window(std::make_unique<ui::MainWindow>(ui::MainWindow::Parts{parts.theme, parts.ticker, parts.settings}))
    , m_board(new ui::BoardPanel(parts.desk))
    , m_page(new ui::IncidentPage(parts.desk, parts.drafts, counties))
    , m_timeline(new ui::TimelinePanel(parts.desk, parts.drafts))
    , m_import(new ui::ImportPanel(parts.data.import(), parts.data.chooser()))
    , m_problem(new ui::RecordProblem(parts.data.chooser(), copyFile))
    , m_centre(new QStackedWidget)
{
    compose();
    addRegions();
    connectKeys();
    connectDesk();
    connectData();
    connectProblem();
    showStrip();
    showTitle();
    m_undressed.reset();
}

DeskWindow::~DeskWindow() = default;

void DeskWindow::compose()
{
    m_window->setListDock(m_board, new ui::BoardRail(m_parts.desk.incidents()));
    for (QWidget *page : {static_cast<QWidget *>(m_page), static_cast<QWidget *>(m_import), static_cast<QWidget *>(m_problem)})
        m_centre->addWidget(page);
    m_window->setPage(ui::Page::Duty, m_centre);
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
    const auto takeCall = [this] {
        if (m_parts.desk.state() != viewmodel::Desk::State::Open)
            return; // what stands in the centre now says why there is no record
        m_centre->setCurrentWidget(m_page);
        m_page->openIntake();
    };
    connect(&actions, &ui::ShellActions::newIncidentWanted, this, takeCall);
    connect(m_board, &ui::BoardPanel::newIncidentWanted, this, takeCall);
    connect(&actions, &ui::ShellActions::addPlanWanted, m_page, &ui::IncidentPage::addPlan);
    connect(&actions, &ui::ShellActions::orderLevelWanted, m_page, &ui::IncidentPage::orderLevel);
    connect(&actions, &ui::ShellActions::commitWanted, m_page, &ui::IncidentPage::commit);
    connect(&actions, &ui::ShellActions::noteWanted, this, [this] {
        m_window->regions().activate(ui::MainWindow::TimelineRegion); // a folded one unfolds
        m_timeline->focusNote();
    });
    connect(&actions, &ui::ShellActions::filterWanted, m_board, &ui::BoardPanel::focusFilter);
    connect(&actions, &ui::ShellActions::nextDeadlineWanted, this, [this] { open(m_parts.desk.strip().strip().nextIncident); });
    connect(m_window.get(), &ui::MainWindow::overdueWanted, this, [this] { open(m_parts.desk.strip().strip().overdueIncident); });
}

void DeskWindow::connectDesk()
{
    viewmodel::Desk &desk = m_parts.desk;
    connect(&m_parts.ticker, &ui::Ticker::ticked, &desk, &viewmodel::Desk::tick);
    connect(&desk.strip(), &viewmodel::StripPresenter::changed, this, &DeskWindow::showStrip);
    connect(&desk, &viewmodel::Desk::selected, this, [this] {
        m_centre->setCurrentWidget(m_page);
        showTitle();
    });
    connect(&desk.incident().head(), &viewmodel::HeadModel::changed, this, &DeskWindow::showTitle);
    connect(m_board, &ui::BoardPanel::opened, this, [this] {
        m_centre->setCurrentWidget(m_page);
        m_page->showIncident();
    });
    connect(m_page, &ui::IncidentPage::intakeChanged, this, [this](bool open) {
        showTitle();
        if (!open && !m_parts.desk.incident().empty())
            m_window->regions().activate(3); // the call goes on: what can still change the level
    });
    connect(m_page->intake(), &ui::IntakePanel::left, this, [this] { m_board->list()->setFocus(); }, Qt::QueuedConnection);
    connect(&desk, &viewmodel::Desk::problemNoted, m_window.get(), [this](const QString &sentence) { m_window->showMessage({sentence, {}, {}}); });
}

void DeskWindow::connectData()
{
    const ui::ShellActions &actions = m_window->shellActions();
    viewmodel::RecordCare &care = m_parts.data.care();
    connect(&actions, &ui::ShellActions::importDirectoryWanted, this, [this] { showImport(viewmodel::RegisterKind::Directory); });
    connect(&actions, &ui::ShellActions::importRosterWanted, this, [this] { showImport(viewmodel::RegisterKind::Roster); });
    connect(m_import, &ui::ImportPanel::closed, this, &DeskWindow::showCentre);
    connect(&m_parts.data.import(), &viewmodel::RegisterImport::imported, m_window.get(), &ui::MainWindow::setStatusNote);
    connect(&actions, &ui::ShellActions::checkRecordWanted, &care, &viewmodel::RecordCare::verify);
    connect(&actions, &ui::ShellActions::backUpWanted, this, [this, &care] {
        const QString to = m_parts.data.chooser().fileToSave(m_window.get(), tr("Back up the record"), care.suggestedName(), tr("Records (*.db)"));
        if (!to.isEmpty())
            care.backUp(to);
    });
    connect(&care, &viewmodel::RecordCare::changed, this, &DeskWindow::showStrip);
    connect(&care, &viewmodel::RecordCare::told, m_window.get(), [this](const QString &sentence, bool good) {
        if (good)
            m_window->setStatusNote(sentence);
        else
            m_window->showMessage({sentence, {}, {}});
    });
}

void DeskWindow::connectProblem()
{
    connect(&m_parts.desk, &viewmodel::Desk::stateChanged, this, [this](viewmodel::Desk::State state) {
        if (state == viewmodel::Desk::State::Failed && m_parts.desk.failure())
            m_problem->show(viewmodel::openingProblem(*m_parts.desk.failure(), holderOf(m_parts.data.record())));
        else if (state == viewmodel::Desk::State::Opening)
            m_problem->showTrying();
        if (state != viewmodel::Desk::State::Opening)
            showCentre();
    });
    connect(m_problem, &ui::RecordProblem::retryWanted, &m_parts.desk, &viewmodel::Desk::open);
    connect(m_problem, &ui::RecordProblem::anotherRecordWanted, this, &DeskWindow::anotherRecordWanted);
    connect(m_problem, &ui::RecordProblem::quitWanted, m_window.get(), &QWidget::close);
}

void DeskWindow::showCentre()
{
    const bool failed = m_parts.desk.state() == viewmodel::Desk::State::Failed;
    m_centre->setCurrentWidget(failed ? static_cast<QWidget *>(m_problem) : m_page);
    if (!failed)
        m_board->list()->setFocus();
}

void DeskWindow::showImport(viewmodel::RegisterKind kind)
{
    if (m_parts.desk.state() != viewmodel::Desk::State::Open)
        return;
    m_centre->setCurrentWidget(m_import);
    m_import->open(kind);
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
    state.backup = m_parts.data.care().backupText();
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
    m_centre->setCurrentWidget(m_page);
    m_parts.desk.select(incident);
    m_window->regions().activate(6); // to its clocks
}

} // namespace root
