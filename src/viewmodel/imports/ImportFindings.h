#pragma once

#include "viewmodel/imports/ImportWords.h"

#include <QAbstractListModel>

namespace viewmodel {

/// What is wrong with a table file, in the order of the file.
class ImportFindings final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        PlaceRole = Qt::UserRole + 1, ///< "line 3 · 电话"
        WhatRole,
        AdviceRole,
        ErrorRole, ///< bool; else a warning
        SeverityRole, ///< "error", "warning"
        LineRole, ///< int, from 1; 0: the whole file
        ColumnRole, ///< int, in characters, from 1
    };
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void show(std::vector<ImportFinding> findings);
    [[nodiscard]] const std::vector<ImportFinding> &findings() const { return m_findings; }
    [[nodiscard]] int errors() const;
    [[nodiscard]] int warnings() const { return rowCount() - errors(); }

private:
    std::vector<ImportFinding> m_findings;
};

} // namespace viewmodel
