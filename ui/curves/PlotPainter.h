#pragma once

#include "ui/common/Marks.h"
#include "ui/common/Tokens.h"
#include "ui/curves/PlotLabels.h"

#include <QFont>

class QPainter;

namespace ui {

/// Draws the parts of a chart, from the ground up. Words say what a colour means: a level, a line, a curve.
class PlotPainter {
public:
    PlotPainter(QPainter &painter, const viewmodel::Plot &plot, const PlotGeometry &geometry, const Tokens &tokens,
        const QFont &font);

    /// Everything but the stop and the words of the bands.
    void paint() const;
    /// The place that is being read.
    void paintStop(const viewmodel::PlotStop &stop) const;
    /// What the bands say; last, nothing lies on it.
    void paintWords() const;

    /// The mark of the n-th curve: curves differ by mark, then by colour.
    [[nodiscard]] static Mark markOf(std::size_t curve);
    [[nodiscard]] static QColor inkOf(const Tokens &tokens, std::size_t curve);

private:
    void paintBands() const;
    void paintLines() const;
    void paintAxes() const;
    void paintCurves() const;
    void paintRange(const viewmodel::PlotRange &range, std::size_t curve) const;
    void paintNow() const;

    QPainter &m_painter;
    const viewmodel::Plot &m_plot;
    const PlotGeometry &m_geometry;
    const Tokens &m_tokens;
    const QFont m_font;
    const PlotLabels m_labels;
};

} // namespace ui
