#pragma once

#include <QBrush>
#include <QPen>

class QPainter;

namespace ui {

/// Draws the pen wholly inside `rect`, sharp at every scale of the screen, and fills what it encloses.
void paintFrame(QPainter &painter, const QRect &rect, QPen pen, const QBrush &fill = Qt::NoBrush);
/// A pen of short dashes that do not fade at one pixel.
[[nodiscard]] QPen dashedPen(const QColor &color, int width = 1);

/// Nobody may take what is not live for live work: slanting stripes of `ink` over `ground` fill the edge.
void paintHatch(QPainter &painter, const QRect &edge, const QColor &ink, const QColor &ground);

} // namespace ui
