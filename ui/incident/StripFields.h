#pragma once

class QLineEdit;
class QWidget;

namespace ui {

class InlineStrip;

/// Shows or hides a field of a strip together with its label.
void showField(InlineStrip &strip, QWidget &field, bool shown);

/// A narrow screen never cuts what is to be typed there.
void fitPlaceholder(QLineEdit &field);
/// A field and a smaller one for the time behind it, as one field of a strip.
[[nodiscard]] QWidget *besideTime(QLineEdit *field, QLineEdit *time);

} // namespace ui
