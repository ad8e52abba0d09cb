#include "ui/common/Marks.h"

#include "ui/common/Frame.h"

#include <QPainter>
#include <QPainterPath>

namespace ui {
namespace {

QRectF squareIn(const QRectF &box)
{
    const qreal side = qMin(box.width(), box.height());
    return QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side);
}

void paintStrokes(QPainter &painter, const QRectF &square, Mark mark)
{
    const auto at = [&square](qreal x, qreal y) {
        return QPointF(square.left() + square.width() * x, square.top() + square.height() * y);
    };
    QPainterPath path;
    if (mark == Mark::Done) {
        path.moveTo(at(0.12, 0.55));
        path.lineTo(at(0.38, 0.82));
        path.lineTo(at(0.88, 0.18));
    } else {
        path.moveTo(at(0.18, 0.18));
        path.lineTo(at(0.82, 0.82));
        path.moveTo(at(0.82, 0.18));
        path.lineTo(at(0.18, 0.82));
    }
    painter.drawPath(path);
}

} // namespace

void paintMark(QPainter &painter, const QRectF &box, Mark mark, const QColor &color)
{
    const QRectF square = squareIn(box);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(color, qMax(1.0, square.width() / 9), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    painter.setPen(pen);
    const QRectF inner = square.adjusted(pen.widthF(), pen.widthF(), -pen.widthF(), -pen.widthF());
    switch (mark) {
    case Mark::Done:
    case Mark::Crossed:
        paintStrokes(painter, square, mark);
        break;
    case Mark::Open:
        paintFrame(painter, inner.toAlignedRect().adjusted(1, 1, -1, -1), QPen(color));
        break;
    case Mark::Full:
        painter.setBrush(color);
        painter.drawEllipse(inner);
        break;
    case Mark::Half:
        painter.drawEllipse(inner);
        painter.setBrush(color);
        painter.drawPie(inner, 90 * 16, 180 * 16);
        break;
    case Mark::Empty:
        painter.drawEllipse(inner);
        break;
    }
    painter.restore();
}

} // namespace ui
