#pragma once

#include "incident/Decide.h"

namespace incident {

/// Where the ladders of a plan stand, in its own words: "Ⅱ级响应，橙色预警（二级）". Of the response every state is
/// said, of a warning only one that is in force.
[[nodiscard]] std::string standingWords(const Activation &activation, const plan::Plan &plan);

/// The same of every plan that runs on the incident, each with its short title where there are several; of a version
/// that is not at hand the name of the state. Empty where none runs.
[[nodiscard]] std::vector<std::string> standingWords(const Incident &incident, const PlanLibrary &plans);

} // namespace incident
