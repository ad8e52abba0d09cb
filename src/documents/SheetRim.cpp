#include "documents/SheetRim.h"

#include "documents/Faces.h"

#include <QPainter>
#include <QPainterPath>

namespace documents {

namespace {

constexpr qreal MarkTurn = -32; ///< degrees
constexpr qreal MarkPart = 0.62; ///< of the shorter side of the sheet
constexpr int MarkFineness = 1000; ///< pixels that its outline is taken from
const QColor MarkColour(0, 0, 0, 26);

} // namespace

void paintMark(QPainter &painter, const QString &mark, const Look &look)
{
    QFont font = paperFont(Face::HeiTi, NumberPoints);
    font.setPixelSize(MarkFineness);
    QPainterPath path;
    path.addText(0, 0, font, mark);
    const QRectF drawn = path.boundingRect();
    const qreal scale = std::min(look.sheet.width(), look.sheet.height()) * MarkPart / drawn.width();
    painter.save();
    painter.translate(look.sheet.width() / 2, look.sheet.height() / 2);
    painter.rotate(MarkTurn);
    painter.scale(scale, scale);
    painter.translate(-drawn.center());
    painter.fillPath(path, MarkColour);
    painter.restore();
}

} // namespace documents
