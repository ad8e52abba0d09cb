#pragma once

#include <QWidget>

namespace viewmodel {
class IncidentPresenter;
struct LevelView;
} // namespace viewmodel

namespace ui {

class ActionButton;
class ClauseLine;
class DraftKeeper;
class FlowLayout;
class LadderPair;
class LevelChip;
class MessageStrip;
class OrderStrip;
class Pane;
class ProofView;
class ReductionStrip;
class ReportStrip;
class ScrollingBody;
class StepButtons;

/// The level: what is certain and what is possible, why, what is missing to the next one, who decides, and the steps
/// that can be ordered. Strips for the order and for reports open below the buttons.
class LevelPanel final : public QWidget {
    Q_OBJECT
public:
    /// Both outlive the panel.
    LevelPanel(viewmodel::IncidentPresenter &incident, DraftKeeper &keeper, QWidget *parent = nullptr);

    /// Ctrl+R: goes to the order that is open; else opens the order strip on the step that is due, whichever ladder it
    /// is on, or where none is on one that lacks nothing. Else the focus goes to those that lead on, and where none
    /// does it says why.
    void orderLevel();
    /// Opens the strip to take an ended response up again.
    void reopen();

    [[nodiscard]] StepButtons *steps() const;
    /// Of the other ladder, where it has something to say.
    [[nodiscard]] StepButtons *warningSteps() const;
    [[nodiscard]] LadderPair *ladders() const { return m_ladders; }
    [[nodiscard]] OrderStrip *order() const { return m_order; }
    [[nodiscard]] ReportStrip *report() const { return m_report; }
    [[nodiscard]] ReductionStrip *reduction() const { return m_reduction; }
    [[nodiscard]] ActionButton *reportButton() const { return m_reportButton; }
    [[nodiscard]] MessageStrip *message() const { return m_message; }
    [[nodiscard]] ProofView *proof() const { return m_proof; }
    [[nodiscard]] QString missing() const;
    /// Who may decide the step that is next, with the clause: in sight whatever scrolls.
    [[nodiscard]] ClauseLine *deciders() const { return m_deciders; }
    [[nodiscard]] QString advice() const;

Q_SIGNALS:
    /// A text is to be written to a file of the person's choice.
    void exportWanted(const QString &fileName, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void closeStrips();
    void giveRoom();
    void keepTop();
    void build();
    [[nodiscard]] QWidget *makeStrips();
    void show();
    void showChips(const viewmodel::LevelView &view);
    void showAdvice(const viewmodel::LevelView &view);
    void showDeciders(const viewmodel::LevelView &view);
    void showProof(const viewmodel::LevelView &view);
    void showButtons(const viewmodel::LevelView &view);

    viewmodel::IncidentPresenter &m_incident;
    Pane *m_pane;
    MessageStrip *m_message;
    LevelChip *m_current;
    FlowLayout *m_chips;
    QList<LevelChip *> m_chipWidgets;
    ClauseLine *m_missing;
    ClauseLine *m_deciders;
    ClauseLine *m_advice;
    ClauseLine *m_contradictions;
    ProofView *m_proof;
    QWidget *m_top = nullptr; ///< level, who decides, what is advised
    ScrollingBody *m_reasons = nullptr; ///< the proof scrolls in it
    QWidget *m_stepsArea = nullptr;
    LadderPair *m_ladders;
    ActionButton *m_reportButton;
    ActionButton *m_reopenButton;
    OrderStrip *m_order;
    ReportStrip *m_report;
    ActionButton *m_reductionButton;
    ReductionStrip *m_reduction;
};

} // namespace ui
