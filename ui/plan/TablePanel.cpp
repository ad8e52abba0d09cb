#include "ui/plan/TablePanel.h"

#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/ToneLabel.h"
#include "ui/plan/HeldBox.h"
#include "ui/plan/RuleTable.h"
#include "viewmodel/plans/PlanPresenter.h"

#include <QVBoxLayout>

namespace ui {

using viewmodel::DecisionTableModel;

TablePanel::TablePanel(viewmodel::PlanPresenter &plans, QWidget *parent)
    : QWidget(parent)
    , m_plans(plans)
    , m_pane(new Pane(tr("Table"), this))
    , m_cases(nullptr)
    , m_table(new RuleTable)
{
    build();
    const auto edit = [this] { editCell(); };
    m_table->addKeyAction({Qt::Key_Return, Qt::Key_Enter}, tr("change a copy"), edit);
    connect(m_table, &QTableView::doubleClicked, this, edit);
    connect(&plans, &viewmodel::PlanPresenter::switched, this, &TablePanel::showTable);
    connect(&plans, &viewmodel::PlanPresenter::relit, this, &TablePanel::showLit);
}

void TablePanel::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    m_cases = addHeldBox(*m_pane, m_plans);

    m_table->setRules(m_plans.table());
    m_table->setAccessibleName(tr("Decision table"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_pane->addBody(m_table, 1);
    auto *legend = new ToneLabel(m_pane);
    legend->setObjectName(QStringLiteral("legend"));
    legend->setText(tr("● matches and counts · ◐ may match, or a stronger row may: a fact is unknown · ○ ruled out"));
    legend->setTone(Tone::Muted);
    legend->setFont(typeFont(font(), TypeRole::Note));
    legend->setWordWrap(true);
    const Metrics metrics = Metrics::of(this);
    legend->setContentsMargins(metrics.inset(), 0, metrics.inset(), metrics.u(1));
    m_pane->addBody(legend);
    setFocusProxy(m_table);
    QWidget::setTabOrder(m_table, m_cases);
}

void TablePanel::showDecision(const QString &decision, int row)
{
    m_plans.editor().close();
    m_plans.showDecision(decision);
    showTable();
    const int picked = row >= 0 ? row : qMax(0, m_table->hit().row());
    const QModelIndex cell = m_plans.table().index(picked, DecisionTableModel::FirstInput);
    m_table->selectionModel()->setCurrentIndex(cell, QItemSelectionModel::ClearAndSelect);
    m_table->keepInSight(cell);
}

void TablePanel::showTable()
{
    const plan::Decision *decision = m_plans.table().decision();
    m_pane->setTitle(decision
            ? tr("Table: %1")
                  .arg(m_plans.table().headerData(m_plans.table().outcomeColumn(), Qt::Horizontal).toString())
            : tr("Table"));
    m_pane->setSubtitle(tr("the strongest row that matches counts"));
    showLit();
}

void TablePanel::showLit()
{
    m_table->layOut();
    if (!m_plans.editor().isOpen()) // then the row that is changed stays in sight
        m_table->showHit();
}

void TablePanel::editCell()
{
    const QModelIndexList picked = m_table->selectionModel()->selectedIndexes();
    const QModelIndex cell = picked.size() == 1 ? picked.front() : QModelIndex();
    m_table->keepInSight(cell); // the strip below takes room from the table, and more as the checker answers
    Q_EMIT editWanted(cell);
}

} // namespace ui
