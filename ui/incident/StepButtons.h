#pragma once

#include "viewmodel/incident/LevelPresenter.h"

#include <QKeySequence>
#include <QMap>
#include <QPointer>
#include <QWidget>

namespace ui {

class ActionButton;
class ClauseLine;
class FlowLayout;
class LevelChip;

/// A ladder: where it stands and by which clause; below it the steps as buttons, the advised one filled. Only a step
/// that leads nowhere is dashed; one that waits for a person's confirmation opens, and says in its tool tip for what.
class StepButtons final : public QWidget {
    Q_OBJECT
public:
    explicit StepButtons(QWidget *parent = nullptr);

    /// Buttons of steps still there stay in place, and keep the focus. `key` is shown on the step that is due;
    /// `headed`: the state stands before them, because there is another ladder beside this one.
    void setLadder(const viewmodel::LadderView &ladder, bool headed, const QKeySequence &key = {});
    /// A button of another kind, behind the steps.
    void addAfter(QWidget *button);
    [[nodiscard]] ActionButton *button(const QString &step) const { return m_buttons.value(step); }
    /// What stands against the step under the pointer or with the focus; empty: nothing, or no step is looked at.
    [[nodiscard]] QString refusalLookedAt() const;
    /// There is a step that something stands against.
    [[nodiscard]] bool refusesAny() const;
    /// The buttons, in the order in which they are read.
    [[nodiscard]] QList<QWidget *> inOrder() const;

Q_SIGNALS:
    void wanted(const viewmodel::TransitionRow &step);
    void refused(const QString &reason);
    /// Another step is looked at, or none.
    void lookedAt();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ActionButton *make(const QString &step);
    void removeGone();
    void press(const QString &step);
    [[nodiscard]] const viewmodel::TransitionRow *step(const QString &id) const;

    viewmodel::LadderView m_ladder;
    LevelChip *m_chip;
    ClauseLine *m_standing;
    FlowLayout *m_flow;
    QMap<QString, ActionButton *> m_buttons;
    QList<QWidget *> m_after;
    QString m_pointedAt; ///< the step under the pointer
    QString m_focused; ///< the step with the focus
};

} // namespace ui
