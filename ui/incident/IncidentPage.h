#pragma once

#include <QWidget>

#include <functional>

class QSplitter;
class QStackedWidget;

namespace viewmodel {
class Desk;
}

namespace ui {

class ActionButton;
class CallPanel;
class ClockPanel;
class DraftKeeper;
class EmptyState;
class HeadPanel;
class IntakePanel;
class LevelPanel;
class NarrativePanel;
class QuestionPanel;
class TaskPanel;

/// The incident in view: head, then what is known and asked and to be done at the left, level, clocks and calls at the
/// right. Its place is taken by the intake while a call comes in, and by a sentence while there is nothing to show.
class IncidentPage final : public QWidget {
    Q_OBJECT
public:
    /// `desk` and `keeper` outlive the page; `counties` are offered by the intake.
    IncidentPage(viewmodel::Desk &desk, DraftKeeper &keeper, const QStringList &counties, QWidget *parent = nullptr);

    /// What it would like says nothing: asked for the width of its longest line, the window would narrow the list for
    /// it.
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }

    // What the window's keys do.
    void openIntake(); ///< Ctrl+N
    void addPlan(); ///< Ctrl+O
    void stepPlan(int by); ///< puts another plan of the incident in view
    void orderLevel(); ///< Ctrl+R
    void toggleCurves(); ///< Ctrl+G
    void commit(); ///< Ctrl+Enter, where the field with the focus does not commit by itself

    /// What the incident shows over time, in place of narrative, questions and tasks; `asked`: there is something to
    /// show. Takes ownership.
    void setCurves(QWidget *curves, std::function<bool()> asked);
    [[nodiscard]] bool curvesShown() const;
    /// Narrative, questions and tasks are in view again.
    void leaveCurves() { showCurves(false); }
    /// Puts the intake away for the incident in view, drafts kept.
    void showIncident();
    [[nodiscard]] bool intakeOpen() const;
    [[nodiscard]] IntakePanel *intake() const { return m_intake; }
    [[nodiscard]] HeadPanel *head() const { return m_head; }
    // Regions 2 to 7.
    [[nodiscard]] NarrativePanel *narrative() const { return m_narrative; }
    [[nodiscard]] QuestionPanel *questions() const { return m_questions; }
    [[nodiscard]] TaskPanel *tasks() const { return m_tasks; }
    [[nodiscard]] LevelPanel *level() const { return m_level; }
    [[nodiscard]] ClockPanel *clocks() const { return m_clocks; }
    [[nodiscard]] CallPanel *calls() const { return m_calls; }

Q_SIGNALS:
    /// The intake was opened or put away: the title of the window follows.
    void intakeChanged(bool open);
    /// A text is to be written to a file of the person's choice.
    void exportWanted(const QString &fileName, const QString &text);

private:
    [[nodiscard]] QWidget *buildIncident();
    void show();
    void showCurves(bool shown);
    void refreshCurves();

    viewmodel::Desk &m_desk;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    IntakePanel *m_intake;
    HeadPanel *m_head;
    NarrativePanel *m_narrative;
    QuestionPanel *m_questions;
    TaskPanel *m_tasks;
    LevelPanel *m_level;
    ClockPanel *m_clocks;
    CallPanel *m_calls;
    QStackedWidget *m_left; ///< narrative, questions and tasks, or the curves
    QWidget *m_incident;
    QWidget *m_curves = nullptr;
    ActionButton *m_curvesButton = nullptr;
    std::function<bool()> m_curvesAsked;
    bool m_takingCall = false;
};

} // namespace ui
