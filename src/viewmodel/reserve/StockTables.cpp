#include "viewmodel/reserve/StockTables.h"

namespace viewmodel {

StockItemTable::StockItemTable(QObject *parent)
    : KeyedModel(parent,
        {{Text::tr("item", "stock"), NameRole}, {Text::tr("on hand"), OnHandRole},
            {Text::tr("plan", "stock"), PlannedRole}, {Text::tr("of the plan"), ShareRole}})
{
}

QVariant StockItemTable::data(const QModelIndex &index, int role) const
{
    const StockItemRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown(index);
    case CodeRole:
        return row->key;
    case NameRole:
        return row->name;
    case SpecRole:
        return row->spec;
    case UnitRole:
        return row->unit;
    case OnHandRole:
        return row->onHand;
    case PlannedRole:
        return row->planned;
    case ShareRole:
        return row->share;
    case PermilleRole:
        return row->permille;
    case ToneRole:
        return row->low ? QStringLiteral("near") : QString();
    default:
        return {};
    }
}

StockAlertTable::StockAlertTable(QObject *parent)
    : KeyedModel(
        parent, {{Text::tr("what"), WhatRole}, {Text::tr("due", "stock"), DueRole}, {Text::tr("clause"), CiteRole}})
{
}

QVariant StockAlertTable::data(const QModelIndex &index, int role) const
{
    const StockAlertRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown(index);
    case WhatRole:
        return row->what;
    case DueRole:
        return row->due;
    case CiteRole:
        return row->cite;
    case ToneRole:
        return row->overdue ? QStringLiteral("danger") : QString();
    default:
        return {};
    }
}

MovementTable::MovementTable(QObject *parent)
    : KeyedModel(parent,
        {{Text::tr("No."), NumberRole}, {Text::tr("kind", "of a movement"), KindRole}, {Text::tr("what"), WhatRole},
            {Text::tr("state", "of a movement"), StateRole}})
{
}

QVariant MovementTable::data(const QModelIndex &index, int role) const
{
    const MovementRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown(index);
    case StockDetailRole:
        return row->detail;
    case NumberRole:
        return row->key;
    case KindRole:
        return row->kind;
    case WhatRole:
        return row->what;
    case StateRole:
        return row->state;
    case PendingRole:
        return row->pending;
    case ToneRole:
        return row->pending ? QStringLiteral("near") : QString();
    default:
        return {};
    }
}

StockCheckTable::StockCheckTable(QObject *parent)
    : KeyedModel(parent,
        {{Text::tr("period", "of a check"), PeriodRole}, {Text::tr("lots"), LotsRole},
            {Text::tr("result", "of a check"), ResultRole}, {Text::tr("by", "of a check"), ByRole},
            {Text::tr("when", "of a check"), WhenRole}})
{
}

QVariant StockCheckTable::data(const QModelIndex &index, int role) const
{
    const StockCheckRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown(index);
    case StockDetailRole:
        return row->detail;
    case NumberRole:
        return row->key;
    case PeriodRole:
        return row->period;
    case LotsRole:
        return row->lots;
    case ResultRole:
        return row->result;
    case ByRole:
        return row->by;
    case WhenRole:
        return row->when;
    case OpenRole:
        return row->open;
    case ToneRole:
        return row->open ? QStringLiteral("near") : QString();
    default:
        return {};
    }
}

} // namespace viewmodel
