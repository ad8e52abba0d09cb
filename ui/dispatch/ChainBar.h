#pragma once

#include "viewmodel/dispatch/NoticeFacts.h"

#include <QWidget>

namespace ui {

/// The way of a notice: drafted, the four who sign, issued; where it stands is on the ground of what is picked.
class ChainBar final : public QWidget {
    Q_OBJECT
public:
    explicit ChainBar(QWidget *parent = nullptr);
    void setSteps(const std::vector<viewmodel::ChainStep> &steps);
    /// A step a line, as said to a screen reader.
    [[nodiscard]] QString text() const { return accessibleDescription(); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<viewmodel::ChainStep> m_steps;
};

} // namespace ui
