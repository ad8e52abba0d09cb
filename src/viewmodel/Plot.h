#pragma once

#include "base/Instant.h"
#include "viewmodel/Vocabulary.h"

#include <optional>

/// What a chart over time shows, without a pixel in it: values, words, and what each part means.
namespace viewmodel {

/// One value at its time.
struct PlotPoint {
    base::Instant at;
    double value = 0;
    bool dashed = false; ///< forecast: the line that leads to it is dashed
    bool apart = false; ///< nothing is known between the point before and this one: no line leads to it
    friend bool operator==(const PlotPoint &, const PlotPoint &) = default;
};

/// What is known of a value within limits only: "30 to 50", "at least 20".
struct PlotRange {
    base::Instant at;
    std::optional<double> low; ///< nothing: open downwards
    std::optional<double> high; ///< nothing: open upwards
    friend bool operator==(const PlotRange &, const PlotRange &) = default;
};

/// Values that belong together.
struct PlotCurve {
    QString label; ///< empty where the chart's title says it
    std::vector<PlotPoint> points; ///< in the order of time
    bool steps = false; ///< each value stands until the next; each point is marked
    std::vector<PlotRange> ranges = {}; ///< between the points, in the order of time; no line leads through them
    friend bool operator==(const PlotCurve &, const PlotCurve &) = default;
};

/// How much a line across the chart matters.
enum class PlotTone { Plain, Good, Near, Danger };

/// A value with a name, drawn across: 200, "heavy > 200".
struct PlotLine {
    double value = 0;
    QString label;
    PlotTone tone = PlotTone::Plain;
    friend bool operator==(const PlotLine &, const PlotLine &) = default;
};

/// A stretch of time with a meaning: shaded, or hatched where it only parts two others.
struct PlotBand {
    base::Instant from;
    base::Instant to; ///< its last hour
    QStringList words; ///< lines of text in it, most important first
    Level level = Level::None; ///< what it would call for
    bool hatched = false;
    friend bool operator==(const PlotBand &, const PlotBand &) = default;
};

/// What can be read at one place of the time axis.
struct PlotStop {
    base::Instant at;
    QString words; ///< "12-23 10:00 · AQI 183 · measured"
    std::vector<double> values; ///< what is known there, to be marked
    friend bool operator==(const PlotStop &, const PlotStop &) = default;
};

/// A chart over time.
struct Plot {
    QString title; ///< for who cannot see it
    QString summary; ///< what the chart says in a sentence
    QString unit;
    base::Instant from;
    base::Instant to;
    double top = 1; ///< the axis begins at 0
    std::vector<double> ticks;
    std::vector<PlotCurve> curves;
    std::vector<PlotLine> lines;
    std::vector<PlotBand> bands;
    std::vector<PlotStop> stops; ///< in the order of time
    std::optional<base::Instant> now; ///< where it lies within
    QString nowText;
    std::optional<base::Instant> forecastFrom; ///< the first hour that is not measured

    [[nodiscard]] bool empty() const { return stops.empty(); }
    friend bool operator==(const Plot &, const Plot &) = default;
};

/// Round values from 0 to at least `largest`: 0, 20, 40, …
[[nodiscard]] std::vector<double> roundTicks(double largest);

} // namespace viewmodel
