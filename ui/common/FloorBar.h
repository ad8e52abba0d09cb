#pragma once

#include <QWidget>

namespace ui {

/// The total of the stock as a share of the plan: what stays, what this notice takes, and the line of the floor. Its
/// numbers stand in words above it.
class FloorBar final : public QWidget {
    Q_OBJECT
public:
    explicit FloorBar(QWidget *parent = nullptr);
    /// In tenths of a percent.
    void setShares(int before, int after);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_before = 0;
    int m_after = 0;
};

} // namespace ui
