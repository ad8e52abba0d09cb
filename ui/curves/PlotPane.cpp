#include "ui/curves/PlotPane.h"

#include "ui/common/ActionButton.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Metrics.h"
#include "ui/common/ToneCells.h"
#include "ui/curves/PlotView.h"
#include "viewmodel/series/SeriesTable.h"

#include <QComboBox>
#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

PlotPane::PlotPane(const QString &title, QAbstractItemModel &table, QWidget *parent)
    : QWidget(parent)
    , m_pane(new Pane(title, this))
    , m_choice(new QComboBox)
    , m_tableButton(new ActionButton({}))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_chart(new PlotView)
    , m_table(new TableView)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    buildTable(table);
    m_choice->setAccessibleName(tr("What is drawn"));
    m_pane->addHeadWidget(m_choice);
    m_pane->addHeadWidget(m_tableButton);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    m_pane->addBody(m_stack, 1);
    connect(m_choice, &QComboBox::activated, this,
        [this](int index) { Q_EMIT choicePicked(m_choice->itemData(index).toString()); });
    connect(m_tableButton, &ActionButton::activated, this, [this] {
        showTable(!m_tableWanted);
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
    });
    refresh();
}

void PlotPane::buildTable(QAbstractItemModel &model)
{
    const Metrics metrics = Metrics::of(this);
    m_table->setModel(&model);
    m_table->setItemDelegate(new ToneCells(viewmodel::SeriesTable::ToneRole, m_table));
    m_table->setAccessibleName(tr("As a table"));
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics.tableRow());
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setFixedHeight(metrics.tableRow());
    m_table->horizontalHeader()->setResizeContentsPrecision(50);
    connect(&model, &QAbstractItemModel::modelReset, m_table, [this] { m_table->resizeColumnsToContents(); });
}

void PlotPane::setPlot(const viewmodel::Plot &plot)
{
    m_chart->setPlot(plot);
    refresh();
}

void PlotPane::setChoices(const viewmodel::Choices &choices, const QString &current)
{
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const viewmodel::Choice &choice : choices)
        m_choice->addItem(choice.text, choice.id);
    m_choice->setCurrentIndex(m_choice->findData(current));
    m_choice->setVisible(choices.size() > 1);
}

void PlotPane::setEmptySentence(const QString &sentence, const QString &key) { m_empty->setContent(sentence, key); }

void PlotPane::showTable(bool table)
{
    m_tableWanted = table;
    refresh();
}

bool PlotPane::tableShown() const { return m_stack->currentWidget() == m_table; }

void PlotPane::refresh()
{
    const bool empty = m_chart->plot().empty();
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty)
            : m_tableWanted         ? static_cast<QWidget *>(m_table)
                                    : m_chart);
    m_tableButton->setText(m_tableWanted ? tr("As a chart") : tr("As a table"));
    m_tableButton->setVisible(!empty);
    setFocusProxy(m_stack->currentWidget());
}

} // namespace ui
