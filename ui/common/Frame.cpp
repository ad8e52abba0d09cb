#include "ui/common/Frame.h"

#include <QPainter>

namespace ui {

void paintFrame(QPainter &painter, const QRect &rect, QPen pen, const QBrush &fill)
{
    const qreal half = pen.widthF() / 2;
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(fill);
    painter.drawRect(QRectF(rect).adjusted(half, half, -half, -half));
    painter.restore();
}

QPen dashedPen(const QColor &color, int width)
{
    QPen pen(color, width);
    pen.setDashPattern({4.0 / width, 3.0 / width});
    return pen;
}

} // namespace ui
