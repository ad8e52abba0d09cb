#pragma once

#include "ui/common/KeyedView.h"

#include <QWidget>

namespace viewmodel {
class PlanPresenter;
}

namespace ui {

class HeldBox;
class Pane;
class RuleTable;

/// One decision table, its rows lit for an incident or the try-out; Enter on a cell changes it in a copy.
class TablePanel final : public QWidget {
    Q_OBJECT
public:
    explicit TablePanel(viewmodel::PlanPresenter &plans, QWidget *parent = nullptr);

    [[nodiscard]] RuleTable *table() const { return m_table; }
    /// What the rows are held against.
    [[nodiscard]] HeldBox *cases() const { return m_cases; }
    /// Shows another decision; `row` from 0 is picked, -1: the one that counts, else the first.
    void showDecision(const QString &decision, int row = -1);

Q_SIGNALS:
    /// Enter on a cell; none where not exactly one is picked.
    void editWanted(const QModelIndex &cell);

private:
    void build();
    void showTable();
    void showLit();
    void editCell();

    viewmodel::PlanPresenter &m_plans;
    Pane *m_pane;
    HeldBox *m_cases;
    RuleTable *m_table;
};

} // namespace ui
