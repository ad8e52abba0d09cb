#include "main/DeskWindow.h"

#include "main/DataCare.h"
#include "main/DataRoom.h"
#include "main/DispatchRoom.h"
#include "main/ExchangeRoom.h"
#include "main/HandoverRoom.h"
#include "main/PaperRoom.h"
#include "main/StockRoom.h"
#include "main/PeopleRoom.h"
#include "main/PlanRoom.h"
#include "ui/dispatch/DispatchPage.h"
#include "ui/dispatch/QueuePanel.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/RowList.h"
#include "ui/common/ScopedKey.h"
#include "ui/curves/CurvesPage.h"
#include "ui/duty/BoardPanel.h"
#include "ui/duty/BoardRail.h"
#include "ui/duty/WallWindow.h"
#include "ui/incident/CallPanel.h"
#include "ui/incident/ClockPanel.h"
#include "ui/incident/IncidentPage.h"
#include "ui/incident/IntakePanel.h"
#include "ui/incident/LevelPanel.h"
#include "ui/incident/NarrativePanel.h"
#include "ui/incident/QuestionPanel.h"
#include "ui/incident/TaskPanel.h"
#include "ui/incident/TimelinePanel.h"
#include "ui/plan/PlanPage.h"
#include "ui/shell/RegionRegistry.h"
#include "ui/shell/ScreenCover.h"
#include "ui/shell/ShellActions.h"
#include "ui/shell/WindowLayouts.h"
#include "viewmodel/MissingPlansText.h"

#include <QApplication>
#include <QStackedWidget>

#include <utility>

namespace root {

DeskWindow::DeskWindow(const Parts &parts)
    : m_parts(parts)
    , m_drafts(parts.drafts)
{
    m_window = std::make_unique<ui::MainWindow>(ui::MainWindow::Parts{parts.theme, parts.ticker, parts.settings});
    m_board = new ui::BoardPanel(parts.desk);
    m_centre = new QStackedWidget;
    m_window->setListDock(m_board, new ui::BoardRail(parts.desk.incidents()));
    m_window->setPage(ui::Page::Duty, m_centre);
    m_data = new DataRoom(*m_window, *m_centre, parts.desk, parts.data, this);
    m_dispatch = new DispatchRoom(
        *m_window, parts.desk, [this]() -> ui::DraftKeeper & { return m_drafts.of(m_owner); }, this);
    m_exchange = new ExchangeRoom(
        {*m_window, *m_centre, parts.desk, m_dispatch->approval(), parts.data.chooser(), m_drafts.of({})}, this);
    m_stock = new StockRoom(
        *m_window, parts.desk, [this]() -> ui::DraftKeeper & { return m_drafts.of(m_owner); }, this);
    m_plans = new PlanRoom(*m_window, parts.desk, parts.workshop, this);
    m_handover = new HandoverRoom(
        *m_window, parts.desk, [this]() -> ui::DraftKeeper & { return m_drafts.of(m_owner); }, this);
    m_papers = new PaperRoom(
        {*m_window, parts.desk, parts.data.chooser(), parts.formPages, [this] { return paperPlace(); }}, this);
    m_people = new PeopleRoom(*m_window, *m_centre, parts.desk, m_drafts.of({}), parts.mode, this);
    connectBoard();
    connectKeys();
    connectData();
    connectPeople();
    connectPapers();
    connectTitle();
    showStrip();
    showSound();
}

DeskWindow::~DeskWindow() = default;

DeskWindow::Rest &DeskWindow::rest()
{
    if (!m_rest)
        makeRest();
    return *m_rest;
}

void DeskWindow::makeRest()
{
    const ui::Theme::Undressed undressed(m_parts.theme); // a third of the time it takes otherwise
    viewmodel::Desk &desk = m_parts.desk;
    ui::DraftKeeper &drafts = m_drafts.of(m_owner);
    m_rest = {new ui::IncidentPage(desk, drafts, m_parts.counties()), new ui::TimelinePanel(desk, drafts),
        new ui::CurvesPage(desk, m_parts.series, m_parts.data.chooser(), drafts)};
    m_rest->page->setCurves(m_rest->curves, [&desk] { return ui::CurvesPage::isAsked(desk.incident()); });
    m_centre->addWidget(m_rest->page);
    m_window->setTimelineDock(m_rest->timeline);
    addRegions();
    connectPage();
    connect(m_rest->timeline, &ui::TimelinePanel::exportWanted, m_data, &DataRoom::saveText);
    connect(m_rest->page, &ui::IncidentPage::exportWanted, m_data, &DataRoom::saveText);
}

// The board has most of the window as long as nothing else is looked at: fifty incidents by name, plan and clock.
void DeskWindow::giveRoom()
{
    const bool free = m_rest && m_centre->currentWidget() == m_rest->page && m_parts.desk.incident().empty()
        && !m_rest->page->intakeOpen() && !m_parts.desk.incidents().loaded().empty();
    m_window->layouts().setCentreFree(free);
}

void DeskWindow::addRegions()
{
    ui::RegionRegistry &regions = m_window->regions();
    const ui::IncidentPage &page = *m_rest->page;
    regions.add(2, tr("Narrative"), page.narrative());
    regions.add(3, tr("Questions"), page.questions());
    regions.add(4, tr("Tasks"), page.tasks());
    regions.add(5, tr("Level"), page.level());
    regions.add(6, tr("Clocks"), page.clocks());
    regions.add(7, tr("Calls"), page.calls());
    // What stands behind the curves comes forward before it takes the focus.
    connect(&regions, &ui::RegionRegistry::aboutToActivate, m_rest->page, [this](int number) {
        if (number >= 2 && number <= 4)
            m_rest->page->leaveCurves();
    });
}

void DeskWindow::connectBoard()
{
    viewmodel::Desk &desk = m_parts.desk;
    connect(m_window.get(), &ui::MainWindow::firstPainted, this, &DeskWindow::rest, Qt::QueuedConnection);
    connect(&m_parts.ticker, &ui::Ticker::ticked, &desk, &viewmodel::Desk::tick);
    connect(&m_parts.ticker, &ui::Ticker::ticked, m_dispatch, &DispatchRoom::tick);
    connect(&m_parts.ticker, &ui::Ticker::ticked, m_handover, &HandoverRoom::tick);
    connect(m_centre, &QStackedWidget::currentChanged, this, &DeskWindow::giveRoom);
    connect(&desk.incidents(), &QAbstractItemModel::rowsInserted, this, &DeskWindow::giveRoom);
    connect(&desk.incidents(), &QAbstractItemModel::rowsRemoved, this, &DeskWindow::giveRoom);
    connect(&desk.strip(), &viewmodel::StripPresenter::changed, this, &DeskWindow::showStrip);
    connect(&desk.alarm(), &viewmodel::ClockAlarm::textChanged, this, &DeskWindow::showSound);
    connect(&desk, &viewmodel::Desk::stateChanged, this, &DeskWindow::followDesk);
    connect(&desk, &viewmodel::Desk::missingPlansFound, this, &DeskWindow::tellMissingPlans);
    connect(&desk, &viewmodel::Desk::problemNoted, m_window.get(), [this](const QString &sentence) {
        m_window->showMessage({sentence, {}, {}});
    });
    connect(&desk, &viewmodel::Desk::timeJumped, m_window.get(), [this](const QString &sentence) {
        m_window->showMessage({sentence, {}, {}});
    });
    connect(m_board, &ui::BoardPanel::newIncidentWanted, this, &DeskWindow::takeCall);
    connect(m_board, &ui::BoardPanel::opened, this, [this] {
        if (m_people->isLocked())
            return m_window->screenCover().toggle(); // to who may look at it
        m_centre->setCurrentWidget(rest().page);
        rest().page->showIncident();
    });
}

// Once, whoever sits here.
void DeskWindow::connectTitle()
{
    viewmodel::Desk &desk = m_parts.desk;
    connect(m_window.get(), &ui::MainWindow::pageShown, this, &DeskWindow::showTitle);
    connect(m_plans, &PlanRoom::titleChanged, this, &DeskWindow::showTitle);
    connect(m_dispatch, &DispatchRoom::titleChanged, this, &DeskWindow::showTitle);
    connect(&desk, &viewmodel::Desk::selected, this, [this] {
        if (!m_rest)
            return;
        m_centre->setCurrentWidget(m_rest->page);
        showTitle();
        giveRoom();
    });
    connect(&desk.incident(), &viewmodel::IncidentPresenter::switched, this, [this] {
        m_window->regions().forgetPage(); // Alt+5 must not end on a button of the incident before
    });
    connect(&desk.incident().head(), &viewmodel::HeadModel::changed, this, &DeskWindow::showTitle);
}

void DeskWindow::connectPage()
{
    connect(m_rest->page, &ui::IncidentPage::intakeChanged, this, &DeskWindow::showTitle);
    connect(m_rest->page, &ui::IncidentPage::intakeChanged, this, &DeskWindow::giveRoom);
    connect(
        m_rest->page->intake(), &ui::IntakePanel::left, this, [this] { m_board->list()->setFocus(); },
        Qt::QueuedConnection);
    showTitle();
    giveRoom();
}

void DeskWindow::connectPeople()
{
    viewmodel::People &people = m_parts.desk.people();
    connect(&people, &viewmodel::People::ownerChanged, this, &DeskWindow::changeHands);
    connect(&people, &viewmodel::People::changed, this, &DeskWindow::showStrip);
    connect(m_people, &PeopleRoom::entered, this, &DeskWindow::showDuty);
    connect(&m_parts.desk, &viewmodel::Desk::selected, m_people,
        [this](const QString &number) { m_people->setIncidentInView(!number.isEmpty()); });
    connect(m_people, &PeopleRoom::left, this, &DeskWindow::showCentre);
    connect(m_people, &PeopleRoom::deskFree, this, [this] {
        if (m_window->page() == ui::Page::Dispatch)
            m_dispatch->focusQueue();
        else if (m_window->page() == ui::Page::Stock)
            m_stock->focusLots();
        else if (m_window->page() == ui::Page::Handover)
            m_handover->focusList();
        else if (m_window->page() == ui::Page::Plan)
            m_window->regions().activate(1);
        else
            m_board->list()->setFocus(Qt::OtherFocusReason);
    });
}

/// Another person has other drafts, and must not find the strips and fields of the one before: the incident, the
/// timeline and the curves are made anew, and stand where this person left off. What the one before was refused on
/// another screen is not his either.
void DeskWindow::changeHands(const QString &owner)
{
    QList<ui::MessageStrip *> strips = m_centre->findChildren<ui::MessageStrip *>();
    if (ui::PlanPage *page = m_plans->page())
        strips += page->findChildren<ui::MessageStrip *>();
    for (ui::MessageStrip *strip : strips)
        strip->clear();
    const QString inView = m_parts.desk.incident().number();
    if (m_rest) {
        m_leftOff[m_owner] = {inView, m_rest->page->intakeOpen()};
        delete m_rest->page; // its fields hand over what was typed last
        m_rest.reset();
    }
    // Whoever took a call unsigned and signs in then goes on with that call.
    const bool takesCallOver = m_owner.isEmpty() && !inView.isEmpty();
    m_owner = owner;
    m_people->changeHands();
    m_dispatch->changeHands();
    m_stock->changeHands();
    m_handover->changeHands();
    m_papers->changeHands();
    m_plans->changeHands(owner);
    m_exchange->changeHands();
    const LeftOff before = takesCallOver ? LeftOff{inView, false} : m_leftOff.value(owner, {inView, false});
    m_parts.desk.select({});
    makeRest(); // in place of the timeline too
    m_parts.desk.select(before.incident);
    m_centre->setCurrentWidget(m_rest->page);
    if (before.intakeOpen)
        m_rest->page->openIntake();
}

void DeskWindow::connectData()
{
    connect(m_stock, &StockRoom::importWanted, m_data,
        [this](viewmodel::RegisterKind kind, const viewmodel::StockDetail &detail) {
            m_data->showImport(kind, detail);
            m_importsStock = true;
        });
    connect(m_stock, &StockRoom::exportWanted, m_data, &DataRoom::saveStockTable);
    connect(m_dispatch, &DispatchRoom::exchangeWanted, m_exchange, &ExchangeRoom::show);
    connect(m_dispatch, &DispatchRoom::noticeSought, m_exchange, [this](const QString &typed) {
        if (m_exchange->showNotice(typed))
            m_dispatch->page()->queue()->say({}); // it is there after all
    });
    connect(m_exchange, &ExchangeRoom::entered, this, &DeskWindow::showDuty);
    connect(m_exchange, &ExchangeRoom::left, this, &DeskWindow::showCentre);
    connect(m_data, &DataRoom::entered, this, [this] {
        m_importsStock = false;
        showDuty();
    });
    connect(m_data, &DataRoom::left, this, [this] {
        showCentre();
        if (std::exchange(m_importsStock, false))
            m_window->show(ui::Page::Stock);
    });
    connect(m_data, &DataRoom::anotherRecordWanted, this, &DeskWindow::anotherRecordWanted);
    connect(&m_parts.data.care(), &viewmodel::RecordCare::changed, this, &DeskWindow::showStrip);
    new ui::ScopedKey(m_window.get(), QKeySequence(Qt::CTRL | Qt::Key_I), [this] { importInView(); });
}

void DeskWindow::followDesk(viewmodel::Desk::State state)
{
    using State = viewmodel::Desk::State;
    if (state == State::Opening)
        m_data->showTrying();
    if (state == State::Open)
        tellMissingPlans();
    if (state != State::Opening)
        showCentre();
    if (state == State::Failed)
        m_callWaits = false; // who tries again later is not on that call any more
    if (state == State::Open && m_callWaits)
        takeCall();
}

void DeskWindow::tellMissingPlans()
{
    if (const auto caution = viewmodel::missingPlansText(m_parts.desk.missingPlans()))
        m_window->showMessage({caution->failed, caution->safe, caution->advice});
}

void DeskWindow::showCentre()
{
    const bool failed = m_parts.desk.state() == viewmodel::Desk::State::Failed;
    if (failed)
        m_data->showProblem();
    else if (m_rest)
        m_centre->setCurrentWidget(m_rest->page);
    if (!failed && !m_people->isLocked())
        m_board->list()->setFocus();
}

// The orders of the duty desk work where they are seen.
void DeskWindow::showDuty() { m_window->show(ui::Page::Duty); }

void DeskWindow::showStrip()
{
    const viewmodel::Strip &strip = m_parts.desk.strip().strip();
    ui::StripState state;
    state.known = strip.known;
    state.clock = strip.clock;
    state.date = strip.date;
    state.mode = m_parts.mode;
    state.person = m_people->stripText();
    state.personKnown = m_people->someoneIsIn();
    state.duty = strip.duty;
    state.lead = strip.lead;
    state.handover = m_handover->stripText();
    state.next = strip.next;
    state.nextState = strip.nextState;
    state.overdue = strip.overdueText;
    state.overdueAll = strip.overdueAll;
    state.record = strip.record;
    state.recordGood = strip.recordGood;
    state.backup = m_parts.data.care().backupText();
    m_window->setStripState(state);
}

void DeskWindow::showSound()
{
    const viewmodel::ClockAlarm &alarm = m_parts.desk.alarm();
    m_window->setSound(alarm.text(), alarm.audible());
}

void DeskWindow::showTitle()
{
    if (m_window->page() == ui::Page::Plan)
        m_window->setOpenTitle(m_plans->title());
    else if (m_window->page() == ui::Page::Dispatch)
        m_window->setOpenTitle(m_dispatch->title());
    else if (m_window->page() == ui::Page::Stock)
        m_window->setOpenTitle(tr("stock"));
    else if (m_window->page() == ui::Page::Handover)
        m_window->setOpenTitle(tr("handover"));
    else if (m_window->page() == ui::Page::Paper)
        m_window->setOpenTitle(m_papers->title());
    else if (m_rest && m_rest->page->intakeOpen())
        m_window->setOpenTitle(tr("new incident"));
    else
        m_window->setOpenTitle(
            m_parts.desk.incident().empty() ? QString() : m_parts.desk.incident().head().head().title);
}

void DeskWindow::open(const viewmodel::ClockPlace &place)
{
    if (place == viewmodel::ClockPlace() || m_people->isLocked())
        return;
    if (place.notice != 0)
        return m_dispatch->open(place.notice);
    showDuty();
    m_centre->setCurrentWidget(rest().page);
    m_parts.desk.select(place.incident);
    m_window->regions().activate(6); // to its clocks
}

} // namespace root
