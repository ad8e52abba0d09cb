#pragma once

#include "incident/Incident.h"

namespace reports {

/// How the air was over the whole incident, from every series that stands: hours over the lines with the peak and its
/// hour, measured and forecast told apart, and the spells of heavy pollution. `until`: what comes later is left out,
/// for a last report tells no forecast. Empty where the plan reads no series or none was recorded.
[[nodiscard]] std::string airCourse(const incident::Incident &incident, const plan::Plan &plan, base::Instant until);

} // namespace reports
