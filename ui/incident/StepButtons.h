#pragma once

#include "viewmodel/LevelPresenter.h"

#include <QMap>
#include <QWidget>

namespace ui {

class ActionButton;
class FlowLayout;
class ToneLabel;

/// The steps of a ladder as buttons, the advised one filled; below them what stands against the others. Only a step
/// that leads nowhere is dashed; one that waits for a person's confirmation opens, and says in its tool tip for what.
class StepButtons final : public QWidget {
    Q_OBJECT
public:
    explicit StepButtons(QWidget *parent = nullptr);

    /// Buttons of steps still there stay in place, and keep the focus. `key` is shown on the first.
    void setSteps(
        const std::vector<viewmodel::TransitionRow> &steps, const QString &hint, const QKeySequence &key = {});
    /// A button of another kind, behind the steps.
    void addAfter(QWidget *button);
    [[nodiscard]] ActionButton *button(const QString &step) const { return m_buttons.value(step); }
    [[nodiscard]] QString hint() const;

Q_SIGNALS:
    void wanted(const viewmodel::TransitionRow &step);
    void refused(const QString &reason);

private:
    ActionButton *make(const QString &step);
    void press(const QString &step);

    std::vector<viewmodel::TransitionRow> m_steps;
    FlowLayout *m_flow;
    QMap<QString, ActionButton *> m_buttons;
    QList<QWidget *> m_after;
    ToneLabel *m_hint;
};

} // namespace ui
