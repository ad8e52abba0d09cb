#pragma once

#include "airquality/Episodes.h"

namespace airquality {

/// A series, and what of it still counts for a level: an index over a limit is over once the air stays at the limit or
/// below for long enough (notYetOver()).
struct CurrentHours {
    IndexSeries all;
    Hour until{}; ///< the last hour the series is to speak of; its index may be missing
    IndexSeries light; ///< what is not lifted yet: over 150 is not over
    IndexSeries heavy; ///< over 200
    IndexSeries severe; ///< over 300
};
[[nodiscard]] CurrentHours currentHours(IndexSeries series, Hour until);
/// An index over the limit of `counted`, one of the three, was over before its hours: what lay before counts no more.
[[nodiscard]] inline bool wasOver(const CurrentHours &hours, const IndexSeries &counted)
{
    return counted.size() != hours.all.size();
}

/// A number that a series proves.
struct Proved {
    int number = 0;
    bool more = false; ///< at least so many: the series ends or lacks hours where more may lie
    friend bool operator==(const Proved &, const Proved &) = default;
};

/// The numbers of the latest episode as far as it is not over: hours over 300 count until 300 is over, all over 200
/// until 200 is (77号 3.3.2, decision 46). None over 200: zero hours, and the largest index there is.
struct Counts {
    Proved hoursOver200;
    Proved hoursOver300; ///< of the longest run
    Proved peak;
    Proved hoursOver150; ///< of the longest run, in the whole series
};
/// More hours over 200 may belong to the episode than the series sees.
[[nodiscard]] bool goesOn(const CurrentHours &hours, const Episode &episode);

/// An hour over a limit next to a missing one, or at the end of the series, may be followed by more; so may anything
/// where a whole day is missing. The peak is exact once hours over 300 are over. A series begins where somebody began
/// to look: what lay before its first hour is not asked for.
[[nodiscard]] Counts countsOf(const CurrentHours &hours);

} // namespace airquality
