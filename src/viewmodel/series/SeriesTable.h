#pragma once

#include "incident/HourlySeries.h"

#include <QAbstractTableModel>

namespace viewmodel {

/// A series hour by hour, as a table: the hour, its index, measured or forecast, and where concentrations are known the
/// pollutant that leads and each of them. A missing hour has its row.
class SeriesTable final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Hour, Index, Kind, Leading, FirstPollutant };
    enum Role {
        ToneRole =
            Qt::UserRole + 1, ///< "near" of a missing value, "danger" over 300, "muted" of a forecast; else empty
    };
    using QAbstractTableModel::QAbstractTableModel;

    void show(incident::HourlySeries series);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] base::Instant hourOf(int row) const { return m_series.from + std::chrono::hours(row); }
    /// The row of an hour; -1: not in the series.
    [[nodiscard]] int rowOf(base::Instant hour) const;

private:
    [[nodiscard]] QString textOf(std::size_t row, int column) const;
    [[nodiscard]] QString toneOf(std::size_t row, int column) const;

    incident::HourlySeries m_series;
};

} // namespace viewmodel
