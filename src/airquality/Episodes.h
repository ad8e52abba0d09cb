#pragma once

#include "airquality/Series.h"

namespace airquality {

/// A spell of heavy pollution (77号 3.1, 3.2): the hours with an index over 200, together with those after a pause in
/// which the air was never good enough for lifting the warning.
struct Episode {
    Hour from{}; ///< its first hour over 200
    Hour to{}; ///< its last hour over 200
    int hoursOver200 = 0; ///< all of them
    int hoursOver300 = 0; ///< of the longest run
    int peak = 0;
    std::vector<Gap> missing; ///< between from and to: each ends a run
    friend bool operator==(const Episode &, const Episode &) = default;
};

/// Strictly more is heavy pollution, and severe.
inline constexpr int HeavyIndex = 200;
inline constexpr int SevereIndex = 300;
/// Up to here, light pollution, a warning may be lifted.
inline constexpr int LiftingIndex = 150;
/// The index ends here.
inline constexpr int MostIndex = 500;

/// Hours at 150 or below in a row that part two episodes (77号 3.3.3).
inline constexpr int LiftingHours = 36;

/// In the order of time.
[[nodiscard]] std::vector<Episode> episodesIn(const IndexSeries &series);

/// The longest run of hours over 150 in the series. A missing hour ends a run.
[[nodiscard]] int longestRunOver150(const IndexSeries &series);
/// Hours of an episode between two of its runs over 200, which did not end it.
struct Pause {
    Hour first{};
    Hour last{};
    int lightHours = 0; ///< of its longest run at 150 or below
    friend bool operator==(const Pause &, const Pause &) = default;
};
/// In the order of time; hours that are missing belong to the pause they lie in, and are none by themselves.
[[nodiscard]] std::vector<Pause> pausesIn(const IndexSeries &series, const Episode &episode);

/// Hours in a row of good enough air.
struct CalmRun {
    int hours = 0;
    bool open = false; ///< the series ends, or lacks an hour, before the run does: at least so many
    friend bool operator==(const CalmRun &, const CalmRun &) = default;
};
/// Hours in a row at the limit or below that the forecast promises, counted from its first hour on. A missing hour ends
/// what is known of the run; without a forecast nothing is: what was measured says nothing of what will be.
[[nodiscard]] CalmRun hoursAtMost(const IndexSeries &series, int limit);

/// The hours of a series in which an index above the limit is not over yet: where the forecast promises at least 36
/// hours at the limit or below (77号 3.3.2, 3.3.3) and none above it behind them, and the last measured hour is so too,
/// the forecast alone; else all of the series.
[[nodiscard]] IndexSeries notYetOver(const IndexSeries &series, int limit);

} // namespace airquality
