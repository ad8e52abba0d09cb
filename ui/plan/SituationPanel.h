#pragma once

#include <QWidget>

namespace viewmodel {
class PlanComparison;
}

namespace ui {

class ActionButton;
class EmptyState;
class Pane;
class RowList;
class SideTable;
class ToneLabel;

/// The situations in which two versions decide differently, and the table of both under each other, lit by the example
/// of the one picked, with the cells that differ marked.
class SituationPanel final : public QWidget {
    Q_OBJECT
public:
    explicit SituationPanel(viewmodel::PlanComparison &comparison, QWidget *parent = nullptr);

    [[nodiscard]] RowList *list() const { return m_list; }
    /// The table of the first version (0) or the second (1), with what it answers above.
    [[nodiscard]] SideTable *side(int number) const { return m_sides[number]; }
    [[nodiscard]] ActionButton *tryButton() const { return m_try; }
    /// What is said under the list.
    [[nodiscard]] QString said() const;

Q_SIGNALS:
    /// The example is wanted in the try-out.
    void tryWanted();

private:
    void build();
    void show();
    void showPicked();

    viewmodel::PlanComparison &m_comparison;
    Pane *m_pane;
    ToneLabel *m_notes;
    RowList *m_list;
    EmptyState *m_empty;
    ToneLabel *m_example;
    ActionButton *m_try;
    SideTable *m_sides[2];
};

} // namespace ui
