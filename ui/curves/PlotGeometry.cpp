#include "ui/curves/PlotGeometry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

using viewmodel::Plot;
using viewmodel::PlotBand;
using viewmodel::PlotCurve;
using viewmodel::PlotPoint;

namespace {

constexpr qreal LeastBand = 3;
constexpr std::chrono::hours Day{24};

QString two(int number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); }

QString dayText(const base::CivilTime &civil)
{
    return two(static_cast<int>(civil.month)) + QLatin1Char('-') + two(static_cast<int>(civil.day));
}

QString timeText(const base::CivilTime &civil)
{
    return two(static_cast<int>(civil.hour)) + QLatin1Char(':') + two(static_cast<int>(civil.minute));
}

/// The first midnight in China Standard Time not after a moment.
base::Instant midnightBefore(base::Instant moment)
{
    base::CivilTime civil = base::toCivil(moment);
    civil.hour = civil.minute = civil.second = civil.millisecond = 0;
    return base::fromCivil(civil);
}

} // namespace

PlotGeometry::PlotGeometry(const Plot &plot, const QRectF &area)
    : m_plot(plot)
    , m_area(area)
{
}

qreal PlotGeometry::x(base::Instant at) const
{
    const auto whole = (m_plot.to - m_plot.from).count();
    const auto part = (at - m_plot.from).count();
    return whole <= 0 ? m_area.center().x() : m_area.left() + m_area.width() * qreal(part) / qreal(whole);
}

qreal PlotGeometry::y(double value) const { return m_area.bottom() - m_area.height() * value / m_plot.top; }

QRectF PlotGeometry::bandRect(const PlotBand &band) const
{
    const qreal left = x(band.from);
    const qreal right = std::max(x(band.to), left + LeastBand);
    return QRectF(QPointF(left, m_area.top()), QPointF(right, m_area.bottom())).intersected(m_area);
}

std::vector<PlotGeometry::Stroke> PlotGeometry::strokes(const PlotCurve &curve) const
{
    std::vector<Stroke> strokes;
    const PlotPoint *before = nullptr;
    for (const PlotPoint &point : curve.points) {
        const QPointF place(x(point.at), y(point.value));
        if (!before || point.apart) {
            strokes.push_back({QPolygonF{place}, point.dashed});
        } else {
            if (point.dashed != before->dashed) // the line to a forecast is forecast itself
                strokes.push_back({QPolygonF{QPointF(x(before->at), y(before->value))}, point.dashed});
            if (curve.steps)
                strokes.back().points << QPointF(place.x(), y(before->value));
            strokes.back().points << place;
        }
        before = &point;
    }
    return strokes;
}

std::vector<PlotGeometry::TimeTick> PlotGeometry::timeTicks(qreal width) const
{
    using std::chrono::hours;
    using std::chrono::minutes;
    static constexpr std::array<minutes, 14> steps{minutes(1), minutes(5), minutes(10), minutes(15), minutes(30),
        hours(1), hours(3), hours(6), hours(12), Day, 2 * Day, 7 * Day, 14 * Day, 28 * Day};
    const auto span = m_plot.to - m_plot.from;
    const auto most = std::max(qint64(m_area.width() / std::max(width, 1.0)), qint64(1));
    const auto fits = std::ranges::find_if(steps, [&](minutes step) { return span / step <= most; });
    const minutes step = fits == steps.end() ? steps.back() : *fits;
    std::vector<TimeTick> ticks;
    for (base::Instant at = midnightBefore(m_plot.from); at <= m_plot.to; at += step) {
        if (at < m_plot.from)
            continue;
        const base::CivilTime civil = base::toCivil(at);
        const bool day = civil.hour == 0 && civil.minute == 0;
        ticks.push_back({x(at), day ? dayText(civil) : timeText(civil), day});
    }
    if (ticks.empty()) // what was told within one moment is told then
        ticks.push_back({x(m_plot.from), timeText(base::toCivil(m_plot.from)), false});
    return ticks;
}

int PlotGeometry::stopAt(qreal place) const
{
    const auto nearest = std::ranges::min_element(
        m_plot.stops, {}, [&](const viewmodel::PlotStop &stop) { return std::abs(x(stop.at) - place); });
    return nearest == m_plot.stops.end() ? -1 : static_cast<int>(nearest - m_plot.stops.begin());
}

} // namespace ui
