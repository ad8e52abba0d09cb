#include "ui/stock/DutyPane.h"

#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/PlainTable.h"
#include "ui/common/ToneCells.h"
#include "ui/common/ToneLabel.h"
#include "ui/stock/StockStrips.h"
#include "viewmodel/reserve/StockScreen.h"

#include <QHeaderView>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace ui {

using viewmodel::MovementTable;
using viewmodel::StockAlertTable;
using viewmodel::StockCheckTable;
using viewmodel::StockScreen;

DutyPane::DutyPane(StockScreen &stock, StockStrips &strips, QWidget *parent)
    : QWidget(parent)
    , m_stock(stock)
    , m_strips(strips)
    , m_pane(new Pane(tr("To look after"), this))
    , m_tabs(new QTabBar)
    , m_nothing(new ToneLabel)
    , m_stack(new QStackedWidget)
    , m_alerts(new TableView)
    , m_movements(new TableView)
    , m_checks(new TableView)
    , m_detail(new QPlainTextEdit)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    m_tabs->setAccessibleName(tr("Parts of the stock"));
    m_tabs->setExpanding(false);
    m_pane->addBody(m_tabs);
    const Metrics metrics = Metrics::of(this);
    m_nothing->setWordWrap(true);
    m_nothing->setTone(Tone::Muted);
    m_nothing->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    m_pane->addBody(m_nothing);
    m_pane->addBody(m_stack, 1);
    m_detail->setReadOnly(true);
    m_detail->setAccessibleName(tr("All of what is picked"));
    m_detail->setFrameShape(QFrame::NoFrame);
    m_detail->setMaximumHeight(m_detail->fontMetrics().lineSpacing() * 9);
    m_pane->addBody(m_detail);
    addTable(*m_alerts, stock.alerts(), StockAlertTable::ToneRole, {0}, tr("To look after"));
    addTable(*m_movements, stock.movements(), MovementTable::ToneRole, {2, 3}, tr("In and out"));
    addTable(*m_checks, stock.checks(), StockCheckTable::ToneRole, {2}, tr("Checks"));
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_stack, &QStackedWidget::currentChanged, this, [this] {
        m_pane->setFocusProxy(current());
        showNothing();
        showDetail();
    });
    m_pane->setFocusProxy(m_alerts);
    m_alerts->addRowAction({Qt::Key_Return, Qt::Key_Enter}, tr("what it is about"),
        [this](const QModelIndexList &rows) { follow(rows.front()); });
    buildMovementKeys();
    m_checks->addRowAction({Qt::Key_B}, tr("book the differences…"), [this](const QModelIndexList &rows) {
        m_strips.openReason(tr("The differences of check %1 are booked (71号 第二十条)")
                                .arg(rows.front().data(StockCheckTable::PeriodRole).toString()),
            tr("Book"), rows.front().data(StockCheckTable::NumberRole).toLongLong(), &StockScreen::adjust);
    });
    connect(&stock, &StockScreen::changed, this, &DutyPane::show);
    show();
}

/// Rows that are laid out with all their lines; of more than these each is as high as a line.
static constexpr int MostMeasured = 250;

void DutyPane::addTable(
    TableView &table, QAbstractItemModel &model, int toneRole, std::initializer_list<int> wide, const QString &name)
{
    table.setModel(&model);
    dressTable(table, name);
    table.setWordWrap(true);
    table.setItemDelegate(new ToneCells(toneRole, &table));
    table.horizontalHeader()->setStretchLastSection(false);
    table.horizontalHeader()->setResizeContentsPrecision(MostMeasured);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : wide)
        table.horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    connect(table.selectionModel(), &QItemSelectionModel::selectionChanged, this, &DutyPane::showDetail);
    m_tabs->addTab(name);
    m_stack->addWidget(&table);
    table.addKeyAction({Qt::Key_Left}, tr("part before"), [this] { turn(-1); });
    table.addKeyAction({Qt::Key_Right}, tr("next part"), [this] { turn(1); });
}

/// Round: who looks for a part finds it either way.
void DutyPane::turn(int by)
{
    m_tabs->setCurrentIndex((m_tabs->currentIndex() + by + m_tabs->count()) % m_tabs->count());
    current()->setFocus(Qt::OtherFocusReason);
}

void DutyPane::buildMovementKeys()
{
    const auto number = [](const QModelIndexList &rows) {
        return rows.front().data(MovementTable::NumberRole).toLongLong();
    };
    m_movements->addRowAction(
        {Qt::Key_Y}, tr("sign, as the second…"), [this](const QModelIndexList &rows) { confirm(rows); });
    m_movements->addRowAction({Qt::Key_X}, tr("refuse…"), [this, number](const QModelIndexList &rows) {
        m_strips.openReason(
            tr("Movement %1 is refused").arg(number(rows)), tr("Refuse"), number(rows), &StockScreen::refuse);
    });
    m_movements->addRowAction({Qt::Key_W}, tr("withdraw…"), [this, number](const QModelIndexList &rows) {
        m_strips.openReason(tr("Movement %1 is withdrawn by who recorded it").arg(number(rows)), tr("Withdraw"),
            number(rows), &StockScreen::withdraw);
    });
    m_movements->addRowAction({Qt::Key_B}, tr("book back…"), [this, number](const QModelIndexList &rows) {
        m_strips.openReason(tr("What movement %1 booked is booked back").arg(number(rows)), tr("Book back"),
            number(rows), &StockScreen::reverse);
    });
}

TableView *DutyPane::current() const { return static_cast<TableView *>(m_stack->currentWidget()); }

void DutyPane::confirm(const QModelIndexList &rows)
{
    const qint64 number = rows.front().data(MovementTable::NumberRole).toLongLong();
    if (const QString refusal = m_stock.confirmRefusal(number); !refusal.isEmpty()) {
        Q_EMIT told(refusal);
        return;
    }
    m_strips.openSecondSignature(number);
}

void DutyPane::follow(const QModelIndex &alert)
{
    const viewmodel::StockAlertRow *row = m_stock.alerts().rowAt(alert);
    if (!row)
        return;
    if (row->movement != 0) {
        m_tabs->setCurrentIndex(m_stack->indexOf(m_movements));
        m_movements->setFocus(Qt::OtherFocusReason);
        m_movements->choose(m_stock.movements().indexOf(QString::number(row->movement)));
    } else if (row->lot != 0 || !row->item.isEmpty()) {
        Q_EMIT lotWanted(row->lot, row->item);
    }
}

void DutyPane::show()
{
    const auto title = [](const QString &word, const QString &count) {
        return count.isEmpty() || count == QStringLiteral("0") ? word
                                                               : tr("%1 %2", "tab and how many").arg(word, count);
    };
    for (TableView *table : {m_alerts, m_movements, m_checks})
        table->verticalHeader()->setSectionResizeMode(
            table->model()->rowCount() > MostMeasured ? QHeaderView::Fixed : QHeaderView::ResizeToContents);
    m_tabs->setTabText(0, title(tr("To look after"), QString::number(m_stock.alerts().rowCount())));
    m_tabs->setTabText(1, title(tr("In and out"), m_stock.movementCount()));
    m_tabs->setTabText(2, title(tr("Checks"), QString::number(m_stock.checks().rowCount())));
    pickNewCheck();
    showNothing();
    showDetail();
}

/// The check that just came in is the one whose differences are to be booked.
void DutyPane::pickNewCheck()
{
    const QModelIndex first = m_stock.checks().index(0, 0);
    const QString newest = first.data(StockCheckTable::NumberRole).toString();
    const auto before = std::exchange(m_newestCheck, std::optional(newest));
    if (before && *before != newest)
        m_checks->choose(first);
}

QString DutyPane::detail() const { return m_detail->isHidden() ? QString() : m_detail->toPlainText(); }

void DutyPane::showDetail()
{
    const QString text = current()->chosenRow().data(viewmodel::StockDetailRole).toString();
    if (m_detail->toPlainText() != text)
        m_detail->setPlainText(text);
    m_detail->setVisible(!text.isEmpty());
}

/// An empty table says what would stand in it, and which key puts something there.
void DutyPane::showNothing()
{
    const QString words = m_stack->currentWidget() == m_alerts ? tr("Nothing is to be looked after.")
        : m_stack->currentWidget() == m_movements
        ? tr("Nothing came in or went out yet: + books in, - takes out.")
        : tr("No check of a month or a quarter is recorded yet (71号 第二十条): I takes a counted sheet in.");
    m_nothing->setText(words);
    m_nothing->setVisible(current()->model()->rowCount() == 0);
}

} // namespace ui
