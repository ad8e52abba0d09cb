#pragma once

#include <QWidget>

class QBoxLayout;
class QScrollArea;
class QStackedWidget;

namespace viewmodel {
class PlanPresenter;
}

namespace ui {

class ActionButton;
class CompareTable;
class LadderView;
class Pane;
class ToneLabel;

/// The ladders of the plan, drawn or as a table, and what there is to say of the state or step picked. Drawn they stand
/// side by side, smaller if they must; where that could not be read any more, one below the other.
class LadderPanel final : public QWidget {
    Q_OBJECT
public:
    explicit LadderPanel(viewmodel::PlanPresenter &plans, QWidget *parent = nullptr);

    [[nodiscard]] const QList<LadderView *> &views() const { return m_views; }
    [[nodiscard]] CompareTable *table() const { return m_table; }
    [[nodiscard]] bool isTable() const;
    [[nodiscard]] bool isSideBySide() const;
    void showAsTable(bool table);
    /// Picks a state, a step or, by its id, a ladder; puts it in sight.
    void pick(const QString &id);
    /// What is said of it, as shown.
    [[nodiscard]] QString said() const;

Q_SIGNALS:
    /// Enter on a step: what it hangs on is to be changed in a copy. Empty where no step is picked.
    void editWanted(const QString &step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void arrange();
    [[nodiscard]] LadderView *addView();
    void showPlan();
    void reveal(const LadderView &view);
    void showPicked(LadderView *view, const QString &id);
    void editPicked();

    viewmodel::PlanPresenter &m_plans;
    Pane *m_pane;
    ActionButton *m_toggle;
    ActionButton *m_change;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    QBoxLayout *m_row;
    CompareTable *m_table;
    ToneLabel *m_said;
    QList<LadderView *> m_views;
};

} // namespace ui
