#include "ui/plan/ComparePanel.h"

#include "ui/common/ActionButton.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/RowList.h"
#include "ui/common/ToneLabel.h"
#include "ui/plan/CompareTable.h"
#include "ui/plan/PartTabs.h"
#include "ui/plan/ReplayPanel.h"
#include "ui/plan/SituationPanel.h"
#include "viewmodel/plans/PlanPresenter.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QStackedWidget>

namespace ui {

using viewmodel::PlanComparison;

namespace {

constexpr PlanComparison::Side Sides[]{PlanComparison::Before, PlanComparison::After};

} // namespace

ComparePanel::ComparePanel(viewmodel::PlanPresenter &plans, QWidget *parent)
    : QWidget(parent)
    , m_plans(plans)
    , m_head(new QWidget)
    , m_versions{new QComboBox, new QComboBox}
    , m_summary(new ElidedLabel)
    , m_tabs(new PartTabs)
    , m_stack(new QStackedWidget)
    , m_situations(new SituationPanel(plans.comparison()))
    , m_partPane(new Pane(tr("Other parts")))
    , m_parts(new CompareTable(tr("Parts that differ"), {}))
    , m_replay(new ReplayPanel(plans.comparison().replay()))
    , m_recordPane(new Pane(tr("Change record")))
    , m_record(new CompareTable(tr("Change record"), {}))
{
    build();
    addKeys();
    connect(m_tabs, &QTabBar::currentChanged, this, &ComparePanel::showTab);
    connect(&plans.comparison(), &PlanComparison::changed, this, &ComparePanel::show);
    connect(m_situations, &SituationPanel::tryWanted, this, &ComparePanel::tryWanted);
    for (const PlanComparison::Side side : Sides) {
        QComboBox *box = m_versions[side];
        connect(box, &QComboBox::activated, this,
            [this, side, box](int index) { m_plans.comparison().choose(side, box->itemData(index).toString()); });
    }
    show();
}

void ComparePanel::buildHead()
{
    const Metrics metrics = Metrics::of(this);
    auto *line = new QHBoxLayout(m_head);
    line->setContentsMargins(metrics.u(2), metrics.u(1), metrics.u(2), metrics.u(1));
    line->setSpacing(metrics.u(2));
    const auto word = [&](const QString &text) {
        auto *label = new ToneLabel;
        label->setText(text);
        label->setFont(boldFont(font()));
        line->addWidget(label);
    };
    auto *swap = new ActionButton(tr("Swap"));
    word(tr("First version"));
    line->addWidget(m_versions[0]);
    line->addWidget(swap);
    word(tr("Second version"));
    line->addWidget(m_versions[1]);
    m_versions[0]->setAccessibleName(tr("First version"));
    m_versions[1]->setAccessibleName(tr("Second version"));
    for (QComboBox *box : m_versions) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMaximumWidth(metrics.em(22));
    }
    m_summary->setTone(Tone::Muted);
    line->addWidget(m_summary, 1);
    auto *back = new ActionButton(tr("Back to the plan"));
    back->setKeyHint(Qt::Key_Backspace);
    line->addWidget(back);
    connect(swap, &ActionButton::activated, this, [this] { m_plans.comparison().swap(); });
    connect(back, &ActionButton::activated, this, &ComparePanel::left);
}

void ComparePanel::build()
{
    const Metrics metrics = Metrics::of(this);
    buildHead();
    m_tabs->setAccessibleName(tr("Comparison"));
    for (int tab = Situations; tab <= Record; ++tab)
        m_tabs->addTab({});
    m_parts->setModel(&m_plans.comparison().parts());
    m_parts->setShares({10, 20, 35, 35});
    m_partPane->setSubtitle(tr("what the two do not say alike, whatever it comes to"));
    m_partPane->addBody(m_parts, 1);
    m_record->setModel(&m_plans.comparison().record());
    m_record->setShares({4, 9, 9, 10, 16, 20, 8, 10, 9, 9});
    auto *copy = new ActionButton(tr("Copy the record"));
    copy->setKeyHint(QKeySequence::Copy);
    connect(copy, &ActionButton::activated, this, &ComparePanel::copyRecord);
    m_record->addKeyAction({QKeySequence::Copy}, tr("copy the record"), [this] { copyRecord(); });
    m_recordPane->setSubtitle(tr("of both versions, as the plans keep it"));
    m_recordPane->addHeadWidget(copy);
    m_recordPane->addBody(m_record, 1);
    m_partPane->setFocusProxy(m_parts);
    m_recordPane->setFocusProxy(m_record);
    m_stack->addWidget(m_situations);
    m_stack->addWidget(m_partPane);
    m_stack->addWidget(m_replay);
    m_stack->addWidget(m_recordPane);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.u(1));
    layout->addWidget(m_head);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
}

void ComparePanel::addKeys()
{
    const auto key = [this](const QList<QKeySequence> &keys, const QString &word) {
        auto *action = new QAction(word, this);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, &ComparePanel::left);
        addAction(action);
    };
    key({Qt::Key_Backspace, QKeySequence(Qt::CTRL | Qt::Key_M)}, tr("back to the plan"));
}

QWidget *ComparePanel::body() const { return m_stack; }

QString ComparePanel::summary() const { return m_plans.comparison().summary(); }

void ComparePanel::open()
{
    m_plans.compare();
    m_replay->refresh();
    m_tabs->setFocus(Qt::OtherFocusReason); // until there is something to stand on
    m_focusWanted = true;
    takeFocus();
}

void ComparePanel::takeFocus()
{
    if (!m_focusWanted || m_plans.comparison().isComparing() || !m_tabs->hasFocus())
        return;
    m_focusWanted = false;
    const QWidget *target = m_stack->currentWidget();
    while (target->focusProxy())
        target = target->focusProxy();
    if (target->isVisible())
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void ComparePanel::nextTab(int by)
{
    m_tabs->setCurrentIndex(qBound(0, m_tabs->currentIndex() + by, m_tabs->count() - 1));
}

void ComparePanel::showTab(int tab)
{
    const bool focused = m_stack->isAncestorOf(QApplication::focusWidget());
    m_stack->setCurrentIndex(tab);
    if (focused)
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void ComparePanel::show()
{
    PlanComparison &comparison = m_plans.comparison();
    for (const PlanComparison::Side side : Sides) {
        QComboBox *box = m_versions[side];
        const QSignalBlocker quiet(box);
        box->clear();
        for (const viewmodel::Choice &choice : comparison.versions()) {
            box->addItem(choice.text, choice.id);
            if (choice.id == comparison.key(side))
                box->setCurrentIndex(box->count() - 1);
        }
        if (comparison.key(side).isEmpty())
            box->setCurrentIndex(-1);
    }
    m_summary->setText(comparison.summary());
    const auto counted = [](const QString &word, int count) {
        return count == 0 ? word : tr("%1 %2", "part and how many").arg(word).arg(count);
    };
    m_tabs->setTabText(Situations, counted(tr("Situations"), comparison.situations().situations()));
    m_tabs->setTabText(Parts, counted(tr("Other parts"), comparison.parts().rowCount()));
    m_tabs->setTabText(Replay, tr("Incident replayed"));
    m_tabs->setTabText(Record, counted(tr("Change record"), comparison.record().rowCount()));
    takeFocus();
}

void ComparePanel::copyRecord() { QGuiApplication::clipboard()->setText(m_plans.comparison().record().text()); }

} // namespace ui
