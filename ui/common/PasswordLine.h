#pragma once

#include <QString>

class QLineEdit;
class QWidget;

namespace ui {

/// A line for a password: dots, and no input method in between.
[[nodiscard]] QLineEdit *makePasswordLine(const QString &name, QWidget *parent);

} // namespace ui
