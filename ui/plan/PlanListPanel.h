#pragma once

#include <QWidget>

namespace viewmodel {
class PlanPresenter;
}

namespace ui {

class EmptyState;
class MessageStrip;
class RowList;

/// The versions of plans at hand: title, document, version, and whether it is in force or a draft.
class PlanListPanel final : public QWidget {
    Q_OBJECT
public:
    explicit PlanListPanel(viewmodel::PlanPresenter &plans, QWidget *parent = nullptr);
    [[nodiscard]] RowList *list() const { return m_list; }
    /// Shows what there is now.
    void refresh();

Q_SIGNALS:
    /// Enter or a click on a version; its key.
    void opened(const QString &key);

private:
    viewmodel::PlanPresenter &m_plans;
    MessageStrip *m_problem;
    RowList *m_list;
    EmptyState *m_empty;
};

} // namespace ui
