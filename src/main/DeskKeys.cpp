#include "main/DeskWindow.h"

#include "main/DataRoom.h"
#include "main/DispatchRoom.h"
#include "main/HandoverRoom.h"
#include "main/PaperRoom.h"
#include "main/PeopleRoom.h"
#include "main/PlanRoom.h"
#include "main/StockRoom.h"
#include "ui/common/RowList.h"
#include "ui/curves/CurvesPage.h"
#include "ui/duty/BoardPanel.h"
#include "ui/duty/WallWindow.h"
#include "ui/incident/IncidentPage.h"
#include "ui/incident/LevelPanel.h"
#include "ui/incident/ReportStrip.h"
#include "ui/incident/TimelinePanel.h"
#include "ui/shell/RegionRegistry.h"
#include "ui/shell/ShellActions.h"
#include "viewmodel/dispatch/Approval.h"
#include "viewmodel/handover/HandoverScreen.h"

#include <QStackedWidget>

/// What the keys of the whole window do.
namespace root {

void DeskWindow::connectKeys()
{
    using ui::ShellActions;
    const ShellActions &actions = m_window->shellActions();
    connect(&actions, &ShellActions::newIncidentWanted, this, &DeskWindow::takeCall);
    connect(&actions, &ShellActions::addPlanWanted, this, [this] {
        showDuty();
        rest().page->addPlan();
    });
    connect(&actions, &ShellActions::planWanted, this, [this](int by) {
        if (m_window->page() == ui::Page::Plan)
            m_plans->stepTab(by);
        else
            rest().page->stepPlan(by);
    });
    connect(&actions, &ShellActions::orderLevelWanted, this, [this] {
        showDuty();
        rest().page->orderLevel();
    });
    connect(&actions, &ShellActions::commitWanted, this, [this] {
        if (m_window->page() == ui::Page::Duty) // nobody records what he does not see
            rest().page->commit();
        else if (m_window->page() == ui::Page::Dispatch)
            m_dispatch->commit();
        else if (m_window->page() == ui::Page::Handover)
            m_handover->commit();
    });
    connect(&actions, &ShellActions::curvesWanted, this, [this] {
        showDuty();
        rest().page->toggleCurves();
    });
    connect(&actions, &ShellActions::exportIncidentWanted, this, [this] { m_data->exportIncident(incidentMeant()); });
    connect(&actions, &ShellActions::noteWanted, this, &DeskWindow::writeNote);
    connect(&actions, &ShellActions::wallWanted, this, &DeskWindow::toggleWall);
    connect(&actions, &ShellActions::filterWanted, this, &DeskWindow::focusFilter);
    connect(
        &actions, &ShellActions::nextDeadlineWanted, this, [this] { open(m_parts.desk.strip().strip().nextPlace); });
    connect(m_window.get(), &ui::MainWindow::overdueWanted, this,
        [this] { open(m_parts.desk.strip().strip().overduePlace); });
}

void DeskWindow::connectPapers()
{
    connect(m_handover, &HandoverRoom::changed, this, &DeskWindow::showStrip);
    connect(m_handover, &HandoverRoom::printWanted, m_papers, &PaperRoom::call);
    connect(m_handover, &HandoverRoom::switchWanted, m_window->shellActions().switchPerson, &QAction::trigger);
    connect(m_papers, &PaperRoom::titleChanged, this, &DeskWindow::showTitle);
}

viewmodel::PaperPlace DeskWindow::paperPlace() const
{
    viewmodel::PaperPlace place;
    switch (m_window->page()) {
    case ui::Page::Duty:
        place.incident = incidentMeant().toStdString();
        if (place.incident == m_parts.desk.incident().number().toStdString()) {
            place.activation = m_parts.desk.incident().activation();
            if (m_rest)
                place.report = m_rest->page->level()->report()->written();
        }
        place.desk = true;
        break;
    case ui::Page::Dispatch:
        place.notice = m_dispatch->approval().view().notice;
        break;
    case ui::Page::Plan: {
        const PlanRoom::InView plan = m_plans->inView();
        place.plan = plan.plan;
        place.planIsDraft = plan.isDraft;
        break;
    }
    case ui::Page::Handover:
        place.handover = m_handover->handover().view().number;
        place.sheet = m_handover->handover().sheetNow();
        place.desk = true;
        break;
    case ui::Page::Stock:
    case ui::Page::Paper:
        break;
    }
    return place;
}

// The row somebody stands on, on the board; else the incident in view.
QString DeskWindow::incidentMeant() const
{
    if (m_board->list()->hasFocus())
        return m_board->list()->chosenRow().data(viewmodel::IncidentListModel::NumberRole).toString();
    const bool inView = m_window->page() == ui::Page::Duty && !(m_rest && m_rest->page->intakeOpen());
    return inView ? m_parts.desk.incident().number() : QString();
}

void DeskWindow::takeCall()
{
    m_people->makeWay(); // nor for a password
    // The phone does not wait for the record: the call is taken once it is open.
    m_callWaits = m_parts.desk.state() == viewmodel::Desk::State::Opening;
    if (m_parts.desk.state() != viewmodel::Desk::State::Open)
        return; // what stands in the centre now says why there is no record
    showDuty();
    m_centre->setCurrentWidget(rest().page);
    rest().page->openIntake();
}

void DeskWindow::writeNote()
{
    showDuty();
    ui::TimelinePanel &timeline = *rest().timeline;
    m_window->regions().activate(ui::MainWindow::TimelineRegion); // a folded one unfolds
    timeline.focusNote();
}

// Ctrl+I, wherever the focus is: the curves that are in view take a series; else it is the directory's key.
void DeskWindow::importInView()
{
    if (m_rest && m_rest->curves->isVisible() && m_parts.desk.incident().series().asked())
        m_rest->curves->takeSeries(true);
    else
        m_window->shellActions().importDirectory->trigger();
}

void DeskWindow::focusFilter()
{
    if (m_window->page() == ui::Page::Plan)
        return m_plans->focusFilter();
    if (m_window->page() == ui::Page::Dispatch)
        return m_dispatch->focusFilter();
    if (m_window->page() == ui::Page::Stock)
        return m_stock->focusFilter();
    m_window->regions().activate(1); // a folded board unfolds
    m_board->focusFilter();
}

void DeskWindow::toggleWall()
{
    if (!m_wall) {
        m_wall = std::make_unique<ui::WallWindow>(
            ui::WallWindow::Parts{m_parts.desk.incidents(), m_parts.ticker, m_parts.settings, m_parts.mode});
        // The program ends with the desk, whatever hangs on the wall.
        m_wall->setAttribute(Qt::WA_QuitOnClose, false);
    }
    if (m_wall->isVisible())
        m_wall->close();
    else
        m_wall->hang(*m_window);
}

} // namespace root
