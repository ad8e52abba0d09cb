#pragma once

#include <QWidget>

class QComboBox;
class QStackedWidget;
class QTabBar;

namespace viewmodel {
class PlanPresenter;
}

namespace ui {

class ActionButton;
class CompareTable;
class Pane;
class ReplayPanel;
class SideTable;
class SituationPanel;
class ToneLabel;

/// Two versions of a plan against each other: which two, and behind tabs the situations they decide differently, the
/// parts they do not say alike, an incident under both, and their change records.
class ComparePanel final : public QWidget {
    Q_OBJECT
public:
    enum Tab { Situations, Parts, Replay, Record };
    explicit ComparePanel(viewmodel::PlanPresenter &plans, QWidget *parent = nullptr);

    /// Begins with the plan in view and takes the focus.
    void open();
    [[nodiscard]] QTabBar *tabs() const { return m_tabs; }
    [[nodiscard]] QComboBox *version(int side) const { return m_versions[side]; }
    [[nodiscard]] SituationPanel *situations() const { return m_situations; }
    [[nodiscard]] CompareTable *parts() const { return m_parts; }
    [[nodiscard]] ReplayPanel *replay() const { return m_replay; }
    [[nodiscard]] CompareTable *record() const { return m_record; }
    [[nodiscard]] QString summary() const;
    /// What Alt and a number reach.
    [[nodiscard]] QWidget *head() const { return m_head; }
    [[nodiscard]] QWidget *body() const;
    void nextTab(int by);

Q_SIGNALS:
    /// Back to the plan.
    void left();
    void tryWanted();

private:
    void build();
    void buildHead();
    void addKeys();
    void show();
    void showTab(int tab);
    void copyRecord();
    void takeFocus();

    viewmodel::PlanPresenter &m_plans;
    QWidget *m_head;
    QComboBox *m_versions[2];
    ToneLabel *m_summary;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    SituationPanel *m_situations;
    Pane *m_partPane;
    CompareTable *m_parts;
    ReplayPanel *m_replay;
    Pane *m_recordPane;
    CompareTable *m_record;
    bool m_focusWanted = false; ///< by what comes of the comparison, once it is there
};

} // namespace ui
