#pragma once

#include "viewmodel/Plot.h"

#include <QPolygonF>
#include <QRectF>

namespace ui {

/// Where the parts of a chart lie in an area: the only place that turns times and values into pixels.
class PlotGeometry {
public:
    /// `plot` outlives the geometry.
    PlotGeometry(const viewmodel::Plot &plot, const QRectF &area);

    [[nodiscard]] const QRectF &area() const { return m_area; }
    [[nodiscard]] qreal x(base::Instant at) const;
    [[nodiscard]] qreal y(double value) const;
    /// Never narrower than can be seen.
    [[nodiscard]] QRectF bandRect(const viewmodel::PlotBand &band) const;

    /// A stretch of a curve that is drawn in one line; a single point stands alone.
    struct Stroke {
        QPolygonF points;
        bool dashed = false;
    };
    /// Broken where hours are missing, parted where the forecast begins.
    [[nodiscard]] std::vector<Stroke> strokes(const viewmodel::PlotCurve &curve) const;

    /// A mark of the time axis.
    struct TimeTick {
        qreal x = 0;
        QString text; ///< "12-23", or "06:00"
        bool day = false; ///< a day begins here
    };
    /// As many as fit at `width` each.
    [[nodiscard]] std::vector<TimeTick> timeTicks(qreal width) const;
    /// The stop nearest to a place; -1 without stops.
    [[nodiscard]] int stopAt(qreal x) const;

private:
    const viewmodel::Plot &m_plot;
    QRectF m_area;
};

} // namespace ui
