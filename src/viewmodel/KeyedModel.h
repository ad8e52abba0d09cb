#pragma once

#include <QAbstractTableModel>

#include <algorithm>
#include <unordered_set>
#include <vector>

namespace viewmodel {

/// A column of a table: what stands above it, and the role whose value it shows (0: nothing, a delegate paints it).
struct ShownColumn {
    QString heading;
    int role = 0;
};

/// A table whose rows have a `key` and can be compared. update() says exactly what was removed, inserted, moved and
/// changed; it never resets, so a view keeps its selection, its scroll position and its open editors.
template <class Row>
class KeyedModel : public QAbstractTableModel {
public:
    /// Without columns it is a list of one.
    explicit KeyedModel(QObject *parent = nullptr, std::vector<ShownColumn> columns = {})
        : QAbstractTableModel(parent)
        , m_columns(std::move(columns))
    {
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : std::max(1, static_cast<int>(m_columns.size()));
    }
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override
    {
        const bool ours = orientation == Qt::Horizontal && section >= 0 && section < std::ssize(m_columns);
        return ours && role == Qt::DisplayRole ? m_columns[static_cast<std::size_t>(section)].heading : QVariant();
    }

    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    [[nodiscard]] const Row *rowAt(const QModelIndex &index) const
    {
        const bool ours = index.isValid() && index.model() == this && index.row() < rowCount();
        return ours ? &m_rows[static_cast<std::size_t>(index.row())] : nullptr;
    }
    /// Where a key stands now; invalid when it is not there.
    [[nodiscard]] QModelIndex indexOf(const QString &key) const
    {
        const auto found = std::ranges::find(m_rows, key, &Row::key);
        return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()), 0);
    }

protected:
    /// What a cell says: the value of the role its column shows.
    [[nodiscard]] QVariant shown(const QModelIndex &index) const
    {
        const int role =
            index.column() < std::ssize(m_columns) ? m_columns[static_cast<std::size_t>(index.column())].role : 0;
        return role == 0 ? QVariant() : data(index, role);
    }

    /// Turns the rows into `target` step by step. `roles` limits what a change in place announces; empty: everything.
    void update(std::vector<Row> target, const QList<int> &roles = {})
    {
        removeMissing(target);
        for (std::size_t row = 0; row < target.size() && row < m_rows.size(); ++row)
            place(target, row);
        append(target);
        announceChanges(target, roles);
    }

    /// Changes rows in place: `change(row)` answers whether it changed something; `roles` is what it may change.
    template <class Change>
    void touch(Change change, const QList<int> &roles)
    {
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            if (change(m_rows[row]))
                announce(row, row, roles);
        }
    }

    /// The key of the first row behind `key`, round the list, that `wanted` says yes to; empty when there is none.
    template <class Wanted>
    [[nodiscard]] QString nextAfter(const QString &key, Wanted wanted) const
    {
        const int here = indexOf(key).row();
        const int count = static_cast<int>(m_rows.size());
        for (int step = 1; step <= count; ++step) {
            const Row &row = m_rows[static_cast<std::size_t>((here + step) % count)];
            if (wanted(row))
                return row.key;
        }
        return {};
    }

private:
    void removeMissing(const std::vector<Row> &target)
    {
        std::unordered_set<QString> wanted;
        wanted.reserve(target.size());
        for (const Row &row : target)
            wanted.insert(row.key);
        for (std::size_t end = m_rows.size(); end > 0;) {
            std::size_t begin = end;
            while (begin > 0 && !wanted.contains(m_rows[begin - 1].key))
                --begin;
            if (begin == end) {
                --end;
                continue;
            }
            beginRemoveRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
            m_rows.erase(
                m_rows.begin() + static_cast<std::ptrdiff_t>(begin), m_rows.begin() + static_cast<std::ptrdiff_t>(end));
            endRemoveRows();
            end = begin;
        }
    }

    /// What is left of `target` behind the rows that stand already, in one go: a list is filled once.
    void append(const std::vector<Row> &target)
    {
        const std::size_t first = m_rows.size();
        if (first >= target.size())
            return;
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(target.size()) - 1);
        m_rows.insert(m_rows.end(), target.begin() + static_cast<std::ptrdiff_t>(first), target.end());
        endInsertRows();
    }

    /// Makes row `row` carry the key of target[row], by moving it up from below or inserting it.
    void place(const std::vector<Row> &target, std::size_t row)
    {
        if (row < m_rows.size() && m_rows[row].key == target[row].key)
            return;
        const int position = static_cast<int>(row);
        const auto here = m_rows.begin() + static_cast<std::ptrdiff_t>(row);
        const auto found = std::ranges::find(here, m_rows.end(), target[row].key, &Row::key);
        if (found == m_rows.end()) {
            beginInsertRows({}, position, position);
            m_rows.insert(here, target[row]);
            endInsertRows();
            return;
        }
        const int from = static_cast<int>(found - m_rows.begin());
        beginMoveRows({}, from, from, {}, position);
        std::rotate(here, found, found + 1);
        endMoveRows();
    }

    void announceChanges(std::vector<Row> &target, const QList<int> &roles)
    {
        for (std::size_t row = 0; row < target.size(); ++row) {
            const std::size_t first = row;
            while (row < target.size() && !(m_rows[row] == target[row])) {
                m_rows[row] = std::move(target[row]);
                ++row;
            }
            if (row > first)
                announce(first, row - 1, roles);
        }
    }

    void announce(std::size_t first, std::size_t last, const QList<int> &roles)
    {
        Q_EMIT dataChanged(index(static_cast<int>(first), 0), index(static_cast<int>(last), columnCount() - 1), roles);
    }

    std::vector<ShownColumn> m_columns;
    std::vector<Row> m_rows;
};

} // namespace viewmodel
