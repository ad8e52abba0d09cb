#include "ui/plan/PlanView.h"

#include "ui/common/MessageStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/RowList.h"
#include "ui/plan/FindingPanel.h"
#include "ui/plan/LadderPanel.h"
#include "ui/plan/PartDelegate.h"
#include "ui/plan/PartTabs.h"
#include "ui/plan/PlanHead.h"
#include "ui/plan/RuleTable.h"
#include "ui/plan/TablePanel.h"
#include "ui/plan/ValueStrip.h"
#include "viewmodel/plans/PlanParts.h"
#include "viewmodel/plans/PlanPresenter.h"

#include <QApplication>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

namespace ui {

using viewmodel::PlanPlace;
using viewmodel::PlanUse;

/// A tab: a decision, or a place of the plan.
struct PlanView::Tab {
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

} // namespace

PlanView::PlanView(viewmodel::PlanPresenter &plans, QWidget *parent)
    : QWidget(parent)
    , m_plans(plans)
    , m_head(new PlanHead)
    , m_tabs(new PartTabs)
    , m_views(new QStackedWidget)
    , m_main(new QSplitter(Qt::Vertical))
    , m_tables(new TablePanel(plans))
    , m_ladders(new LadderPanel(plans))
    , m_partPane(new Pane({}))
    , m_parts(new RowList(tr("Parts of the plan")))
    , m_partModel(new viewmodel::PlanPartModel(this))
    , m_findings(new FindingPanel(plans))
    , m_message(new MessageStrip)
    , m_strip(new ValueStrip(plans.editor()))
{
    build();
    connect(m_head, &PlanHead::backWanted, this, &PlanView::backWanted);
    connect(m_head, &PlanHead::compareWanted, this, &PlanView::compareWanted);
    connect(m_head, &PlanHead::checkWanted, this, &PlanView::check);
    connect(m_tabs, &QTabBar::currentChanged, this, &PlanView::showTab);
    connect(&plans, &viewmodel::PlanPresenter::switched, this, &PlanView::showPlan);
    connect(&plans, &viewmodel::PlanPresenter::listed, this, &PlanView::showHead);
    connect(&plans.editor(), &viewmodel::ValueEditor::changed, this, &PlanView::giveRoom);
    connect(&plans.editor(), &viewmodel::ValueEditor::saved, this, &PlanView::goOnIn);
    connect(m_tables, &TablePanel::editWanted, this, [this](const QModelIndex &cell) {
        edit(m_plans.edit(cell), tr("Move to one with the arrows, then press Enter."));
    });
    connect(m_ladders, &LadderPanel::editWanted, this, [this](const QString &step) {
        showLadders(); // beside a table they would make room for the strip
        edit(m_plans.editStep(step), tr("Pick a step with ↑ ↓, then press Enter."));
    });
    m_parts->addRowAction({Qt::Key_Return, Qt::Key_Enter}, tr("change a copy"), [this](const QModelIndexList &rows) {
        const viewmodel::PlanPart *part = m_partModel->rowAt(rows.front());
        edit(part ? m_plans.editPart(part->key) : QString(), tr("Clocks that run for a time are on their own tab."));
    });
}

PlanView::~PlanView() = default;

void PlanView::build()
{
    const Metrics metrics = Metrics::of(this);
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
    m_partPane->setFocusProxy(m_parts);
    m_views->addWidget(m_main);
    m_views->addWidget(m_partPane);
    m_views->addWidget(m_findings);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.u(1));
    layout->addWidget(m_head);
    layout->addWidget(m_tabs);
    layout->addWidget(m_message);
    layout->addWidget(m_views, 1);
    layout->addWidget(m_strip);
}

// The strip is open where there is no problem.
void PlanView::edit(const QString &problem, const QString &way)
{
    if (problem.isEmpty()) {
        m_message->clear();
        m_strip->open();
    } else {
        // Where the person may not, no other row helps.
        m_message->showMessage({problem, {}, m_plans.editor().bar().isEmpty() ? way : QString()});
    }
}

// Where a draft may be started depends on the record; a draft of this folder is offered for no incident anywhere.
// The next change goes on from this one: made in the old version it would lie in a draft of its own, without it.
void PlanView::goOnIn(const app::PlanDraft &draft)
{
    const int tab = m_tabs->currentIndex();
    const QModelIndex cell = m_tables->table()->currentIndex();
    if (m_plans.show(QString::fromStdString(draft.plan.plan().digest))) {
        m_tabs->setCurrentIndex(tab);
        if (cell.isValid())
            m_tables->table()->setCurrentIndex(m_tables->table()->model()->index(cell.row(), cell.column()));
    }
    sayAboutDraft(QString::fromStdString(draft.file));
}

void PlanView::sayAboutDraft(const QString &file)
{
    m_message->showMessage({tr("Saved as a draft: %1.").arg(file),
        m_plans.mayRunDrafts()
            ? tr("The plan itself is not touched. No incident can be opened under this draft; of drafts, a "
                 "demonstration "
                 "starts only those that lie in a plan's folder, a live record none.")
            : tr("The plan itself is not touched. No incident can be opened under a draft in a live record."),
        tr("It is in view now: what is changed next goes on from it.")});
}

QWidget *PlanView::body() const { return m_views; }

bool PlanView::isAtLadders() const
{
    const int index = m_tabs->currentIndex();
    return index >= 0 && index < std::ssize(m_tabList)
        && m_tabList[static_cast<std::size_t>(index)].kind == Tab::Kind::Ladders;
}

void PlanView::showPlan()
{
    showHead();
    showTabs();
}

void PlanView::showHead()
{
    if (const viewmodel::PlanRow *row = m_plans.row())
        m_head->show(*row);
}

void PlanView::showTabs()
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
        m_partModel->show(m_plans.plan(), place, &m_plans.beside());
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

void PlanView::showTab(int index)
{
    if (index < 0 || index >= std::ssize(m_tabList))
        return;
    const Tab &tab = m_tabList[static_cast<std::size_t>(index)];
    m_plans.editor().close();
    m_message->clear();
    const bool focused = m_views->isAncestorOf(QApplication::focusWidget());
    switch (tab.kind) {
    case Tab::Kind::Decision:
        m_tables->showDecision(tab.decision);
        m_views->setCurrentWidget(m_main);
        break;
    case Tab::Kind::Ladders:
        m_views->setCurrentWidget(m_main);
        break;
    case Tab::Kind::Parts:
        m_partModel->show(m_plans.plan(), tab.place, &m_plans.beside());
        m_partPane->setTitle(placeWord(tab.place));
        m_views->setCurrentWidget(m_partPane);
        break;
    case Tab::Kind::Findings:
        m_views->setCurrentWidget(m_findings);
        break;
    }
    giveRoom();
    Q_EMIT tabChanged();
    if (focused) // not to whatever comes next on the screen
        focusBody();
}

// Both under each other where there is room; else what the tab is for.
void PlanView::giveRoom()
{
    const bool both = height() >= Metrics::of(this).em(RoomForBoth) && !m_plans.editor().isOpen();
    m_tables->setVisible(!isAtLadders());
    m_ladders->setVisible(isAtLadders() || both);
}

void PlanView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    giveRoom();
}

void PlanView::nextTab(int by) { m_tabs->setCurrentIndex(qBound(0, m_tabs->currentIndex() + by, m_tabs->count() - 1)); }

void PlanView::check()
{
    m_tabs->setCurrentIndex(m_tabs->count() - 1);
    m_findings->focusWhenChecked();
    m_plans.check();
}

int PlanView::tabOf(const PlanUse &use) const
{
    const auto found = std::ranges::find_if(m_tabList, [&](const Tab &tab) {
        if (tab.kind == Tab::Kind::Findings || tab.place != use.place)
            return false;
        return tab.kind != Tab::Kind::Decision || tab.decision == use.within;
    });
    return found == m_tabList.end() ? -1 : static_cast<int>(found - m_tabList.begin());
}

void PlanView::showTable(const QString &decision)
{
    m_tabs->setCurrentIndex(qMax(0, decision.isEmpty() ? 0 : tabOf({{}, {}, PlanPlace::Table, decision, -1})));
}

void PlanView::showLadders() { m_tabs->setCurrentIndex(tabOf({{}, {}, PlanPlace::Ladder, {}, -1})); }

bool PlanView::focusBody()
{
    QWidget *shown = m_views->currentWidget();
    if (shown == m_main)
        shown = isAtLadders() ? static_cast<QWidget *>(m_ladders) : m_tables;
    shown->setFocus(Qt::OtherFocusReason);
    return m_views->isAncestorOf(QApplication::focusWidget());
}

bool PlanView::goTo(const PlanUse &use)
{
    const int tab = tabOf(use);
    if (tab < 0)
        return false;
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
    } else {
        m_parts->setFocus(Qt::OtherFocusReason);
    }
    return true;
}

} // namespace ui
