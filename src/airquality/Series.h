#pragma once

#include "base/Instant.h"

#include <map>
#include <vector>

/// Hourly air quality: what heavy-pollution warnings rest on.
namespace airquality {

/// A full hour.
using Hour = std::chrono::sys_time<std::chrono::hours>;

/// The air quality index of one hour, a mean over the 24 hours up to it.
struct HourlyIndex {
    int aqi = 0; ///< 0 to 500
    bool forecast = false; ///< not measured
    friend bool operator==(const HourlyIndex &, const HourlyIndex &) = default;
};

/// A series by hour. An hour that is not in it is missing; it is never filled in.
using IndexSeries = std::map<Hour, HourlyIndex>;

/// Hours missing in a row.
struct Gap {
    Hour first{};
    int hours = 0;
    friend bool operator==(const Gap &, const Gap &) = default;
};

/// The missing hours between the first and the last of the series.
[[nodiscard]] std::vector<Gap> gapsIn(const IndexSeries &series);
/// The same up to a later hour, the last one the series was to speak of.
[[nodiscard]] std::vector<Gap> gapsIn(const IndexSeries &series, Hour until);

} // namespace airquality
