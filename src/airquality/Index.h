#pragma once

#include "airquality/Series.h"
#include "calendar/Day.h"

#include <array>
#include <optional>
#include <set>
#include <string>

namespace airquality {

/// What the index is made of.
enum class Pollutant { SO2, NO2, CO, O3, PM10, PM25 };
inline constexpr std::array Pollutants{
    Pollutant::SO2, Pollutant::NO2, Pollutant::CO, Pollutant::O3, Pollutant::PM10, Pollutant::PM25};
/// "SO2", "PM2.5".
[[nodiscard]] std::string_view name(Pollutant pollutant);

/// The concentrations at which the sub-index is 0, 50, 100, 150, 200, 300, 400, 500; fewer where a table ends early.
/// µg/m³, mg/m³ for CO.
using Breakpoints = std::vector<double>;

/// What counts above the end of a table that ends before 500.
enum class BeyondTable {
    Nothing, ///< no sub-index of this averaging: another one takes its place
    LastIndex, ///< the last index of the table stands
};

/// One edition of HJ 633 with its tables.
struct Standard {
    std::string name; ///< "HJ 633-2026"
    calendar::Day validFrom{};
    std::optional<calendar::Day> validTo; ///< last day; nothing while in force
    std::map<Pollutant, Breakpoints> day; ///< of O3: none
    Breakpoints ozoneEightHours;
    Breakpoints ozoneHour;
    BeyondTable ozoneBeyond = BeyondTable::Nothing;
    bool roundsConcentrations = false; ///< to whole µg/m³, CO to 0.1 mg/m³, before the look-up
};

/// The sub-index of a concentration, rounded up; 500 above a whole table, nothing beyond one that ends early. Never
/// negative.
[[nodiscard]] std::optional<int> subIndex(const Breakpoints &breakpoints, double concentration);

/// One hour's mean concentrations; a pollutant that was not measured is not in it.
using Concentrations = std::map<Pollutant, double>;
using ConcentrationSeries = std::map<Hour, Concentrations>;

/// The index of the 24 hours up to and including `hour`: the largest sub-index of the day means of SO2, NO2, CO, PM10
/// and PM2.5 and of the largest 8-hour mean of O3. A mean needs 20 of 24 (6 of 8) hours (GB 3095). Nothing when no
/// pollutant has enough.
struct RollingIndex {
    int aqi = 0;
    Pollutant primary = Pollutant::PM25; ///< the one it comes from
};
[[nodiscard]] std::optional<RollingIndex> rollingIndex(
    const ConcentrationSeries &series, Hour hour, const Standard &standard);

/// The edition in force on the day of an hour; null when none is known.
[[nodiscard]] const Standard *standardAt(const std::vector<Standard> &standards, Hour hour);

/// The pollutants the series has any value of.
[[nodiscard]] std::set<Pollutant> carriedBy(const ConcentrationSeries &series);
/// The rolling index of an hour where it is known: every pollutant the series carries has its mean, particles among
/// them. Where one has not, the others only say how high the index is at least: over 200 that proves heavy pollution,
/// below it proves nothing, least of all clean air.
[[nodiscard]] std::optional<RollingIndex> knownIndex(
    const ConcentrationSeries &series, const std::set<Pollutant> &carried, Hour hour, const Standard &standard);
/// Those of `carried` that have too few hours for a mean.
[[nodiscard]] std::vector<Pollutant> withoutMean(
    const ConcentrationSeries &series, const std::set<Pollutant> &carried, Hour hour);

} // namespace airquality
