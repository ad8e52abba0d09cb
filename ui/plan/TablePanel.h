#pragma once

#include "ui/common/KeyedView.h"

#include <QWidget>

class QComboBox;

namespace viewmodel {
class PlanPresenter;
}

namespace ui {

class CellStrip;
class MessageStrip;
class Pane;

/// One decision table, its rows lit for an incident or the try-out; Enter on a cell changes it in a copy.
class TablePanel final : public QWidget {
    Q_OBJECT
public:
    explicit TablePanel(viewmodel::PlanPresenter &plans, QWidget *parent = nullptr);

    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] CellStrip *strip() const { return m_strip; }
    /// What the rows are held against.
    [[nodiscard]] QComboBox *cases() const { return m_cases; }
    /// Shows another decision; `row` from 0 is picked, -1: none.
    void showDecision(const QString &decision, int row = -1);

private:
    void build();
    void showCases();
    void showTable();
    void showLit();
    void editCell();

    viewmodel::PlanPresenter &m_plans;
    Pane *m_pane;
    QComboBox *m_cases;
    MessageStrip *m_message;
    TableView *m_table;
    CellStrip *m_strip;
};

} // namespace ui
