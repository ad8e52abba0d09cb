#include "ui/common/HouseStyle.h"

#include <QIcon>
#include <QStyleFactory>

namespace ui {

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
    default:
        return QProxyStyle::standardIcon(picture, option, widget);
    }
}

} // namespace ui
