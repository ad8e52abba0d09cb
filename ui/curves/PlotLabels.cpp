#include "ui/curves/PlotLabels.h"

#include "ui/common/Metrics.h"

#include <QFontMetricsF>
#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>

namespace ui {

using viewmodel::Plot;
using viewmodel::PlotBand;
using viewmodel::PlotLine;

namespace {

/// The words of the lines take no more of the chart.
constexpr qreal MostMargin = 0.3;

bool crosses(const QRectF &box, const QPointF &from, const QPointF &to)
{
    if (box.contains(from) || box.contains(to))
        return true;
    const QLineF line(from, to);
    const std::array sides{QLineF(box.topLeft(), box.topRight()), QLineF(box.topRight(), box.bottomRight()),
        QLineF(box.bottomRight(), box.bottomLeft()), QLineF(box.bottomLeft(), box.topLeft())};
    return std::ranges::any_of(
        sides, [&](const QLineF &side) { return line.intersects(side, nullptr) == QLineF::BoundedIntersection; });
}

QRectF boxOf(const std::vector<PlacedWords> &words)
{
    return std::accumulate(words.begin(), words.end(), QRectF(),
        [](const QRectF &box, const PlacedWords &line) { return box.united(line.place); });
}

} // namespace

PlotLabels::PlotLabels(const Plot &plot, const PlotGeometry &geometry, const QFont &font)
    : m_plot(plot)
    , m_geometry(geometry)
    , m_font(font)
{
}

qreal PlotLabels::marginRight(const Plot &plot, const QFont &font, qreal width)
{
    const QFontMetricsF metrics(font);
    const Metrics lengths(font);
    qreal margin = metrics.horizontalAdvance(QStringLiteral("00-00")) / 2 + lengths.u(1);
    for (const PlotLine &line : plot.lines)
        margin = std::max(margin, std::ceil(metrics.horizontalAdvance(line.label)) + lengths.u(3));
    return std::max(qreal(lengths.inset()), std::min(margin, width * MostMargin));
}

std::vector<qreal> PlotLabels::lineHeights() const
{
    const qreal apart = QFontMetricsF(m_font).height();
    std::vector<std::size_t> downwards(m_plot.lines.size());
    std::iota(downwards.begin(), downwards.end(), 0);
    std::ranges::sort(downwards, std::ranges::greater(), [this](std::size_t line) { return m_plot.lines[line].value; });
    std::vector<qreal> heights(downwards.size());
    qreal least = -apart;
    for (const std::size_t line : downwards) {
        heights[line] = std::max(m_geometry.y(m_plot.lines[line].value), least);
        least = heights[line] + apart;
    }
    qreal most = std::max(m_geometry.area().bottom(), m_geometry.area().top());
    for (auto line = downwards.rbegin(); line != downwards.rend(); ++line) {
        heights[*line] = std::min(heights[*line], most);
        most = heights[*line] - apart;
    }
    return heights;
}

std::vector<PlacedWords> PlotLabels::ofLines() const
{
    const QFontMetricsF metrics(m_font);
    const Metrics lengths(m_font);
    const qreal left = m_geometry.area().right() + lengths.u(1);
    const std::vector<qreal> heights = lineHeights();
    std::vector<PlacedWords> words;
    for (std::size_t line = 0; line < m_plot.lines.size(); ++line) {
        const QString &label = m_plot.lines[line].label;
        const QSizeF size(std::ceil(metrics.horizontalAdvance(label)), metrics.height());
        words.push_back({QRectF(QPointF(left, heights[line] - size.height() / 2), size), label});
    }
    return words;
}

// At the foot of the area, below the words of the band, where the curve of heavy air seldom is.
std::vector<PlacedWords> PlotLabels::wordsOf(const PlotBand &band) const
{
    const QRectF &area = m_geometry.area();
    const qreal gap = Metrics(m_font).u(1);
    std::vector<PlacedWords> words;
    qreal width = 0;
    for (const QString &text : band.words) {
        const bool bold = words.empty();
        const QFont font = bold ? boldFont(m_font) : m_font;
        const QFontMetricsF metrics(font);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, area.width() - 2 * gap);
        words.push_back({QRectF(0, 0, std::ceil(metrics.horizontalAdvance(shown)), metrics.height()), shown, bold});
        width = std::max(width, words.back().place.width());
    }
    const qreal left =
        std::max(std::min(m_geometry.bandRect(band).left(), area.right() - width - gap) + gap, area.left() + gap);
    qreal bottom = area.bottom() - gap;
    for (auto line = words.rbegin(); line != words.rend(); ++line) {
        line->place.moveBottomLeft({left, bottom});
        bottom = line->place.top();
    }
    return words;
}

bool PlotLabels::isCrossed(const QRectF &box) const
{
    for (const viewmodel::PlotCurve &curve : m_plot.curves) {
        for (const PlotGeometry::Stroke &stroke : m_geometry.strokes(curve)) {
            for (qsizetype point = 0; point < stroke.points.size(); ++point) {
                if (crosses(box, stroke.points[std::max<qsizetype>(point - 1, 0)], stroke.points[point]))
                    return true;
            }
        }
    }
    return false;
}

std::vector<std::vector<PlacedWords>> PlotLabels::ofBands() const
{
    const qreal step = QFontMetricsF(m_font).height() / 2;
    const qreal top = m_geometry.area().top() + Metrics(m_font).u(2); // the bar of the level
    std::vector<QRectF> taken;
    std::vector<std::vector<PlacedWords>> all;
    for (const PlotBand &band : m_plot.bands) {
        std::vector<PlacedWords> words = wordsOf(band);
        const QRectF foot = boxOf(words);
        std::optional<qreal> raised; // the lowest place off the curves, else the lowest that is free
        for (qreal rise = 0; foot.top() - rise >= top || rise == 0; rise += step) {
            const QRectF box = foot.translated(0, -rise);
            if (std::ranges::any_of(taken, [&](const QRectF &other) { return other.intersects(box); }))
                continue;
            const bool crossed = isCrossed(box);
            if (!crossed || !raised)
                raised = rise;
            if (!crossed)
                break;
        }
        if (!raised)
            words.clear();
        for (PlacedWords &line : words)
            line.place.translate(0, -*raised);
        if (!words.empty())
            taken.push_back(boxOf(words));
        all.push_back(std::move(words));
    }
    return all;
}

} // namespace ui
