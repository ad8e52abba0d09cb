#pragma once

#include <QProxyStyle>

namespace ui {

/// Fusion, without the pictures that no screen of ours shows. Making one has Qt look for every reader of images there
/// is, and that is felt at the start of the program. What gets its focus or its tick is drawn to be seen in the dark.
class HouseStyle final : public QProxyStyle {
    Q_OBJECT
public:
    HouseStyle();
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    [[nodiscard]] QIcon standardIcon(
        StandardPixmap picture, const QStyleOption *option, const QWidget *widget) const override;
};

} // namespace ui
