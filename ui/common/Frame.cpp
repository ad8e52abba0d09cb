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

void paintHatch(QPainter &painter, const QRect &edge, const QColor &ink, const QColor &ground)
{
    const int band = qMin(edge.width(), edge.height());
    painter.save();
    painter.fillRect(edge, ground);
    painter.setClipRect(edge);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, band / 2.0));
    const bool lying = edge.width() >= edge.height();
    for (int at = -band; at < qMax(edge.width(), edge.height()) + band; at += 2 * band) {
        if (lying)
            painter.drawLine(edge.left() + at, edge.top() + band, edge.left() + at + band, edge.top());
        else
            painter.drawLine(edge.left(), edge.top() + at + band, edge.left() + band, edge.top() + at);
    }
    painter.restore();
}

} // namespace ui
