#pragma once

#include <QWidget>

class QAction;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace viewmodel {
class PlanPartModel;
class PlanPresenter;
struct PlanUse;
} // namespace viewmodel

namespace ui {

class ActionButton;
class ClausePanel;
class FindingPanel;
class LadderPanel;
class Pane;
class PlanListPanel;
class RowList;
class TablePanel;
class ToneLabel;
class TryOutPanel;

/// The plan screen: the list of versions, and one of them: clauses at the left, its tables, ladders and other parts
/// behind tabs in the middle, the try-out at the right.
class PlanPage final : public QWidget {
    Q_OBJECT
public:
    explicit PlanPage(viewmodel::PlanPresenter &plans, QWidget *parent = nullptr);
    ~PlanPage() override;

    [[nodiscard]] PlanListPanel *list() const { return m_list; }
    [[nodiscard]] ClausePanel *clauses() const { return m_clauses; }
    [[nodiscard]] TablePanel *tables() const { return m_tables; }
    [[nodiscard]] LadderPanel *ladders() const { return m_ladders; }
    [[nodiscard]] TryOutPanel *tryOut() const { return m_tryOut; }
    [[nodiscard]] RowList *parts() const { return m_parts; }
    [[nodiscard]] FindingPanel *findings() const { return m_findings; }
    [[nodiscard]] QTabBar *tabs() const { return m_tabs; }
    /// What Alt and a number reach: 1 the clauses (or the list), 2 the middle, 3 the ladders, 4 the facts, 5 the
    /// answers.
    [[nodiscard]] QList<QWidget *> regions() const;

    /// A version is in view, not the list.
    [[nodiscard]] bool isOpen() const;
    /// The tab of parts after or before the one in view.
    void nextTab(int by);
    void open(const QString &key);
    void backToList();
    /// Ctrl+F: to the filter of the clauses.
    void focusFilter();
    /// Shows a part of the plan that somebody points to.
    void goTo(const viewmodel::PlanUse &use);

Q_SIGNALS:
    /// Another title for the window: what is open here.
    void titleChanged(const QString &title);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Tab;
    void build();
    void buildMiddle();
    void addKeys();
    void showPlan();
    void showTabs();
    void showTab(int index);
    void check();
    void giveRoom();
    [[nodiscard]] int tabOf(const viewmodel::PlanUse &use) const;

    viewmodel::PlanPresenter &m_plans;
    QStackedWidget *m_stack;
    PlanListPanel *m_list;
    QSplitter *m_columns;
    ClausePanel *m_clauses;
    QWidget *m_middle;
    TryOutPanel *m_tryOut;
    ToneLabel *m_title;
    ToneLabel *m_document;
    ToneLabel *m_state;
    QTabBar *m_tabs;
    QStackedWidget *m_views;
    QSplitter *m_main;
    TablePanel *m_tables;
    LadderPanel *m_ladders;
    Pane *m_partPane;
    RowList *m_parts;
    viewmodel::PlanPartModel *m_partModel;
    FindingPanel *m_findings;
    std::vector<Tab> m_tabList;
};

} // namespace ui
