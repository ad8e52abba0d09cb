#include "ui/common/HouseStyle.h"

#include "ui/common/Frame.h"

#include <QIcon>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QStyleFactory>
#include <QStyleOption>

namespace ui {

namespace {

/// The cross that empties a field, in the colour of hints. Drawn: the style's own picture would have every plug-in for
/// pictures looked up before the first window stands.
class CrossIcon final : public QIconEngine {
public:
    explicit CrossIcon(const QColor &color)
        : m_color(color)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        constexpr double Inset = 0.3; // of the side
        constexpr double Stroke = 0.09;
        const double side = qMin(rect.width(), rect.height());
        const QRectF cross = QRectF(rect).marginsRemoved(QMarginsF(Inset, Inset, Inset, Inset) * side);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_color, side * Stroke, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(cross.topLeft(), cross.bottomRight());
        painter->drawLine(cross.topRight(), cross.bottomLeft());
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, picture.rect(), mode, state);
        return picture;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new CrossIcon(m_color); }

private:
    QColor m_color;
};

} // namespace

HouseStyle::HouseStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

/// The ring round what has the focus, as every field of ours has it: the style's own is a shade darker than none.
static void drawFocus(QPainter &painter, const QRect &place, const QStyleOption &option)
{
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(option.palette.color(QPalette::Link), 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(QRectF(place).adjusted(1, 1, -1, -1));
    painter.restore();
}

/// The box of a tick, with an edge that is seen in the dark: the style's own is a shade of what it stands on.
static void drawTickBox(QPainter &painter, const QStyleOption &option)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QPalette &palette = option.palette;
    const QColor ink = palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Text);
    painter.save();
    paintFrame(painter, option.rect, QPen(enabled ? palette.color(QPalette::Shadow) : ink), palette.base());
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(option.rect);
    const auto at = [&](double x, double y) { return box.topLeft() + QPointF(box.width() * x, box.height() * y); };
    painter.setPen(QPen(ink, qMax(1.6, box.width() * 0.13), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (option.state.testFlag(QStyle::State_On))
        painter.drawPolyline(QPolygonF{at(0.24, 0.52), at(0.43, 0.72), at(0.77, 0.29)});
    else if (option.state.testFlag(QStyle::State_NoChange))
        painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    painter.restore();
}

void HouseStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == PE_IndicatorCheckBox)
        drawTickBox(*painter, *option);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void HouseStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox && option->state.testFlag(State_HasFocus))
        drawFocus(*painter, option->rect, *option);
}

void HouseStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawControl(element, option, painter, widget);
    if (element == CE_CheckBox && option->state.testFlag(State_HasFocus))
        drawFocus(*painter, subElementRect(SE_CheckBoxFocusRect, option, widget), *option);
}

QIcon HouseStyle::standardIcon(StandardPixmap picture, const QStyleOption *option, const QWidget *widget) const
{
    switch (picture) {
    case SP_ToolBarHorizontalExtensionButton: // the strip is one piece and gives way by itself
    case SP_ToolBarVerticalExtensionButton:
        return {};
    case SP_LineEditClearButton:
        return QIcon(new CrossIcon((widget ? widget->palette() : QPalette()).color(QPalette::PlaceholderText)));
    default:
        return QProxyStyle::standardIcon(picture, option, widget);
    }
}

} // namespace ui
