#include "ui/plan/PlanPage.h"

#include "ui/common/Metrics.h"
#include "ui/common/RowList.h"
#include "ui/plan/ClausePanel.h"
#include "ui/plan/ComparePanel.h"
#include "ui/plan/FindingPanel.h"
#include "ui/plan/LadderPanel.h"
#include "ui/plan/PlanListPanel.h"
#include "ui/plan/PlanView.h"
#include "ui/plan/SideTable.h"
#include "ui/plan/SituationPanel.h"
#include "ui/plan/TablePanel.h"
#include "ui/plan/TryOutPanel.h"
#include "viewmodel/plans/PlanPresenter.h"

#include <QAction>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>

namespace ui {

using viewmodel::PlanPlace;
using viewmodel::PlanUse;

namespace {

enum RegionNumber { ClauseRegion = 1, BodyRegion, LadderRegion, FactRegion, AnswerRegion };

} // namespace

PlanPage::PlanPage(viewmodel::PlanPresenter &plans, QWidget *parent)
    : QWidget(parent)
    , m_plans(plans)
    , m_stack(new QStackedWidget)
    , m_list(new PlanListPanel(plans))
    , m_columns(new QSplitter(Qt::Horizontal))
    , m_compare(new ComparePanel(plans))
    , m_clauses(new ClausePanel(plans))
    , m_view(new PlanView(plans))
    , m_tryOut(new TryOutPanel(plans))
{
    build();
    addKeys();
    connect(m_list, &PlanListPanel::opened, this, &PlanPage::open);
    connect(m_compare, &ComparePanel::left, this, &PlanPage::backToPlan);
    connect(m_compare, &ComparePanel::tryWanted, this, &PlanPage::tryExample);
    connect(m_clauses, &ClausePanel::useWanted, this, &PlanPage::goTo);
    connect(m_view, &PlanView::backWanted, this, &PlanPage::backToList);
    connect(m_view, &PlanView::compareWanted, this, &PlanPage::compare);
    connect(m_view, &PlanView::tabChanged, this, &PlanPage::giveTryOutRoom);
    connect(findings(), &FindingPanel::tried, this, &PlanPage::tryFinding);
    connect(findings(), &FindingPanel::placeWanted, this, &PlanPage::goTo);
    connect(&plans, &viewmodel::PlanPresenter::switched, this, [this] {
        if (const viewmodel::PlanRow *row = m_plans.row())
            Q_EMIT titleChanged(row->title);
    });
}

PlanPage::~PlanPage() = default;

TablePanel *PlanPage::tables() const { return m_view->tables(); }
LadderPanel *PlanPage::ladders() const { return m_view->ladders(); }
RowList *PlanPage::parts() const { return m_view->parts(); }
FindingPanel *PlanPage::findings() const { return m_view->findings(); }
QTabBar *PlanPage::tabs() const { return m_view->tabs(); }

void PlanPage::build()
{
    const Metrics metrics = Metrics::of(this);
    const int gap = metrics.em(0.6);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(gap, 0, gap, 0);
    layout->addWidget(m_stack);
    m_columns->setHandleWidth(gap);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_clauses);
    m_columns->addWidget(m_view);
    m_columns->addWidget(m_tryOut);
    m_columns->setSizes({metrics.em(22), metrics.em(56), metrics.em(22)});
    m_columns->setStretchFactor(0, 22);
    m_columns->setStretchFactor(1, 56);
    m_columns->setStretchFactor(2, 22);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_columns);
    m_stack->addWidget(m_compare);
    m_clauses->setMinimumWidth(metrics.em(15));
    m_tryOut->setMinimumWidth(metrics.em(17));
}

void PlanPage::addKeys()
{
    const auto key = [this](const QKeySequence &sequence, const QString &word, const std::function<void()> &act) {
        auto *action = new QAction(word, m_columns);
        action->setShortcut(sequence);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        m_columns->addAction(action);
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_T), tr("check"), [this] { m_view->check(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_M), tr("compare"), [this] { compare(); });
    key(QKeySequence(Qt::Key_Backspace), tr("all plans"), [this] { backToList(); });
}

PageParts PlanPage::regions() const
{
    if (isComparing())
        return {{tr("Versions"), m_compare->head()}, {tr("Comparison"), m_compare->body()},
            {tr("First version"), m_compare->situations()->side(0)},
            {tr("Second version"), m_compare->situations()->side(1)}, {tr("Tabs"), m_compare->tabs()}};
    return {{tr("Clauses"), m_clauses}, {tr("Table"), m_view->body()}, {tr("Ladders"), ladders()},
        {tr("Try-out"), m_tryOut->facts()}, {tr("Answer"), m_tryOut->answers()}};
}

void PlanPage::reveal(int number)
{
    if (!isOpen() || isComparing())
        return;
    if (number == LadderRegion && !ladders()->isVisible())
        m_view->showLadders();
    else if ((number == FactRegion || number == AnswerRegion) && !m_tryOut->isVisible())
        m_view->showTable();
}

// The ladders are for an incident, not for facts that are moved: they take the room of the try-out, all of it.
void PlanPage::giveTryOutRoom()
{
    const bool shown = !m_view->isAtLadders();
    if (shown == !m_tryOut->isHidden())
        return;
    QList<int> sizes = m_columns->sizes();
    if (shown) {
        sizes = {sizes[0], sizes[1] - m_tryOutWidth, m_tryOutWidth};
    } else {
        m_tryOutWidth = sizes[2];
        sizes = {sizes[0], sizes[1] + sizes[2], 0};
    }
    m_tryOut->setVisible(shown);
    m_columns->setSizes(sizes);
}

bool PlanPage::isOpen() const { return m_stack->currentWidget() != m_list; }

bool PlanPage::isComparing() const { return m_stack->currentWidget() == m_compare; }

void PlanPage::compare()
{
    if (!isOpen())
        return;
    m_plans.editor().close();
    m_stack->setCurrentWidget(m_compare);
    m_compare->open();
    Q_EMIT regionsChanged();
}

void PlanPage::backToPlan()
{
    m_stack->setCurrentWidget(m_columns);
    if (!m_view->focusBody())
        m_clauses->tree()->setFocus(Qt::OtherFocusReason);
    Q_EMIT regionsChanged();
}

void PlanPage::tryExample()
{
    const QString decision = m_plans.tryExample();
    if (decision.isEmpty())
        return;
    backToPlan();
    m_view->showTable(decision);
    m_tryOut->focusFirst();
}

// What the facts are about is in sight, and they can be moved at once.
void PlanPage::tryFinding(const viewmodel::PlanFinding &finding)
{
    if (finding.use && finding.use->place == PlanPlace::Table)
        m_view->goTo(*finding.use);
    m_tryOut->focusFirst();
}

void PlanPage::open(const QString &key)
{
    if (!m_plans.show(key))
        return;
    m_stack->setCurrentWidget(m_columns);
    m_clauses->tree()->setFocus(Qt::OtherFocusReason);
    Q_EMIT regionsChanged();
}

void PlanPage::backToList()
{
    m_plans.refresh();
    m_list->refresh();
    m_stack->setCurrentWidget(m_list);
    m_list->list()->setFocus(Qt::OtherFocusReason);
    Q_EMIT titleChanged({});
}

void PlanPage::focusFilter()
{
    if (isOpen() && !isComparing())
        m_clauses->focusFilter();
}

void PlanPage::nextTab(int by)
{
    if (isComparing())
        m_compare->nextTab(by);
    else
        m_view->nextTab(by);
}

void PlanPage::goTo(const PlanUse &use)
{
    if (use.place == PlanPlace::Clauses)
        m_clauses->pick(use.id.section(u':', 1));
    else
        m_view->goTo(use);
}

} // namespace ui
