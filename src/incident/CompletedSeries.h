#pragma once

#include "incident/HourlySeries.h"

namespace incident {

/// A series with the hours of the one before it that it does not speak of, so that what was measured of an episode goes
/// on counting. What was measured counts before what is forecast; of two of a kind the later one. An hour or a
/// pollutant that the later one leaves empty stays as it was: to empty it, correct it. A forecast takes the place of
/// the forecast before it as a whole; an hour that was forecast and never measured is missing once it is past. Where
/// the concentrations of both give an hour an index, it is worked out by `standards`, also anew where a concentration
/// that it came from was corrected. The oldest hours give way where it would be longer than a series may be.
[[nodiscard]] HourlySeries completed(
    const HourlySeries &earlier, const HourlySeries &later, const std::vector<airquality::Standard> &standards);

} // namespace incident
