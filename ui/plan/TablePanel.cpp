#include "ui/plan/TablePanel.h"

#include "ui/common/InlineStrip.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/ToneLabel.h"
#include "ui/plan/CellStrip.h"
#include "ui/plan/TableDelegate.h"
#include "viewmodel/plans/PlanPresenter.h"

#include <QComboBox>
#include <QHeaderView>
#include <QVBoxLayout>

namespace ui {

using viewmodel::DecisionTableModel;

TablePanel::TablePanel(viewmodel::PlanPresenter &plans, QWidget *parent)
    : QWidget(parent)
    , m_plans(plans)
    , m_pane(new Pane(tr("Table"), this))
    , m_cases(new QComboBox)
    , m_message(new MessageStrip)
    , m_table(new TableView)
    , m_strip(new CellStrip(plans.editor()))
{
    build();
    const auto edit = [this] { editCell(); };
    m_table->addKeyAction({Qt::Key_Return, Qt::Key_Enter}, tr("change a copy"), edit);
    connect(m_table, &QTableView::doubleClicked, this, edit);
    connect(
        m_cases, &QComboBox::activated, this, [this](int index) { m_plans.hold(m_cases->itemData(index).toString()); });
    connect(&plans, &viewmodel::PlanPresenter::switched, this, [this] {
        showCases();
        showTable();
    });
    connect(&plans, &viewmodel::PlanPresenter::casesChanged, this, &TablePanel::showCases);
    connect(&plans, &viewmodel::PlanPresenter::relit, this, &TablePanel::showLit);
    connect(&plans.editor(), &viewmodel::CellEditor::saved, this, [this](const app::PlanDraft &draft) {
        m_message->showMessage({tr("Saved as a draft: %1.").arg(QString::fromStdString(draft.file)),
            tr("The plan itself is not touched, and no incident can be opened under a draft."),
            tr("It stands in the list of plans.")});
    });
}

void TablePanel::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    auto *word = new ToneLabel;
    word->setText(tr("lit for"));
    word->setTone(Tone::Muted);
    word->setFont(typeFont(font(), TypeRole::Note));
    m_cases->setAccessibleName(tr("What the rows are held against"));
    m_cases->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_cases->setMaximumWidth(metrics.em(16));
    m_pane->addHeadWidget(word);
    m_pane->addHeadWidget(m_cases);

    m_table->setModel(&m_plans.table());
    showAsRules(*m_table);
    m_table->setAccessibleName(tr("Decision table"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_pane->addBody(m_message);
    m_pane->addBody(m_table, 1);
    m_pane->addBody(m_strip);
    setFocusProxy(m_table);
    QWidget::setTabOrder(m_table, m_cases);
}

void TablePanel::showDecision(const QString &decision, int row)
{
    m_plans.editor().close();
    m_plans.showDecision(decision);
    showTable();
    const QModelIndex cell = m_plans.table().index(qMax(row, 0), DecisionTableModel::FirstInput);
    m_table->selectionModel()->setCurrentIndex(cell, QItemSelectionModel::ClearAndSelect);
    m_table->scrollTo(cell);
}

void TablePanel::showCases()
{
    const QSignalBlocker quiet(m_cases);
    m_cases->clear();
    for (const viewmodel::Choice &choice : m_plans.cases()) {
        m_cases->addItem(choice.text, choice.id);
        if (choice.id == m_plans.held())
            m_cases->setCurrentIndex(m_cases->count() - 1);
    }
}

void TablePanel::showTable()
{
    const plan::Decision *decision = m_plans.table().decision();
    m_pane->setTitle(decision
            ? tr("Table: %1")
                  .arg(m_plans.table().headerData(m_plans.table().outcomeColumn(), Qt::Horizontal).toString())
            : tr("Table"));
    m_pane->setSubtitle(tr("the strongest row that matches counts"));
    m_message->clear();
    showLit();
}

// How the rows stand comes right behind their numbers: a table that scrolls must not hide it.
void TablePanel::showLit()
{
    QHeaderView *header = m_table->horizontalHeader();
    const int light = m_plans.table().lightColumn();
    for (int place = 0; place < header->count(); ++place) {
        const int column = place == 0 ? 0 : place == 1 ? light : place - 1;
        header->moveSection(header->visualIndex(column), place);
    }
    m_table->resizeColumnsToContents();
    m_table->resizeRowsToContents();
}

void TablePanel::editCell()
{
    const QModelIndexList picked = m_table->selectionModel()->selectedIndexes();
    if (picked.size() != 1 || !picked.front().data(DecisionTableModel::EditableRole).toBool()) {
        m_message->showMessage({tr("Only cells with a condition can be changed."), {},
            tr("Move to one with the arrows, then press Enter.")});
        return;
    }
    m_message->clear();
    const QString problem = m_plans.edit(picked.front());
    if (problem.isEmpty())
        m_strip->open();
    else
        m_message->showMessage({problem, {}, {}});
}

} // namespace ui
