#pragma once

#include "viewmodel/LevelPresenter.h"

#include <QKeySequence>
#include <QMap>
#include <QPointer>
#include <QWidget>

namespace ui {

class ActionButton;
class ClauseLine;
class ElidedLabel;
class FlowLayout;
class LevelChip;

/// A ladder: one line of where it stands, by which clause, and what stands against a step, or against the one somebody
/// looks at; below it the steps as buttons, the advised one filled. Only a step that leads nowhere is dashed; one that
/// waits for a person's confirmation opens, and says in its tool tip for what.
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
    [[nodiscard]] QString hint() const;

Q_SIGNALS:
    void wanted(const viewmodel::TransitionRow &step);
    void refused(const QString &reason);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    ActionButton *make(const QString &step);
    void removeGone();
    void press(const QString &step);
    void showHint();
    [[nodiscard]] const viewmodel::TransitionRow *step(const QString &id) const;

    viewmodel::LadderView m_ladder;
    LevelChip *m_chip;
    ClauseLine *m_standing;
    FlowLayout *m_flow;
    QMap<QString, ActionButton *> m_buttons;
    QList<QWidget *> m_after;
    QString m_lookedAt; ///< the step under the pointer or with the focus
    ElidedLabel *m_hint;
};

} // namespace ui
