#pragma once

#include <QWidget>

class QAction;
class QBoxLayout;
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
class ComparePanel;
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
    [[nodiscard]] ComparePanel *comparison() const { return m_compare; }
    /// Something that Alt and a number reach.
    struct Region {
        QString name;
        QWidget *widget;
    };
    /// By number, the first being 1: of a plan the clauses, the middle, the ladders, the facts and the answers; of a
    /// comparison the versions, what is compared, both tables and the tabs.
    [[nodiscard]] QList<Region> regions() const;

    /// A version is in view, alone or compared, not the list.
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isComparing() const;
    /// The tab of parts after or before the one in view.
    void nextTab(int by);
    void open(const QString &key);
    void backToList();
    /// Ctrl+M: the version in view against another one, and back.
    void compare();
    /// Ctrl+F: to the filter of the clauses.
    void focusFilter();
    /// Shows a part of the plan that somebody points to.
    void goTo(const viewmodel::PlanUse &use);

Q_SIGNALS:
    /// Another title for the window: what is open here.
    void titleChanged(const QString &title);
    /// Alt and a number reach other things now.
    void regionsChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Tab;
    void build();
    void buildMiddle();
    [[nodiscard]] QWidget *buildHead();
    void addKeys();
    void backToPlan();
    void tryExample();
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
    ComparePanel *m_compare;
    ClausePanel *m_clauses;
    QWidget *m_middle;
    TryOutPanel *m_tryOut;
    ToneLabel *m_title;
    ToneLabel *m_document;
    ToneLabel *m_state;
    QBoxLayout *m_headLayout = nullptr;
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
