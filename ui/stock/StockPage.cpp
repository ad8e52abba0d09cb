#include "ui/stock/StockPage.h"

#include "ui/common/ActionButton.h"
#include "ui/common/Metrics.h"
#include "ui/common/ScopedKey.h"
#include "ui/stock/DutyPane.h"
#include "ui/stock/ItemPane.h"
#include "ui/stock/LotPane.h"
#include "ui/stock/StockStrips.h"
#include "viewmodel/reserve/StockScreen.h"

#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

StockPage::StockPage(viewmodel::StockScreen &stock, DraftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_stock(stock)
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_items(new ItemPane(stock))
    , m_lots(new LotPane(stock, keeper))
    , m_duties(new DutyPane(stock, *m_lots->strips()))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_columns);
    m_columns->setHandleWidth(Metrics::of(this).em(0.6));
    m_columns->setChildrenCollapsible(false);
    for (QWidget *column : std::initializer_list<QWidget *>{m_items, m_lots, m_duties})
        m_columns->addWidget(column);
    m_columns->setStretchFactor(0, 3);
    m_columns->setStretchFactor(1, 6);
    m_columns->setStretchFactor(2, 4);
    m_lots->showItem({});
    connect(m_lots->strips(), &StockStrips::importWanted, this, &StockPage::importWanted);
    connect(m_lots->strips(), &StockStrips::exportWanted, this, &StockPage::exportWanted);
    connect(m_lots, &LotPane::otherLotsWanted, this, [this](const QString &item) {
        const QString one = item.isEmpty() ? m_items->chosen() : item;
        m_ofOneItem = !m_ofOneItem && !one.isEmpty();
        m_lots->showItem(m_ofOneItem ? one : QString());
    });
    connect(m_items, &ItemPane::chosenChanged, this, [this](const QString &item) {
        m_ofOneItem = !item.isEmpty() && m_items->table()->hasFocus();
        if (m_ofOneItem)
            m_lots->showItem(item);
    });
    connect(m_duties, &DutyPane::told, m_lots, &LotPane::say);
    connect(m_duties, &DutyPane::lotWanted, this, &StockPage::showLot);
    for (const auto &[name, key] : std::initializer_list<std::pair<const char *, Qt::Key>>{{"in", Qt::Key_Plus},
             {"file", Qt::Key_F}, {"import", Qt::Key_I}, {"export", Qt::Key_E}}) { // they need no lot
        ActionButton *button = m_lots->button(name);
        for (TableView *table : {m_items->table(), m_duties->movements(), m_duties->checks()})
            table->addKeyAction({QKeySequence(key)}, button->text(), [button] { button->click(); });
    }
    new ScopedKey(this, QKeySequence(Qt::Key_Escape), [this] { Q_EMIT closed(); });
}

void StockPage::open()
{
    m_lots->say({});
    m_lots->table()->setFocus(Qt::OtherFocusReason);
}

PageParts StockPage::regions() const
{
    return {{tr("Lots"), m_lots}, {tr("Items"), m_items}, {tr("To look after"), m_duties}};
}

void StockPage::showLot(qint64 lot, const QString &item)
{
    m_lots->filter()->clear();
    m_ofOneItem = lot == 0;
    m_lots->showItem(m_ofOneItem ? item : QString());
    m_lots->table()->setFocus(Qt::OtherFocusReason);
    if (const QModelIndex row = m_stock.lots().indexOf(lot); row.isValid())
        m_lots->table()->choose(row);
}

} // namespace ui
