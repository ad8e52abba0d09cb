#pragma once

#include <QWidget>

class QHBoxLayout;
class QLineEdit;

namespace viewmodel {
class IncidentPresenter;
}

namespace ui {

class ActionButton;
class ClauseLine;
class DraftKeeper;
class ElidedLabel;
class FieldDraft;
class FlowLayout;
class InlineStrip;
class LevelChip;
class LifecycleBar;
class MessageStrip;
class SegmentBar;
class ToneLabel;

/// Which incident this is and where it stands: name, number and age, lifecycle, its plans as tabs. A read-only one says
/// why, and offers to be reopened.
class HeadPanel final : public QWidget {
    Q_OBJECT
public:
    /// Both outlive the panel.
    HeadPanel(viewmodel::IncidentPresenter &incident, DraftKeeper &keeper, QWidget *parent = nullptr);

    /// Ctrl+O.
    void addPlan();
    /// Puts the plan `by` tabs further in view, round the row; true when there is another one.
    bool stepPlan(int by);
    [[nodiscard]] ActionButton *addPlanButton() const { return m_addPlan; }
    [[nodiscard]] InlineStrip *planStrip() const { return m_planStrip; }
    [[nodiscard]] SegmentBar *planChoices() const { return m_plans; }
    /// Why a superseded plan is started nonetheless; hidden for any other.
    [[nodiscard]] QString planCaution() const;
    [[nodiscard]] SegmentBar *planTabs() const { return m_tabs; }
    [[nodiscard]] ActionButton *describeButton() const { return m_describe; }
    [[nodiscard]] InlineStrip *describeStrip() const { return m_describeStrip; }
    [[nodiscard]] ActionButton *reopenButton() const { return m_reopen; }
    [[nodiscard]] MessageStrip *message() const { return m_message; }
    [[nodiscard]] QString titleText() const;
    [[nodiscard]] QString warningText() const; ///< the warning in force; empty: none
    [[nodiscard]] QString readOnlyText() const;
    /// A button of the incident as a whole, before the one that adds a plan. Takes ownership.
    void addTool(QWidget *tool);

Q_SIGNALS:
    void reopenWanted();
    /// A plan was added and is in view now.
    void planAdded();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    [[nodiscard]] QHBoxLayout *titleLine();
    [[nodiscard]] FlowLayout *stepLine();
    void buildStrips(DraftKeeper &keeper);
    void show();
    void showPlans();
    void openDescription();
    void recordPlan();
    void showCaution();
    void recordDescription();
    void describe();

    viewmodel::IncidentPresenter &m_incident;
    ElidedLabel *m_title;
    ElidedLabel *m_line;
    LifecycleBar *m_steps;
    LevelChip *m_warning;
    SegmentBar *m_tabs;
    ClauseLine *m_plan;
    ActionButton *m_describe;
    ActionButton *m_addPlan;
    QWidget *m_closed;
    ToneLabel *m_closedReason;
    ActionButton *m_reopen;
    MessageStrip *m_message;

    InlineStrip *m_planStrip;
    SegmentBar *m_plans;
    ToneLabel *m_offer; ///< how the plan offered first is opened
    ToneLabel *m_caution; ///< that the chosen plan is superseded
    QLineEdit *m_reason;
    InlineStrip *m_describeStrip;
    QLineEdit *m_county;
    QLineEdit *m_place;
    QLineEdit *m_what;
    QLineEdit *m_time; ///< when the accident happened, where that was told wrong
    QLineEdit *m_timeReason;
    QList<FieldDraft *> m_drafts;
};

} // namespace ui
