#pragma once

#include "ui/common/KeyedView.h"

#include <QTreeView>

class QLineEdit;
class QSortFilterProxyModel;

namespace viewmodel {
class PlanPresenter;
struct PlanUse;
} // namespace viewmodel

namespace ui {

class Pane;
class ToneLabel;

using TreeView = KeyedView<QTreeView>;

/// The document as a tree of clauses with what each turned into; a filter above, the gist of the clause picked below.
class ClausePanel final : public QWidget {
    Q_OBJECT
public:
    explicit ClausePanel(viewmodel::PlanPresenter &plans, QWidget *parent = nullptr);

    [[nodiscard]] TreeView *tree() const { return m_tree; }
    [[nodiscard]] QLineEdit *filter() const { return m_filter; }
    void focusFilter();
    /// Picks a clause, whatever the filter says, and goes there.
    void pick(const QString &section);

Q_SIGNALS:
    /// A use was opened: somebody wants to see it.
    void useWanted(const viewmodel::PlanUse &use);

private:
    void build();
    void addKeys();
    void showPlan();
    void applyFilter(const QString &text);
    void spanUses(const QModelIndex &parent);
    void showGist(const QModelIndex &index);
    void open(const QModelIndex &index);

    viewmodel::PlanPresenter &m_plans;
    Pane *m_pane;
    QLineEdit *m_filter;
    TreeView *m_tree;
    QSortFilterProxyModel *m_proxy;
    ToneLabel *m_gist;
};

} // namespace ui
