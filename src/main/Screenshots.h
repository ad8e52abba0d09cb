#pragma once

#include <QString>

class QWidget;

namespace root {

/// Paints the window into `folder`/`name`.png, with the device's scale. Returns false when the file cannot be written.
bool saveScreenshot(QWidget &window, const QString &folder, const QString &name);

} // namespace root
