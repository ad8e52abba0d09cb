#include "ui/stock/LotPane.h"

#include "ui/common/ActionButton.h"
#include "ui/common/ButtonRow.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/PlainTable.h"
#include "ui/common/ScopedKey.h"
#include "ui/common/ToneCells.h"
#include "ui/common/ToneLabel.h"
#include "ui/stock/StockStrips.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

using viewmodel::LotTable;

LotPane::LotPane(viewmodel::StockScreen &stock, DraftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_stock(stock)
    , m_pane(new Pane(tr("Lots"), this))
    , m_filter(new QLineEdit)
    , m_empty(new EmptyState)
    , m_table(new TableView)
    , m_message(new ToneLabel)
    , m_strips(new StockStrips(stock, keeper))
    , m_buttons(new ButtonRow)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    const Metrics metrics = Metrics::of(this);
    buildHead();
    m_table->setModel(&stock.lots());
    dressTable(*m_table, tr("Lots"));
    m_table->setItemDelegate(new ToneCells(LotTable::ToneRole, m_table));
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setResizeContentsPrecision(100); // rows looked at, of thousands
    m_table->horizontalHeader()->setSortIndicator(LotTable::Expires, Qt::AscendingOrder);
    m_message->setWordWrap(true);
    m_message->setContentsMargins(metrics.inset(), metrics.u(1), metrics.inset(), metrics.u(1));
    m_message->hide();
    buildButtons(*m_buttons);
    m_pane->addBody(m_empty);
    m_pane->addBody(m_table, 1);
    m_pane->addBody(m_message);
    m_pane->addBody(m_strips);
    m_pane->addBody(m_buttons);
    m_pane->setFocusProxy(m_table);
    setFocusProxy(m_table);
    connect(m_strips, &StockStrips::told, this, &LotPane::say);
    // Where a strip is open its button is the one that Ctrl+Enter presses.
    connect(m_strips, &StockStrips::openChanged, this, [this](bool isOpen) { m_moving.first()->setPrimary(!isOpen); });
    connect(&stock, &viewmodel::StockScreen::changed, this, &LotPane::show);
    connect(&stock, &viewmodel::StockScreen::filtered, this, &LotPane::show);
    show();
}

void LotPane::buildHead()
{
    m_filter->setPlaceholderText(tr("filter: name, batch, manufacturer, place"));
    m_filter->setAccessibleName(tr("Filter of the lots"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(Metrics::of(this).em(16));
    m_pane->addHeadWidget(m_filter);
    connect(m_filter, &QLineEdit::textChanged, this, &LotPane::applyFilter);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    new ScopedKey(m_filter, QKeySequence(Qt::Key_Escape), [this] {
        m_filter->clear();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    m_table->addKeyAction({QKeySequence(Qt::Key_Slash)}, tr("filter"), [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    m_table->addKeyAction({QKeySequence(Qt::Key_L)}, tr("lots of one item or of all"), [this] {
        const QModelIndex lot = m_table->chosenRow();
        Q_EMIT otherLotsWanted(lot.isValid() ? lot.data(LotTable::ItemRole).toString() : QString());
    });
}

ActionButton *LotPane::addAction(
    const char *name, const QString &text, const QList<QKeySequence> &keys, std::function<void()> act)
{
    auto *button = new ActionButton(text);
    button->setObjectName(QLatin1String(name));
    button->setKeyHint(keys.first());
    connect(button, &ActionButton::activated, this, act);
    connect(button, &ActionButton::refusedWith, this, &LotPane::say);
    m_buttons->addButton(button);
    m_table->addKeyAction(keys, text, [button] { button->click(); });
    return button;
}

void LotPane::buildButtons(QWidget &buttons)
{
    const Metrics metrics = Metrics::of(this);
    buttons.setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    m_moving = {
        addAction("in", tr("In…"), {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)},
            [this] { m_strips->openReceipt(m_item); }),
        addAction("out", tr("Out…"), {QKeySequence(Qt::Key_Minus)}, [this] { forLot(&StockStrips::openIssue); }),
        addAction("place", tr("Move…"), {QKeySequence(Qt::Key_M)}, [this] { forLot(&StockStrips::openPlace); }),
    };
    m_filing = addAction("file", tr("File the plan…"), {QKeySequence(Qt::Key_F)}, [this] { m_strips->openFiling(); });
    addAction("import", tr("Import…"), {QKeySequence(Qt::Key_I)}, [this] { m_strips->openImport(); });
    addAction("export", tr("Export…"), {QKeySequence(Qt::Key_E)}, [this] { m_strips->openExport(); });
    m_moving.first()->setPrimary(true);
}

ActionButton *LotPane::button(const char *name) const
{
    return m_buttons->findChild<ActionButton *>(QLatin1String(name));
}

QString LotPane::message() const { return m_message->text(); }

void LotPane::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

void LotPane::forLot(void (StockStrips::*open)(const QModelIndex &lot))
{
    say({});
    if (const QModelIndex lot = m_table->chosenRow(); lot.isValid())
        (m_strips->*open)(lot);
    else
        say(tr("Pick a lot with ↑ ↓ first."));
}

void LotPane::showItem(const QString &item)
{
    m_item = item;
    m_pane->setSubtitle(item.isEmpty() ? tr("all items") : item);
    for (const int same : {LotTable::Name, LotTable::Spec}) // it stands above them
        m_table->setColumnHidden(same, !item.isEmpty());
    fitColumns();
    applyFilter();
}

void LotPane::applyFilter() { m_stock.filter(m_filter->text(), m_item); }

void LotPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumnsLater();
}

/// Once the table has its share of the new width.
void LotPane::fitColumnsLater() { QMetaObject::invokeMethod(this, &LotPane::fitColumns, Qt::QueuedConnection); }

/// The name gives way before the numbers. Where that is not enough, what is held and what one costs are left out: the
/// one is what is free and what is there, the other the worth of one.
void LotPane::fitColumns()
{
    if (!m_sized)
        return;
    const QHeaderView &header = *m_table->horizontalHeader();
    for (const int column : {LotTable::Held, LotTable::Price})
        m_table->setColumnHidden(column, false);
    for (const int column : {LotTable::Held, LotTable::Price}) {
        int wanted = m_table->isColumnHidden(LotTable::Name) ? 0 : Metrics::of(this).em(9);
        for (int section = 0; section < header.count(); ++section)
            wanted += section == LotTable::Name || header.isSectionHidden(section) ? 0 : header.sectionSize(section);
        if (wanted <= m_table->viewport()->width())
            return;
        m_table->setColumnHidden(column, true);
    }
}

void LotPane::show()
{
    const viewmodel::StockView &view = m_stock.view();
    m_pane->setCount(m_stock.lotCount());
    const bool nothing = m_stock.lots().rowCount() == 0;
    if (!nothing && !std::exchange(m_sized, true)) { // once: what a person drags stays
        m_table->resizeColumnsToContents();
        m_table->horizontalHeader()->setSectionResizeMode(LotTable::Name, QHeaderView::Stretch);
        fitColumnsLater();
    }
    if (!view.problem.isEmpty())
        m_empty->setContent(view.problem);
    else if (!view.there)
        m_empty->setContent(tr("No catalogue yet. Press %1 to import one."), QStringLiteral("I"));
    else
        m_empty->setContent(tr("No lot fits."));
    m_empty->setVisible(nothing || !view.problem.isEmpty());
    for (ActionButton *button : m_moving)
        button->setRefusal(view.moveRefusal);
    m_filing->setRefusal(view.plan.isEmpty() ? tr("No plan is in force that could be filed.") : view.planRefusal);
}

} // namespace ui
