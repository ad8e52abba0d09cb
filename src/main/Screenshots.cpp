#include "main/Screenshots.h"

#include <QDir>
#include <QPixmap>
#include <QWidget>

namespace root {

bool saveScreenshot(QWidget &window, const QString &folder, const QString &name)
{
    return QDir().mkpath(folder) && window.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

} // namespace root
