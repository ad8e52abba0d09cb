#include "ui/common/HouseStyle.h"

#include <QIcon>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QStyleFactory>

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
