#pragma once

#include "reserve/LotList.h"

#include <QAbstractTableModel>

#include <memory>

namespace viewmodel {

/// The lots that lie there, filtered and sorted. A text is made only for what is looked at, so that thousands of lots
/// cost no more than a screen of them.
class LotTable final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Name, Spec, Batch, Expires, Place, OnHand, Held, Free, Price, Worth, Columns };
    enum Role {
        NumberRole = Qt::UserRole + 1,
        ItemRole,
        UnitRole,
        FreeRole, ///< text of what can be taken
        ToneRole, ///< "danger": expired; "near": it will within the months of an alert
    };
    using QAbstractTableModel::QAbstractTableModel;

    /// Empty: nothing is there.
    void show(std::shared_ptr<const reserve::Stock> stock, calendar::Day today);
    void setFilter(reserve::LotFilter filter);
    [[nodiscard]] const reserve::LotFilter &filter() const { return m_filter; }
    [[nodiscard]] const reserve::Lot *lotAt(const QModelIndex &index) const;
    /// Invalid where the lot is not shown.
    [[nodiscard]] QModelIndex indexOf(std::int64_t lot) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Columns that have no order of their own leave the rows as they are.
    void sort(int column, Qt::SortOrder order) override;

private:
    void list();
    [[nodiscard]] QString textOf(const reserve::Lot &lot, int column) const;

    std::shared_ptr<const reserve::Stock> m_stock;
    std::vector<const reserve::Lot *> m_lots; ///< of m_stock
    std::vector<std::int64_t> m_numbers; ///< of m_lots; outlives the stock they were of
    reserve::LotFilter m_filter;
    reserve::LotOrder m_order = reserve::LotOrder::Expiry;
    bool m_descending = false;
    calendar::Day m_today{};
};

} // namespace viewmodel
