#pragma once

#include "ui/common/PageParts.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;
class QTabBar;

namespace viewmodel {
class PlanPresenter;
struct PlanFinding;
struct PlanUse;
} // namespace viewmodel

namespace ui {

class ClausePanel;
class ComparePanel;
class FindingPanel;
class LadderPanel;
class PlanListPanel;
class PlanView;
class RowList;
class TablePanel;
class TryOutPanel;

/// The plan screen: the list of versions, and one of them: clauses at the left, its tables, ladders and other parts
/// behind tabs in the middle, the try-out at the right.
class PlanPage final : public QWidget {
    Q_OBJECT
public:
    explicit PlanPage(viewmodel::PlanPresenter &plans, QWidget *parent = nullptr);
    ~PlanPage() override;

    [[nodiscard]] PlanListPanel *list() const { return m_list; }
    [[nodiscard]] PlanView *view() const { return m_view; }
    [[nodiscard]] ClausePanel *clauses() const { return m_clauses; }
    [[nodiscard]] TablePanel *tables() const;
    [[nodiscard]] LadderPanel *ladders() const;
    [[nodiscard]] TryOutPanel *tryOut() const { return m_tryOut; }
    [[nodiscard]] RowList *parts() const;
    [[nodiscard]] FindingPanel *findings() const;
    [[nodiscard]] QTabBar *tabs() const;
    [[nodiscard]] ComparePanel *comparison() const { return m_compare; }
    /// By number, the first being 1: of a plan the clauses, the middle, the ladders, the facts and the answers; of a
    /// comparison the versions, what is compared, both tables and the tabs.
    [[nodiscard]] PageParts regions() const;
    /// Brings the region of that number into sight where a tab hides it.
    void reveal(int number);

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

private:
    void build();
    void addKeys();
    void backToPlan();
    void tryExample();
    void tryFinding(const viewmodel::PlanFinding &finding);
    void giveTryOutRoom();

    viewmodel::PlanPresenter &m_plans;
    QStackedWidget *m_stack;
    PlanListPanel *m_list;
    QSplitter *m_columns;
    ComparePanel *m_compare;
    ClausePanel *m_clauses;
    PlanView *m_view;
    TryOutPanel *m_tryOut;
    int m_tryOutWidth = 0; ///< while it is hidden: what it had
};

} // namespace ui
