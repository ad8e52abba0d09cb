#pragma once

#include "airquality/Series.h"
#include "incident/Incident.h"

namespace incident {

/// What was in the air of one hour.
struct Concentration {
    double value = 0; ///< µg/m³, mg/m³ for CO
    bool forecast = false; ///< not measured
    friend bool operator==(const Concentration &, const Concentration &) = default;
};

/// The air over a whole incident, hour by hour, out of every series that stands.
struct WholeSeries {
    airquality::IndexSeries index; ///< an hour that nobody measured is marked as forecast, also once it is past
    std::map<airquality::Hour, std::string> leading; ///< the pollutant an hour's index comes from, where it is known
    /// By pollutant, as airquality::name() has it; marked as the index is.
    std::map<std::string, std::map<airquality::Hour, Concentration>> concentrations;
};

/// For each hour what was measured counts before what was forecast, and of two of a kind the one told later. An hour
/// that a later series leaves empty keeps what an earlier one said: an index over 24 hours begins later than the
/// concentrations it is worked out of. A wrong hour is taken back by striking its series.
[[nodiscard]] WholeSeries wholeSeries(const Incident &incident);

} // namespace incident
