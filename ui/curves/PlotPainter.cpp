#include "ui/curves/PlotPainter.h"

#include "ui/common/LevelChip.h"
#include "ui/common/Metrics.h"

#include <QPainter>

#include <algorithm>

namespace ui {

using viewmodel::PlotBand;
using viewmodel::PlotCurve;
using viewmodel::PlotLine;
using viewmodel::PlotTone;

namespace {

constexpr int LeftLine = int(Qt::AlignLeft) | int(Qt::AlignVCenter) | int(Qt::TextDontClip);

QColor lineColor(const Tokens &tokens, PlotTone tone)
{
    switch (tone) {
    case PlotTone::Plain:
        return tokens.muted;
    case PlotTone::Good:
        return tokens.ok;
    case PlotTone::Near:
        return tokens.near;
    case PlotTone::Danger:
        return tokens.danger;
    }
    return tokens.muted;
}

QPen curvePen(const QColor &color, bool dashed)
{
    QPen pen(color, 2, dashed ? Qt::CustomDashLine : Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (dashed)
        pen.setDashPattern({3, 2});
    return pen;
}

} // namespace

PlotPainter::PlotPainter(QPainter &painter, const viewmodel::Plot &plot, const PlotGeometry &geometry,
    const Tokens &tokens, const QFont &font)
    : m_painter(painter)
    , m_plot(plot)
    , m_geometry(geometry)
    , m_tokens(tokens)
    , m_font(typeFont(font, TypeRole::Note))
    , m_labels(plot, geometry, m_font)
{
}

Mark PlotPainter::markOf(std::size_t curve)
{
    static constexpr Mark marks[] = {Mark::Full, Mark::Empty, Mark::Half, Mark::Open, Mark::Crossed};
    return marks[curve % std::size(marks)];
}

QColor PlotPainter::inkOf(const Tokens &tokens, std::size_t curve)
{
    const QColor inks[] = {tokens.text, tokens.accent.fill, tokens.near, tokens.ok, tokens.danger};
    return inks[curve % std::size(inks)];
}

void PlotPainter::paint() const
{
    m_painter.save();
    m_painter.setFont(m_font);
    paintBands();
    paintLines();
    paintAxes();
    m_painter.setRenderHint(QPainter::Antialiasing);
    paintCurves();
    paintNow();
    m_painter.restore();
}

void PlotPainter::paintBands() const
{
    for (const PlotBand &band : m_plot.bands) {
        const QRectF rect = m_geometry.bandRect(band);
        if (band.hatched) {
            m_painter.fillRect(rect, m_tokens.surface);
            m_painter.fillRect(rect, QBrush(m_tokens.strong, Qt::BDiagPattern));
            continue;
        }
        m_painter.fillRect(rect, m_tokens.bg);
        if (band.level != viewmodel::Level::None) {
            const qreal height = Metrics(m_font).u(2);
            m_painter.fillRect(
                QRectF(rect.left(), rect.top(), rect.width(), height), levelFill(m_tokens, band.level).edge);
        }
    }
}

// On the ground of the band, so that no line crosses the words.
void PlotPainter::paintWords() const
{
    m_painter.save();
    const std::vector<std::vector<PlacedWords>> words = m_labels.ofBands();
    for (std::size_t band = 0; band < words.size(); ++band) {
        for (const PlacedWords &line : words[band]) {
            m_painter.fillRect(line.place, m_plot.bands[band].hatched ? m_tokens.surface : m_tokens.bg);
            m_painter.setFont(line.bold ? boldFont(m_font) : m_font);
            m_painter.setPen(m_tokens.text);
            m_painter.drawText(line.place, LeftLine, line.text);
        }
    }
    m_painter.restore();
}

void PlotPainter::paintLines() const
{
    const QRectF &area = m_geometry.area();
    const std::vector<PlacedWords> words = m_labels.ofLines();
    for (std::size_t i = 0; i < m_plot.lines.size(); ++i) {
        const PlotLine &line = m_plot.lines[i];
        const qreal y = m_geometry.y(line.value);
        const QColor color = lineColor(m_tokens, line.tone);
        m_painter.setPen(QPen(color, 1, line.tone == PlotTone::Good ? Qt::DotLine : Qt::SolidLine));
        m_painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        m_painter.drawText(words[i].place, LeftLine, words[i].text);
    }
}

void PlotPainter::paintAxes() const
{
    const QFontMetrics metrics(m_font);
    const QRectF &area = m_geometry.area();
    const auto number = [&](double value, qreal y, const QFont &font, const QColor &color) {
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(
            QRectF(0, y - metrics.height(), area.left() - metrics.averageCharWidth(), 2 * metrics.height()),
            Qt::AlignRight | Qt::AlignVCenter, QString::number(value));
    };
    const std::vector<qreal> heights = m_labels.lineHeights();
    for (const double tick : m_plot.ticks) {
        const qreal y = m_geometry.y(tick);
        if (std::ranges::none_of(heights, [&](qreal height) { return std::abs(height - y) < metrics.height() * 0.8; }))
            number(tick, y, m_font, m_tokens.muted);
    }
    for (std::size_t i = 0; i < m_plot.lines.size(); ++i)
        number(m_plot.lines[i].value, heights[i], boldFont(m_font), lineColor(m_tokens, m_plot.lines[i].tone));
    m_painter.setFont(m_font);
    m_painter.setPen(m_tokens.strong);
    m_painter.drawLine(area.bottomLeft(), area.bottomRight());
    const qreal tickWidth = metrics.horizontalAdvance(QStringLiteral("00-00")) * 1.6;
    for (const PlotGeometry::TimeTick &tick : m_geometry.timeTicks(tickWidth)) {
        m_painter.setPen(m_tokens.strong);
        m_painter.drawLine(QPointF(tick.x, area.bottom()), QPointF(tick.x, area.bottom() + metrics.height() / 4.0));
        m_painter.setPen(tick.day ? m_tokens.text : m_tokens.muted);
        m_painter.drawText(
            QRectF(tick.x - tickWidth, area.bottom() + metrics.height() / 4.0, 2 * tickWidth, metrics.height()),
            Qt::AlignHCenter | Qt::AlignVCenter, tick.text);
    }
}

void PlotPainter::paintCurves() const
{
    const qreal size = Metrics(m_font).u(3);
    for (std::size_t i = 0; i < m_plot.curves.size(); ++i) {
        const PlotCurve &curve = m_plot.curves[i];
        const QColor ink = inkOf(m_tokens, i);
        for (const PlotGeometry::Stroke &stroke : m_geometry.strokes(curve)) {
            m_painter.setPen(curvePen(ink, stroke.dashed));
            if (stroke.points.size() == 1) {
                m_painter.setPen(QPen(ink, 4, Qt::SolidLine, Qt::RoundCap));
                m_painter.drawPoint(stroke.points.first());
            } else {
                m_painter.drawPolyline(stroke.points);
            }
        }
        for (const viewmodel::PlotRange &range : curve.ranges)
            paintRange(range, i);
        for (const viewmodel::PlotPoint &point : curve.steps ? curve.points : std::vector<viewmodel::PlotPoint>()) {
            const QPointF place(m_geometry.x(point.at), m_geometry.y(point.value));
            const QRectF box(place.x() - size / 2, place.y() - size / 2, size, size);
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(m_tokens.surface);
            m_painter.drawEllipse(box);
            paintMark(m_painter, box, markOf(i), ink);
            m_painter.setBrush(Qt::NoBrush);
        }
    }
}

// From end to end; where an end is not known, an arrow points there.
void PlotPainter::paintRange(const viewmodel::PlotRange &range, std::size_t curve) const
{
    const qreal half = Metrics(m_font).u(2);
    const qreal reach = Metrics(m_font).em(2);
    const QRectF &area = m_geometry.area();
    const qreal x = m_geometry.x(range.at);
    const qreal low = range.low ? m_geometry.y(*range.low) : qMin(area.bottom(), m_geometry.y(*range.high) + reach);
    const qreal high = range.high ? m_geometry.y(*range.high) : qMax(area.top(), low - reach);
    m_painter.setPen(QPen(inkOf(m_tokens, curve), 2));
    m_painter.drawLine(QPointF(x, low), QPointF(x, high));
    const auto end = [&](qreal y, bool known, qreal inwards) {
        const qreal slant = known ? 0 : inwards * half;
        m_painter.drawPolyline(QPolygonF{{x - half, y + slant}, {x, y}, {x + half, y + slant}});
    };
    end(low, range.low.has_value(), -1);
    end(high, range.high.has_value(), 1);
    const qreal size = Metrics(m_font).u(3);
    const QRectF box(x - size / 2, (low + high) / 2 - size / 2, size, size);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_tokens.surface);
    m_painter.drawEllipse(box);
    paintMark(m_painter, box, markOf(curve), inkOf(m_tokens, curve));
    m_painter.setBrush(Qt::NoBrush);
}

void PlotPainter::paintNow() const
{
    if (!m_plot.now)
        return;
    const QRectF &area = m_geometry.area();
    const qreal x = m_geometry.x(*m_plot.now);
    m_painter.setPen(QPen(m_tokens.accent.fill, 2));
    m_painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    const QFont font = boldFont(m_font);
    const QFontMetrics metrics(font);
    const qreal width = metrics.horizontalAdvance(m_plot.nowText) + 2 * metrics.averageCharWidth();
    const qreal left = std::clamp(x - width, area.left(), area.right() - width);
    const QRectF box(left, area.top() - metrics.height(), width, metrics.height());
    m_painter.fillRect(box, m_tokens.accent.fill);
    m_painter.setPen(m_tokens.accent.on);
    m_painter.setFont(font);
    m_painter.drawText(box, Qt::AlignCenter, m_plot.nowText);
    m_painter.setFont(m_font);
}

void PlotPainter::paintStop(const viewmodel::PlotStop &stop) const
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    const QRectF &area = m_geometry.area();
    const qreal x = m_geometry.x(stop.at);
    m_painter.setPen(QPen(m_tokens.text, 1, Qt::DotLine));
    m_painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    const qreal radius = Metrics(m_font).u(1) + 1;
    m_painter.setPen(QPen(m_tokens.text, 2));
    m_painter.setBrush(m_tokens.surface);
    for (const double value : stop.values)
        m_painter.drawEllipse(QPointF(x, m_geometry.y(value)), radius, radius);
    m_painter.restore();
}

} // namespace ui
