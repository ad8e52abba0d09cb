#include "viewmodel/reserve/LotTable.h"

#include "reserve/Rules.h"
#include "viewmodel/Words.h"

#include <algorithm>

namespace viewmodel {

namespace {

/// By the columns of the table.
constexpr auto Orders = std::to_array({reserve::LotOrder::Lot, reserve::LotOrder::Name, reserve::LotOrder::Spec,
    reserve::LotOrder::Batch, reserve::LotOrder::Expiry, reserve::LotOrder::Place, reserve::LotOrder::Amount,
    reserve::LotOrder::Held, reserve::LotOrder::Free, reserve::LotOrder::Price, reserve::LotOrder::Worth});
static_assert(Orders.size() == static_cast<std::size_t>(LotTable::Columns));

bool isAmount(int column) { return column == LotTable::Number || column >= LotTable::OnHand; }

QString worthText(const reserve::Lot &lot)
{
    const auto money = reserve::toMoney(reserve::worth(lot.onHand, lot.price));
    return money ? qtext(reserve::toText(*money)) : QStringLiteral("—");
}

} // namespace

void LotTable::show(std::shared_ptr<const reserve::Stock> stock, calendar::Day today)
{
    if (stock == m_stock && today == m_today)
        return;
    m_stock = std::move(stock);
    m_today = today;
    list();
}

void LotTable::setFilter(reserve::LotFilter filter)
{
    m_filter = std::move(filter);
    list();
}

void LotTable::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= Columns)
        return;
    m_order = Orders[static_cast<std::size_t>(column)];
    m_descending = order == Qt::DescendingOrder;
    list();
}

// Persistent indexes follow their lots: a view keeps what is picked through a new snapshot and a new order.
void LotTable::list()
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<std::int64_t> kept;
    for (const QModelIndex &index : before)
        kept.push_back(m_numbers[static_cast<std::size_t>(index.row())]);
    m_lots =
        m_stock ? reserve::listLots(*m_stock, m_filter, m_order, m_descending) : std::vector<const reserve::Lot *>();
    m_numbers.clear();
    for (const reserve::Lot *lot : m_lots)
        m_numbers.push_back(lot->number);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const QModelIndex now = indexOf(kept[static_cast<std::size_t>(i)]);
        after << (now.isValid() ? now.siblingAtColumn(before[i].column()) : QModelIndex());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

const reserve::Lot *LotTable::lotAt(const QModelIndex &index) const
{
    const bool ours = index.isValid() && index.model() == this && index.row() < rowCount();
    return ours ? m_lots[static_cast<std::size_t>(index.row())] : nullptr;
}

QModelIndex LotTable::indexOf(std::int64_t lot) const
{
    const auto found = std::ranges::find(m_lots, lot, &reserve::Lot::number);
    return found == m_lots.end() ? QModelIndex() : index(static_cast<int>(found - m_lots.begin()), 0);
}

int LotTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lots.size());
}

int LotTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Columns; }

QString LotTable::textOf(const reserve::Lot &lot, int column) const
{
    const reserve::Item *item = m_stock->item(lot.item);
    const QString unit = item ? qtext(item->unit) : QString();
    switch (column) {
    case Number:
        return QString::number(lot.number);
    case Name:
        return item ? spaced({qtext(item->name), qtext(item->code)}) : qtext(lot.item);
    case Spec:
        return item ? qtext(item->spec) : QString();
    case Batch:
        return qtext(lot.batch);
    case Expires:
        return lot.expires ? qtext(calendar::toIso(*lot.expires)) : Text::tr("does not expire");
    case Place:
        return qtext(lot.place);
    case OnHand:
        return spaced({qtext(reserve::toText(lot.onHand)), unit});
    case Held:
        return lot.held.isZero() ? QString() : qtext(reserve::toText(lot.held));
    case Free:
        return qtext(reserve::toText(lot.free()));
    case Price:
        return qtext(reserve::toText(lot.price));
    default:
        return worthText(lot);
    }
}

QVariant LotTable::data(const QModelIndex &index, int role) const
{
    const reserve::Lot *lot = lotAt(index);
    if (!lot)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*lot, index.column());
    case Qt::ToolTipRole:
        return Text::tr("%1, made by %2", "item, manufacturer").arg(textOf(*lot, Name), qtext(lot->manufacturer));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue<Qt::Alignment>(
            Qt::AlignVCenter | (isAmount(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case NumberRole:
        return QVariant::fromValue<qint64>(lot->number);
    case ItemRole:
        return qtext(lot->item);
    case UnitRole:
        return m_stock->item(lot->item) ? qtext(m_stock->item(lot->item)->unit) : QString();
    case FreeRole:
        return qtext(reserve::toText(lot->free()));
    case ToneRole:
        if (lot->isExpired(m_today))
            return QStringLiteral("danger");
        return lot->expires && *lot->expires <= reserve::monthsAfter(m_today, reserve::ExpiryMonths)
            ? QStringLiteral("near")
            : QString();
    default:
        return {};
    }
}

QVariant LotTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue<Qt::Alignment>(
            Qt::AlignVCenter | (isAmount(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const QStringList headings{Text::tr("lot"), Text::tr("item", "stock"), Text::tr("specification"), Text::tr("batch"),
        Text::tr("expires on"), Text::tr("place", "in the warehouse"), Text::tr("on hand"),
        Text::tr("promised", "of a lot"), Text::tr("can be taken"), Text::tr("unit price (yuan)"),
        Text::tr("worth (yuan)")};
    return headings.value(section);
}

} // namespace viewmodel
