#pragma once

#include "viewmodel/plans/PlanWords.h"

#include <QAbstractItemModel>

namespace viewmodel {

/// The document as a tree: chapters, clauses by section number, and under each clause what it turned into. Columns:
/// section with gist, kind, how many uses.
class ClauseTreeModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        SectionRole = Qt::UserRole + 1, ///< "5.2(3)"; empty for a use
        GistRole, ///< whole, with the title: for a tool tip and a screen reader
        SearchRole, ///< what a filter looks in
        UseRole, ///< QString, id of the use; empty for a clause
        UsesRole, ///< int, how many uses the clause has
    };
    enum Column { Clause, Kind, Uses, ColumnCount };
    using QAbstractItemModel::QAbstractItemModel;

    /// Another plan: resets the model. The plan must outlive it.
    void show(const plan::Plan *plan);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// The use at an index; nothing at a clause or a document.
    [[nodiscard]] std::optional<PlanUse> useAt(const QModelIndex &index) const;
    /// Of a clause by its name, "5.2" or "吕政办发〔2020〕71号 第二十一条".
    [[nodiscard]] QModelIndex indexOf(const QString &name) const;
    [[nodiscard]] int clauses() const;
    /// "55 with uses · 18 statements": what the column of uses comes to; statements have none to have.
    [[nodiscard]] QString coverage() const;

private:
    struct Node {
        int parent = -1; ///< -1: the root
        std::vector<int> children;
        const plan::Clause *clause = nullptr; ///< null: a use, or another document
        PlanUse use; ///< of another document its name alone
        int uses = 0;
    };
    [[nodiscard]] const Node *nodeAt(const QModelIndex &index) const;
    [[nodiscard]] const std::vector<int> &childrenOf(int node) const;
    [[nodiscard]] int parentOf(const plan::Clause &clause);
    void add(Node node);
    [[nodiscard]] QString text(const Node &node, int column) const;

    std::vector<Node> m_nodes;
    std::vector<int> m_roots;
};

} // namespace viewmodel
