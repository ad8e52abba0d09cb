#pragma once

#include <QTabBar>

namespace ui {

/// The tabs above the middle of a plan, underlined where one is; those that find no room are reached by the arrows at
/// the end and by key.
class PartTabs final : public QTabBar {
    Q_OBJECT
public:
    explicit PartTabs(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
};

} // namespace ui
