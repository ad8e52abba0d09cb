#pragma once

#include "viewmodel/incident/LevelPresenter.h"

#include <QWidget>

class QBoxLayout;

namespace ui {

class ElidedLabel;
class StepButtons;

/// The two ladders of a plan with their steps, the response before the warning as every plan has them, side by
/// side where there is room for both, else above each other. Over them one line of what stands against a step, or
/// against the one somebody looks at.
class LadderPair final : public QWidget {
    Q_OBJECT
public:
    explicit LadderPair(QWidget *parent = nullptr);

    void setLadders(const viewmodel::LevelView &view);
    [[nodiscard]] StepButtons *response() const { return m_response; }
    /// Hidden where it has nothing to say.
    [[nodiscard]] StepButtons *warning() const { return m_warning; }
    [[nodiscard]] QString hint() const;

Q_SIGNALS:
    void wanted(const viewmodel::TransitionRow &step);
    void refused(const QString &reason);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void chainButtons();
    void showHint();

    StepButtons *m_response;
    StepButtons *m_warning;
    QBoxLayout *m_ladders;
    ElidedLabel *m_hint;
    QStringList m_hints; ///< of both ladders
};

} // namespace ui
