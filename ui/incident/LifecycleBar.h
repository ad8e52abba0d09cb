#pragma once

#include "viewmodel/incident/HeadModel.h"

#include <QWidget>

namespace ui {

/// The steps of the response in a row, the one it stands at tinted, a level in force in its colour. Its accessible name
/// says the same as a sentence.
class LifecycleBar final : public QWidget {
    Q_OBJECT
public:
    explicit LifecycleBar(QWidget *parent = nullptr);
    void setSteps(const std::vector<viewmodel::LifecycleStep> &steps);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int stepWidth(const viewmodel::LifecycleStep &step) const;

    std::vector<viewmodel::LifecycleStep> m_steps;
};

} // namespace ui
