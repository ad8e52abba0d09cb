#pragma once

#include "viewmodel/plans/PlanWords.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;
class QTabBar;

namespace app {
struct PlanDraft;
}
namespace viewmodel {
class PlanPartModel;
class PlanPresenter;
} // namespace viewmodel

namespace ui {

class FindingPanel;
class LadderPanel;
class MessageStrip;
class Pane;
class PlanHead;
class RowList;
class TablePanel;
class ValueStrip;

/// The middle of the plan screen: one version with its tables, ladders, other parts and what the checker finds, each
/// behind a tab.
class PlanView final : public QWidget {
    Q_OBJECT
public:
    explicit PlanView(viewmodel::PlanPresenter &plans, QWidget *parent = nullptr);
    ~PlanView() override;

    [[nodiscard]] PlanHead *head() const { return m_head; }
    [[nodiscard]] QTabBar *tabs() const { return m_tabs; }
    [[nodiscard]] TablePanel *tables() const { return m_tables; }
    [[nodiscard]] LadderPanel *ladders() const { return m_ladders; }
    [[nodiscard]] RowList *parts() const { return m_parts; }
    [[nodiscard]] FindingPanel *findings() const { return m_findings; }
    /// Opens below to change one value of the plan in a copy.
    [[nodiscard]] ValueStrip *strip() const { return m_strip; }
    /// What the tab in view shows.
    [[nodiscard]] QWidget *body() const;
    /// The ladders are what the tab is for, not only beside a table.
    [[nodiscard]] bool isAtLadders() const;

    void nextTab(int by);
    void check();
    /// Shows a part of the plan; false for what stands on none of the tabs.
    bool goTo(const viewmodel::PlanUse &use);
    /// The tab of a table: of that one, else the first.
    void showTable(const QString &decision = {});
    void showLadders();
    /// The focus into what the tab shows; false where nothing of it takes it.
    bool focusBody();

Q_SIGNALS:
    void backWanted();
    void compareWanted();
    /// Another tab is in view.
    void tabChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Tab;
    void build();
    void showPlan();
    void showHead();
    void showTabs();
    void showTab(int index);
    void giveRoom();
    void edit(const QString &problem, const QString &way);
    void goOnIn(const app::PlanDraft &draft);
    void sayAboutDraft(const QString &file);
    [[nodiscard]] int tabOf(const viewmodel::PlanUse &use) const;

    viewmodel::PlanPresenter &m_plans;
    PlanHead *m_head;
    QTabBar *m_tabs;
    QStackedWidget *m_views;
    QSplitter *m_main;
    TablePanel *m_tables;
    LadderPanel *m_ladders;
    Pane *m_partPane;
    RowList *m_parts;
    viewmodel::PlanPartModel *m_partModel;
    FindingPanel *m_findings;
    MessageStrip *m_message;
    ValueStrip *m_strip;
    std::vector<Tab> m_tabList;
};

} // namespace ui
