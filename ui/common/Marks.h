#pragma once

#include <QRectF>

class QColor;
class QPainter;

namespace ui {

/// The console's marks, painted so that they look alike in every font.
enum class Mark {
    Done, ///< ✓
    Open, ///< ☐
    Full, ///< ●
    Half, ///< ◐
    Empty, ///< ○
    Crossed ///< ✕
};

/// Paints the mark centred in `box`, as large as its shorter side allows.
void paintMark(QPainter &painter, const QRectF &box, Mark mark, const QColor &color);

} // namespace ui
