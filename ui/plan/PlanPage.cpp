#include "ui/plan/PlanPage.h"

#include "ui/common/ActionButton.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/RowList.h"
#include "ui/common/ToneLabel.h"
#include "ui/plan/ClausePanel.h"
#include "ui/plan/ComparePanel.h"
#include "ui/plan/FindingPanel.h"
#include "ui/plan/LadderPanel.h"
#include "ui/plan/PartDelegate.h"
#include "ui/plan/PartTabs.h"
#include "ui/plan/PlanListPanel.h"
#include "ui/plan/SideTable.h"
#include "ui/plan/SituationPanel.h"
#include "ui/plan/TablePanel.h"
#include "ui/plan/TryOutPanel.h"
#include "viewmodel/plans/PlanParts.h"
#include "viewmodel/plans/PlanPresenter.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>

namespace ui {

using viewmodel::PlanPlace;
using viewmodel::PlanUse;

/// A tab of the middle: a decision, or a place of the plan.
struct PlanPage::Tab {
    enum class Kind { Decision, Ladders, Parts, Findings };
    Kind kind = Kind::Decision;
    PlanPlace place = PlanPlace::Table;
    QString decision;
};

namespace {

constexpr std::array PartPlaces{
    PlanPlace::Tasks, PlanPlace::Parties, PlanPlace::Clocks, PlanPlace::Papers, PlanPlace::Facts, PlanPlace::Others};
// Below this height, in em, the table and the ladders would both be too low: the ladders have a tab of their own.
constexpr double RoomForBoth = 46;
// Below this width, in em, the buttons of the head stand below its words.
constexpr double RoomForOneLine = 62;

} // namespace

PlanPage::PlanPage(viewmodel::PlanPresenter &plans, QWidget *parent)
    : QWidget(parent)
    , m_plans(plans)
    , m_stack(new QStackedWidget)
    , m_list(new PlanListPanel(plans))
    , m_columns(new QSplitter(Qt::Horizontal))
    , m_compare(new ComparePanel(plans))
    , m_clauses(new ClausePanel(plans))
    , m_middle(new QWidget)
    , m_tryOut(new TryOutPanel(plans))
    , m_title(new ElidedLabel(nullptr))
    , m_document(new ElidedLabel(nullptr))
    , m_state(new ToneLabel)
    , m_tabs(new PartTabs)
    , m_views(new QStackedWidget)
    , m_main(new QSplitter(Qt::Vertical))
    , m_tables(new TablePanel(plans))
    , m_ladders(new LadderPanel(plans))
    , m_partPane(new Pane({}))
    , m_parts(new RowList(tr("Parts of the plan")))
    , m_partModel(new viewmodel::PlanPartModel(this))
    , m_findings(new FindingPanel(plans))
{
    build();
    addKeys();
    connect(m_list, &PlanListPanel::opened, this, &PlanPage::open);
    connect(m_compare, &ComparePanel::left, this, &PlanPage::backToPlan);
    connect(m_compare, &ComparePanel::tryWanted, this, &PlanPage::tryExample);
    connect(m_clauses, &ClausePanel::useWanted, this, &PlanPage::goTo);
    connect(m_columns, &QSplitter::splitterMoved, this, &PlanPage::giveRoom);
    connect(m_tabs, &QTabBar::currentChanged, this, &PlanPage::showTab);
    connect(&plans, &viewmodel::PlanPresenter::switched, this, &PlanPage::showPlan);
    connect(&plans.editor(), &viewmodel::CellEditor::changed, this, &PlanPage::giveRoom);
}

PlanPage::~PlanPage() = default;

void PlanPage::build()
{
    const Metrics metrics = Metrics::of(this);
    const int gap = metrics.em(0.6);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(gap, 0, gap, 0);
    layout->addWidget(m_stack);
    buildMiddle();
    m_columns->setHandleWidth(gap);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_clauses);
    m_columns->addWidget(m_middle);
    m_columns->addWidget(m_tryOut);
    m_columns->setSizes({metrics.em(25), metrics.em(48), metrics.em(26)});
    m_columns->setStretchFactor(0, 25);
    m_columns->setStretchFactor(1, 48);
    m_columns->setStretchFactor(2, 26);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_columns);
    m_stack->addWidget(m_compare);
    m_clauses->setMinimumWidth(metrics.em(15));
    m_tryOut->setMinimumWidth(metrics.em(17));
}

// What it is, and what can be done with it: one beside the other, or below where there is no room.
QWidget *PlanPage::buildHead()
{
    const Metrics metrics = Metrics::of(this);
    auto *head = new QWidget;
    m_headLayout = new QBoxLayout(QBoxLayout::LeftToRight, head);
    m_headLayout->setContentsMargins(metrics.u(2), 0, metrics.u(2), 0);
    m_headLayout->setSpacing(metrics.u(1));
    m_title->setFont(boldFont(font()));
    m_document->setTone(Tone::Accent);
    m_document->setFont(typeFont(font(), TypeRole::Note));
    m_state->setFont(typeFont(font(), TypeRole::Note));
    auto *words = new QHBoxLayout;
    words->setSpacing(metrics.u(3));
    words->addWidget(m_title, 3);
    words->addWidget(m_document, 2);
    words->addWidget(m_state);
    m_headLayout->addLayout(words, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics.u(3));
    buttons->addStretch();
    m_headLayout->addLayout(buttons);
    const auto button = [&](const QString &text, const QKeySequence &key, void (PlanPage::*act)()) {
        auto *made = new ActionButton(text);
        made->setKeyHint(key);
        connect(made, &ActionButton::activated, this, act);
        buttons->addWidget(made);
    };
    button(tr("All plans"), Qt::Key_Backspace, &PlanPage::backToList);
    button(tr("Compare versions"), QKeySequence(Qt::CTRL | Qt::Key_M), &PlanPage::compare);
    button(tr("Check"), QKeySequence(Qt::CTRL | Qt::Key_T), &PlanPage::check);
    return head;
}

void PlanPage::buildMiddle()
{
    const Metrics metrics = Metrics::of(this);
    QWidget *head = buildHead();
    m_tabs->setAccessibleName(tr("Parts of the plan"));
    m_main->setHandleWidth(metrics.em(0.6));
    m_main->setChildrenCollapsible(false);
    m_main->addWidget(m_tables);
    m_main->addWidget(m_ladders);
    m_main->setStretchFactor(0, 1);
    m_main->setStretchFactor(1, 1);
    m_parts->setModel(m_partModel);
    using viewmodel::PlanPartModel;
    m_parts->setItemDelegate(new PartDelegate(
        {PlanPartModel::NameRole, PlanPartModel::DetailRole, PlanPartModel::CiteRole, PlanPartModel::SectionRole},
        m_parts));
    m_partPane->addBody(m_parts, 1);
    m_views->addWidget(m_main);
    m_views->addWidget(m_partPane);
    m_views->addWidget(m_findings);
    auto *layout = new QVBoxLayout(m_middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.u(1));
    layout->addWidget(head);
    layout->addWidget(m_tabs);
    layout->addWidget(m_views, 1);
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
    key(QKeySequence(Qt::CTRL | Qt::Key_T), tr("check"), [this] { check(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_M), tr("compare"), [this] { compare(); });
    key(QKeySequence(Qt::Key_Backspace), tr("all plans"), [this] { backToList(); });
}

QList<PlanPage::Region> PlanPage::regions() const
{
    if (isComparing())
        return {{tr("Versions"), m_compare->head()}, {tr("Comparison"), m_compare->body()},
            {tr("First version"), m_compare->situations()->side(0)},
            {tr("Second version"), m_compare->situations()->side(1)}, {tr("Tabs"), m_compare->tabs()}};
    return {{tr("Clauses"), m_clauses}, {tr("Table"), m_views}, {tr("Ladders"), m_ladders},
        {tr("Try-out"), m_tryOut->facts()}, {tr("Answer"), m_tryOut->answers()}};
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
    giveRoom();
    m_views->currentWidget()->setFocus(Qt::OtherFocusReason);
    if (!m_views->isAncestorOf(QApplication::focusWidget()))
        m_clauses->tree()->setFocus(Qt::OtherFocusReason);
    Q_EMIT regionsChanged();
}

void PlanPage::tryExample()
{
    const QString decision = m_plans.tryExample();
    if (decision.isEmpty())
        return;
    backToPlan();
    m_tryOut->sources()->setCurrentIndex(0); // the facts are no incident's
    m_tabs->setCurrentIndex(tabOf({{}, {}, PlanPlace::Table, decision, -1}));
    m_tables->table()->setFocus(Qt::OtherFocusReason);
}

void PlanPage::open(const QString &key)
{
    if (!m_plans.show(key))
        return;
    m_stack->setCurrentWidget(m_columns);
    giveRoom();
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

void PlanPage::showPlan()
{
    const viewmodel::PlanRow *row = m_plans.row();
    if (!row)
        return;
    m_title->setText(row->title);
    m_document->setText(row->document);
    m_state->setText(tr("%1 · %2", "state and version").arg(row->state, row->version));
    m_state->setTone(row->draft ? Tone::Near : Tone::Muted);
    showTabs();
    Q_EMIT titleChanged(row->title);
}

void PlanPage::showTabs()
{
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    m_tabList.clear();
    for (const viewmodel::Choice &decision : m_plans.decisions()) {
        m_tabs->addTab(decision.text);
        m_tabList.push_back({Tab::Kind::Decision, PlanPlace::Table, decision.id});
    }
    m_tabs->addTab(placeWord(PlanPlace::Ladder));
    m_tabList.push_back({Tab::Kind::Ladders, PlanPlace::Ladder, {}});
    for (const PlanPlace place : PartPlaces) {
        m_partModel->show(m_plans.plan(), place);
        if (m_partModel->parts() == 0)
            continue;
        m_tabs->addTab(tr("%1 %2", "part and how many").arg(placeWord(place)).arg(m_partModel->parts()));
        m_tabList.push_back({Tab::Kind::Parts, place, {}});
    }
    m_tabs->addTab(tr("Checker"));
    m_tabList.push_back({Tab::Kind::Findings, PlanPlace::Others, {}});
    m_tabs->setCurrentIndex(0);
    showTab(0);
}

void PlanPage::showTab(int index)
{
    if (index < 0 || index >= std::ssize(m_tabList))
        return;
    const Tab &tab = m_tabList[static_cast<std::size_t>(index)];
    switch (tab.kind) {
    case Tab::Kind::Decision:
        m_tables->showDecision(tab.decision);
        m_views->setCurrentWidget(m_main);
        break;
    case Tab::Kind::Ladders:
        m_views->setCurrentWidget(m_main);
        break;
    case Tab::Kind::Parts:
        m_partModel->show(m_plans.plan(), tab.place);
        m_partPane->setTitle(placeWord(tab.place));
        m_views->setCurrentWidget(m_partPane);
        break;
    case Tab::Kind::Findings:
        m_views->setCurrentWidget(m_findings);
        break;
    }
    giveRoom();
}

// Both under each other where there is room; else what the tab is for.
void PlanPage::giveRoom()
{
    const int index = m_tabs->currentIndex();
    if (index < 0 || index >= std::ssize(m_tabList))
        return;
    const bool ladders = m_tabList[static_cast<std::size_t>(index)].kind == Tab::Kind::Ladders;
    // Who changes a cell reads what comes of it.
    const bool both = height() >= Metrics::of(this).em(RoomForBoth) && !m_plans.editor().isOpen();
    m_headLayout->setDirection(
        m_middle->width() < Metrics::of(this).em(RoomForOneLine) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_tables->setVisible(!ladders);
    m_ladders->setVisible(ladders || both);
}

void PlanPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    giveRoom();
}

void PlanPage::nextTab(int by)
{
    if (isComparing())
        m_compare->nextTab(by);
    else
        m_tabs->setCurrentIndex(qBound(0, m_tabs->currentIndex() + by, m_tabs->count() - 1));
}

void PlanPage::check()
{
    m_tabs->setCurrentIndex(m_tabs->count() - 1);
    m_plans.check();
}

int PlanPage::tabOf(const PlanUse &use) const
{
    const auto found = std::ranges::find_if(m_tabList, [&](const Tab &tab) {
        if (tab.kind == Tab::Kind::Findings || tab.place != use.place)
            return false;
        return tab.kind != Tab::Kind::Decision || tab.decision == use.within;
    });
    return found == m_tabList.end() ? -1 : static_cast<int>(found - m_tabList.begin());
}

void PlanPage::goTo(const PlanUse &use)
{
    const int tab = tabOf(use);
    if (tab < 0)
        return;
    m_tabs->setCurrentIndex(tab);
    if (use.place == PlanPlace::Table) {
        m_tables->showDecision(use.within, use.row);
        m_tables->table()->setFocus(Qt::OtherFocusReason);
    } else if (use.place == PlanPlace::Ladder) {
        m_ladders->pick(use.id.section(u':', 1));
    } else if (const QModelIndex part = m_partModel->indexOf(partKey(m_partModel->rows(), use.id)); part.isValid()) {
        if (part.flags().testFlag(Qt::ItemIsSelectable))
            m_parts->choose(part);
        m_parts->scrollTo(part, QAbstractItemView::PositionAtTop);
        m_parts->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace ui
