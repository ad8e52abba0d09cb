#pragma once

#include <QWidget>

class QStandardItemModel;

namespace viewmodel {
class PlanPresenter;
struct PlanFinding;
struct PlanUse;
} // namespace viewmodel

namespace ui {

class EmptyState;
class Pane;
class RowList;
class ToneLabel;

/// What the checker finds in the version in view, what must be corrected first; below, all there is to say of the
/// finding picked. Enter puts the facts that show it into the try-out, or leads to where it is written.
class FindingPanel final : public QWidget {
    Q_OBJECT
public:
    explicit FindingPanel(viewmodel::PlanPresenter &plans, QWidget *parent = nullptr);
    [[nodiscard]] RowList *list() const { return m_list; }
    [[nodiscard]] QString summary() const;
    /// What is said of the finding picked, as shown.
    [[nodiscard]] QString said() const;
    /// The focus goes to the first finding as soon as there are some.
    void focusWhenChecked();

Q_SIGNALS:
    /// The try-out holds the facts that show the finding.
    void tried(const viewmodel::PlanFinding &finding);
    void placeWanted(const viewmodel::PlanUse &use);

private:
    void build();
    void show();
    void showPicked();
    void open(int row);

    viewmodel::PlanPresenter &m_plans;
    Pane *m_pane;
    RowList *m_list;
    EmptyState *m_empty;
    ToneLabel *m_said;
    QStandardItemModel *m_rows;
    bool m_focusWanted = false;
};

} // namespace ui
