#pragma once

#include "ui/common/KeyedView.h"

namespace viewmodel {
class DecisionTableModel;
}

namespace ui {

/// A decision table as wide as its place: cells and headings go on in the next line before a column would lie outside.
/// How a row stands comes right behind its number; where even narrow columns have no room, the outcome comes next, so
/// that it is in sight while the conditions are scrolled to.
class RuleTable final : public TableView {
    Q_OBJECT
public:
    explicit RuleTable(QWidget *parent = nullptr);

    /// The model outlives it.
    void setRules(viewmodel::DecisionTableModel &rules);
    /// Columns and rows anew, for what the model holds now.
    void layOut();
    /// The row that counts, the first where several do; none: no row certainly does.
    [[nodiscard]] QModelIndex hit() const;
    /// Scrolls the row that counts wholly into sight, once there is one, and keeps it there when the room changes.
    void showHit();
    void keepInSight(const QModelIndex &index);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int room() const;
    /// Of a column: as narrow as can still be read, with no cell wrapped, with the heading in one piece too.
    struct Widths {
        int least;
        int cells;
        int whole;
    };
    [[nodiscard]] Widths widthsOf(int column) const;
    void orderColumns(bool outcomeFirst);
    void fitHeader();
    void scrollToKept();

    viewmodel::DecisionTableModel *m_rules = nullptr;
    QPersistentModelIndex m_kept;
};

} // namespace ui
