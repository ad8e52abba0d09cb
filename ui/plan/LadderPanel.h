#pragma once

#include "ui/common/KeyedView.h"

#include <QWidget>

class QHBoxLayout;
class QScrollArea;
class QStackedWidget;

namespace viewmodel {
class PlanPresenter;
}

namespace ui {

class ActionButton;
class LadderView;
class Pane;
class ToneLabel;

/// The ladders of the plan side by side, drawn or as a table, and what there is to say of the state or step picked.
class LadderPanel final : public QWidget {
    Q_OBJECT
public:
    explicit LadderPanel(viewmodel::PlanPresenter &plans, QWidget *parent = nullptr);

    [[nodiscard]] const QList<LadderView *> &views() const { return m_views; }
    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] bool isTable() const;
    void showAsTable(bool table);
    /// Picks a state, a step or, by its id, a ladder; puts it in sight.
    void pick(const QString &id);
    /// What is said of it, as shown.
    [[nodiscard]] QString said() const;

private:
    void build();
    void showPlan();
    void showPicked(LadderView *view, const QString &id);

    viewmodel::PlanPresenter &m_plans;
    Pane *m_pane;
    ActionButton *m_toggle;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    QHBoxLayout *m_row;
    TableView *m_table;
    ToneLabel *m_said;
    QList<LadderView *> m_views;
};

} // namespace ui
