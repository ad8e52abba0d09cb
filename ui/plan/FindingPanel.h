#pragma once

#include <QWidget>

class QStandardItemModel;

namespace viewmodel {
class PlanPresenter;
}

namespace ui {

class EmptyState;
class Pane;
class RowList;

/// What the checker finds in the version in view.
class FindingPanel final : public QWidget {
    Q_OBJECT
public:
    explicit FindingPanel(viewmodel::PlanPresenter &plans, QWidget *parent = nullptr);
    [[nodiscard]] RowList *list() const { return m_list; }
    [[nodiscard]] QString summary() const;

private:
    void show();

    viewmodel::PlanPresenter &m_plans;
    Pane *m_pane;
    RowList *m_list;
    EmptyState *m_empty;
    QStandardItemModel *m_rows;
};

} // namespace ui
