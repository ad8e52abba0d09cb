#pragma once

#include "ui/common/KeyedView.h"

#include <QWidget>

namespace viewmodel {
class PlanComparison;
}

namespace ui {

class LevelChip;
class Pane;
class RuleTable;
class ToneLabel;

/// One of the two versions compared: its table, what it answers to the situation picked, and the clauses of it.
class SideTable final : public QWidget {
    Q_OBJECT
public:
    /// `side`: viewmodel::PlanComparison::Side.
    SideTable(viewmodel::PlanComparison &comparison, int side, QWidget *parent = nullptr);

    [[nodiscard]] RuleTable *table() const { return m_table; }
    /// The chip and the reasons, as shown.
    [[nodiscard]] QString answer() const;
    /// Other versions are compared, or another situation is picked.
    void show();

private:
    viewmodel::PlanComparison &m_comparison;
    const int m_side;
    Pane *m_pane;
    QWidget *m_answer;
    LevelChip *m_chip;
    ToneLabel *m_reasons;
    RuleTable *m_table;
};

} // namespace ui
