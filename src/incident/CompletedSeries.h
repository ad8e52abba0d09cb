#pragma once

#include "incident/HourlySeries.h"

namespace incident {

/// A series with the hours of the one before it that it does not speak of, so that what was measured of an episode goes
/// on counting. What was measured counts before what is forecast; of two of a kind the later one, also where it leaves
/// an hour of its own empty. A forecast takes the place of the forecast before it as a whole; an hour that was forecast
/// and never measured is missing once it is past. Where the concentrations of both give more hours an index, it is
/// worked out by `standards`. A series that lies more than three months away is none of its spell: nothing is added.
[[nodiscard]] HourlySeries completed(
    const HourlySeries &earlier, const HourlySeries &later, const std::vector<airquality::Standard> &standards);

/// Hours with an index that `whole` has more than `part`.
[[nodiscard]] int hoursMore(const HourlySeries &whole, const HourlySeries &part);

} // namespace incident
