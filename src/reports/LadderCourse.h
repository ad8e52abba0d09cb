#pragma once

#include "incident/Incident.h"

namespace reports {

/// How a ladder went from the beginning of the activation on: its highest level with when it began and ended, every
/// level in turn where there were several, and where it stands now. Empty for a ladder other than the response that
/// never reached a level.
[[nodiscard]] std::string ladderCourse(const incident::Incident &incident, const incident::Activation &activation,
    const plan::Plan &plan, const plan::Lifecycle &ladder);

} // namespace reports
