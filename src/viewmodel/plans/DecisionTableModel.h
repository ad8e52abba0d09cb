#pragma once

#include "assess/RowMatches.h"
#include "viewmodel/plans/PlanWords.h"
#include "viewmodel/plans/TableDifference.h"

#include <QAbstractTableModel>

namespace viewmodel {

/// How a row stands to the facts it is held against. Each has its word in the last column.
enum class RowLight {
    Off,
    Hit, ///< matches, and counts
    Undecided, ///< matches, and counts unless a stronger row turns out to match
    Beaten, ///< matches, but a stronger row counts
    Possible, ///< may match
    RuledOut,
};

/// One decision table as a table: the inputs with what is known of them, outcome, clause, and how each row stands to
/// the facts.
class DecisionTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        LightRole = Qt::UserRole + 1, ///< viewmodel::RowLight, of the row
        EditableRole, ///< bool: an input cell
        TestRole, ///< an input cell as FEEL
        LevelRole, ///< viewmodel::Level of the outcome
        NoteRole, ///< why the row reads so
        ClauseRole, ///< bool: the column of clauses
        ChangedRole, ///< bool: another version does not have the cell like this
    };
    using QAbstractTableModel::QAbstractTableModel;

    /// Another table: resets the model. The plan must outlive it.
    void show(const plan::Plan *plan, const QString &decision);
    /// What the rows are held against; null: nothing, no row is lit.
    void light(const assess::CompiledPlan *plan, const assess::Readings *readings);

    /// Which cells another version does not have like this; none are marked before.
    void mark(ChangedCells changed);

    [[nodiscard]] const plan::Decision *decision() const { return m_decision; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Columns: number, inputs, outcome, clause, light.
    static constexpr int FirstInput = 1;
    [[nodiscard]] int outcomeColumn() const { return FirstInput + inputs(); }
    [[nodiscard]] int clauseColumn() const { return outcomeColumn() + 1; }
    [[nodiscard]] int lightColumn() const { return outcomeColumn() + 2; }

private:
    [[nodiscard]] int inputs() const;
    [[nodiscard]] bool isInput(int column) const { return column >= FirstInput && column < outcomeColumn(); }
    [[nodiscard]] RowLight lightOf(int row) const;
    [[nodiscard]] bool isChanged(const QModelIndex &index) const;
    [[nodiscard]] QString text(const QModelIndex &index) const;
    [[nodiscard]] QString heading(int column) const;

    const plan::Plan *m_plan = nullptr;
    const plan::Decision *m_decision = nullptr;
    std::vector<RowLight> m_lights; ///< by row; empty: nothing is lit
    ChangedCells m_changed; ///< empty: nothing is marked
    std::vector<QString> m_known; ///< by input: what is known of it
};

/// "hit", "possible", "ruled out"; empty for Off.
[[nodiscard]] QString lightWord(RowLight light);

} // namespace viewmodel
