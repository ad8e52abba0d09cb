#include "ui/stock/ItemPane.h"

#include "ui/common/FloorBar.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/PlainTable.h"
#include "ui/common/ToneCells.h"
#include "ui/common/ToneLabel.h"
#include "viewmodel/reserve/StockScreen.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace ui {

using viewmodel::StockItemTable;

ItemPane::ItemPane(viewmodel::StockScreen &stock, QWidget *parent)
    : QWidget(parent)
    , m_stock(stock)
    , m_pane(new Pane(tr("Items"), this))
    , m_total(new ToneLabel)
    , m_bar(new FloorBar)
    , m_plan(new ToneLabel)
    , m_table(new TableView)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    const Metrics metrics = Metrics::of(this);
    for (ToneLabel *label : {m_total, m_plan}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(metrics.inset(), metrics.u(1), metrics.inset(), metrics.u(1));
    }
    m_total->setFont(boldFont(font()));
    m_plan->setTone(Tone::Muted);
    m_table->setModel(&stock.items());
    dressTable(*m_table, tr("Items"));
    m_table->setItemDelegate(new ToneCells(StockItemTable::ToneRole, m_table));
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch); // the name gives way, not the numbers
    m_pane->addBody(m_total);
    m_pane->addBody(m_bar);
    m_pane->addBody(m_plan);
    m_pane->addBody(m_table, 1);
    m_pane->setFocusProxy(m_table);
    setFocusProxy(m_table);
    connect(&stock, &viewmodel::StockScreen::changed, this, &ItemPane::show);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { Q_EMIT chosenChanged(chosen()); });
    show();
}

QString ItemPane::chosen() const { return m_table->chosenRow().data(StockItemTable::CodeRole).toString(); }

QString ItemPane::total() const { return m_total->text(); }

void ItemPane::show()
{
    const viewmodel::StockView &view = m_stock.view();
    m_total->setText(view.there ? view.total + QStringLiteral(" · ") + view.floor : QString());
    m_total->setTone(view.holds ? Tone::Text : Tone::Danger);
    m_total->setVisible(view.there);
    m_bar->setShares(view.permille, view.permille);
    m_bar->setVisible(view.there);
    m_plan->setText(view.plan);
    m_plan->setVisible(!view.plan.isEmpty());
    m_pane->setCount(QString::number(m_stock.items().rowCount()));
}

} // namespace ui
