#include "ui/common/Metrics.h"

#include <QFontInfo>
#include <QFontMetrics>
#include <QWidget>

namespace ui {

// The em is the font's pixel size, the same that the style sheet multiplies its em lengths with.
Metrics::Metrics(const QFont &body)
    : m_em(QFontInfo(body).pixelSize())
{
}

Metrics Metrics::of(const QWidget *widget) { return Metrics(widget->font()); }

QFont typeFont(const QFont &body, TypeRole role)
{
    struct Size {
        qreal factor;
        bool bold;
    };
    static constexpr Size sizes[] = {{0.9, false}, {1.0, false}, {1.4, true}, {1.5, true}, {2.3, false}};
    const auto &[factor, bold] = sizes[static_cast<std::size_t>(role)];
    QFont font = body;
    if (body.pointSizeF() > 0)
        font.setPointSizeF(body.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(body.pixelSize() * factor));
    if (bold)
        font.setBold(true);
    return font;
}

QFont boldFont(QFont font)
{
    font.setBold(true);
    return font;
}

int clockColumn(const QFont &font) { return QFontMetrics(font).horizontalAdvance(QStringLiteral("00:00:00")); }

} // namespace ui
