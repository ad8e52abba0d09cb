#pragma once

#include "ui/curves/PlotGeometry.h"

#include <QFont>

namespace ui {

/// A line of words on a chart and where it stands.
struct PlacedWords {
    QRectF place;
    QString text;
    bool bold = false;
};

/// Where the words of a chart stand, so that they can be read: those of its lines in the margin to the right of the
/// area, those of its bands in the area, whole wherever the area is wide enough, off each other and off the curves.
class PlotLabels {
public:
    /// `font` is what they are written in. Everything outlives the labels.
    PlotLabels(const viewmodel::Plot &plot, const PlotGeometry &geometry, const QFont &font);

    /// The margin that the words of the lines and half a date at the end of the time axis need in a chart so wide.
    [[nodiscard]] static qreal marginRight(const viewmodel::Plot &plot, const QFont &font, qreal width);

    /// Height of the middle of each line's words: at its value, moved apart where lines are closer than the words.
    [[nodiscard]] std::vector<qreal> lineHeights() const;
    /// One for each line of the plot, in its order.
    [[nodiscard]] std::vector<PlacedWords> ofLines() const;
    /// For each band of the plot its lines of words; none where every place is taken by another band's.
    [[nodiscard]] std::vector<std::vector<PlacedWords>> ofBands() const;

private:
    [[nodiscard]] std::vector<PlacedWords> wordsOf(const viewmodel::PlotBand &band) const;
    [[nodiscard]] bool isCrossed(const QRectF &box) const;

    const viewmodel::Plot &m_plot;
    const PlotGeometry &m_geometry;
    const QFont &m_font;
};

} // namespace ui
