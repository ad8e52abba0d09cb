#include "ui/incident/IncidentPage.h"

#include "ui/common/ActionButton.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Metrics.h"
#include "ui/incident/CallPanel.h"
#include "ui/incident/ClockPanel.h"
#include "ui/incident/HeadPanel.h"
#include "ui/incident/IntakePanel.h"
#include "ui/incident/LevelPanel.h"
#include "ui/incident/NarrativePanel.h"
#include "ui/incident/QuestionList.h"
#include "ui/incident/QuestionPanel.h"
#include "ui/incident/RegionColumn.h"
#include "ui/incident/TaskPanel.h"
#include "viewmodel/Desk.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

using viewmodel::Desk;

namespace {

/// Regions give way and scroll inside. If the stack asked for the height its content would like at this width, the page
/// round it would scroll instead.
class Stack final : public QStackedWidget {
public:
    using QStackedWidget::QStackedWidget;
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
};

} // namespace

IncidentPage::IncidentPage(Desk &desk, DraftKeeper &keeper, const QStringList &counties, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_stack(new Stack(this))
    , m_empty(new EmptyState)
    , m_intake(new IntakePanel(desk, keeper, counties))
    , m_head(new HeadPanel(desk.incident(), keeper))
    , m_narrative(new NarrativePanel(desk.incident(), keeper))
    , m_questions(new QuestionPanel(desk.incident(), keeper))
    , m_tasks(new TaskPanel(desk.incident(), keeper))
    , m_level(new LevelPanel(desk.incident(), keeper))
    , m_clocks(new ClockPanel(desk.incident(), keeper))
    , m_calls(new CallPanel(desk.incident(), keeper))
    , m_left(new Stack)
    , m_incident(buildIncident())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_intake);
    m_stack->addWidget(m_incident);
    connect(m_narrative, &NarrativePanel::factStripOpen, m_questions, &QuestionPanel::setGivesWay);
    connect(m_head, &HeadPanel::reopenWanted, m_level, &LevelPanel::reopen);
    connect(m_head, &HeadPanel::planAdded, this, [this] { m_questions->list()->setFocus(Qt::OtherFocusReason); });
    connect(m_level, &LevelPanel::exportWanted, this, &IncidentPage::exportWanted);
    connect(m_intake, &IntakePanel::recorded, this, &IncidentPage::showIncident);
    connect(m_intake, &IntakePanel::left, this, &IncidentPage::showIncident);
    connect(&desk, &Desk::stateChanged, this, &IncidentPage::show);
    connect(&desk, &Desk::selected, this, &IncidentPage::showIncident);
    show();
}

QWidget *IncidentPage::buildIncident()
{
    const int gap = Metrics::of(this).em(0.6);
    auto *left = new RegionColumn;
    left->addWidget(m_narrative);
    left->addWidget(m_questions);
    left->addWidget(m_tasks);
    auto *right = new RegionColumn;
    right->addWidget(m_level);
    right->addWidget(m_clocks);
    right->addWidget(m_calls);
    auto *columns = new QSplitter(Qt::Horizontal);
    columns->setChildrenCollapsible(false);
    columns->setHandleWidth(gap);
    m_left->addWidget(left);
    columns->addWidget(m_left);
    columns->addWidget(right);
    columns->setStretchFactor(0, 27);
    columns->setStretchFactor(1, 23);
    columns->setSizes({5400, 4600}); // in proportion, whatever the columns would like

    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(m_head);
    layout->addWidget(columns, 1);
    return page;
}

void IncidentPage::show()
{
    if (m_desk.state() == Desk::State::Opening)
        m_empty->setContent(tr("Opening the record…"));
    else if (m_desk.state() == Desk::State::Failed)
        m_empty->setContent(m_desk.problem());
    else
        m_empty->setContent(
            tr("No incident in view. Choose one from the list, or press %1 to report one."), QStringLiteral("Ctrl+N"));
    QWidget *page = m_takingCall ? m_intake : m_desk.incident().empty() ? static_cast<QWidget *>(m_empty) : m_incident;
    m_stack->setCurrentWidget(page);
}

bool IncidentPage::intakeOpen() const { return m_takingCall; }

void IncidentPage::openIntake()
{
    if (m_desk.state() != Desk::State::Open)
        return;
    m_takingCall = true;
    show();
    m_intake->begin();
    Q_EMIT intakeChanged(true);
}

void IncidentPage::showIncident()
{
    if (!std::exchange(m_takingCall, false))
        return show(); // called twice for a call just recorded: whoever works on it by then keeps the focus
    show();
    if (!m_desk.incident().empty())
        m_questions->list()->setFocus(Qt::OtherFocusReason); // the call goes on: what can still change the level
    Q_EMIT intakeChanged(false);
}

void IncidentPage::addPlan()
{
    if (!m_takingCall && !m_desk.incident().empty())
        m_head->addPlan();
}

void IncidentPage::stepPlan(int by)
{
    if (!m_takingCall && !m_desk.incident().empty())
        m_head->stepPlan(by);
}

void IncidentPage::orderLevel()
{
    if (!m_takingCall && !m_desk.incident().empty())
        m_level->orderLevel();
}

void IncidentPage::setCurves(QWidget *curves, std::function<bool()> asked)
{
    m_curves = curves;
    m_curvesAsked = std::move(asked);
    m_left->addWidget(curves);
    m_curvesButton = new ActionButton(tr("Curves"));
    m_curvesButton->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_G));
    m_head->addTool(m_curvesButton);
    connect(m_curvesButton, &ActionButton::activated, this, &IncidentPage::toggleCurves);
    viewmodel::IncidentPresenter &incident = m_desk.incident();
    connect(&incident.series(), &viewmodel::SeriesPresenter::changed, this, &IncidentPage::refreshCurves);
    connect(&incident.followed(), &viewmodel::FollowedPresenter::changed, this, &IncidentPage::refreshCurves);
    connect(&m_desk.incident(), &viewmodel::IncidentPresenter::switched, this, [this] { showCurves(false); });
    refreshCurves();
}

void IncidentPage::refreshCurves()
{
    const bool asked = m_curvesAsked && m_curvesAsked();
    m_curvesButton->setVisible(asked);
    if (!asked && curvesShown())
        showCurves(false);
}

bool IncidentPage::curvesShown() const { return m_curves && m_left->currentWidget() == m_curves; }

void IncidentPage::showCurves(bool shown)
{
    if (!m_curves)
        return;
    m_left->setCurrentIndex(shown ? 1 : 0);
    m_curvesButton->setText(shown ? tr("Narrative and tasks") : tr("Curves"));
}

void IncidentPage::toggleCurves()
{
    if (m_takingCall || m_desk.incident().empty() || !m_curvesAsked || !m_curvesAsked())
        return;
    showCurves(!curvesShown());
    if (curvesShown())
        m_curves->setFocus(Qt::OtherFocusReason);
    else
        m_questions->list()->setFocus(Qt::OtherFocusReason);
}

void IncidentPage::commit()
{
    if (m_takingCall)
        m_intake->commit();
}

} // namespace ui
