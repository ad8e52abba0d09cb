#pragma once

#include "viewmodel/Plot.h"
#include "viewmodel/Subject.h"

#include <QAbstractTableModel>

namespace viewmodel {

/// A number that was reported, as the table has it.
struct FollowedRow {
    QString at;
    QString fact;
    QString value;
    QString source;
    friend bool operator==(const FollowedRow &, const FollowedRow &) = default;
};

/// Facts of one unit over time.
struct FollowedGroup {
    QString id; ///< the unit
    Plot plot;
    std::vector<FollowedRow> rows; ///< newest first
    friend bool operator==(const FollowedGroup &, const FollowedGroup &) = default;
};

/// The reports of a group as a table.
class FollowedTable final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<FollowedRow> rows);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<FollowedRow> m_rows;
};

/// The numbers that the plan in view follows (ill, treated, discharged), as they were reported. Struck reports are left
/// out; what is only bounded stands in the table, not in the chart.
class FollowedPresenter final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void show(const Subject &subject, base::Instant now);
    void setShown(const QString &id);

    [[nodiscard]] bool asked() const { return m_asked; } ///< the plan in view follows numbers
    [[nodiscard]] const std::vector<FollowedGroup> &groups() const { return m_groups; }
    /// The one in view; null when nothing was reported yet.
    [[nodiscard]] const FollowedGroup *current() const;
    [[nodiscard]] Choices choices() const;
    [[nodiscard]] FollowedTable &table() { return m_table; }
    /// "发病人数, 就诊人数": what the plan follows.
    [[nodiscard]] QString followedWords() const { return m_words; }

Q_SIGNALS:
    void changed();

private:
    bool m_asked = false;
    QString m_words;
    QString m_shown;
    std::vector<FollowedGroup> m_groups;
    FollowedTable m_table;
};

} // namespace viewmodel
