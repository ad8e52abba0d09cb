#pragma once

#include "cli/IncidentCommand.h"

namespace cli {

/// `incident replay ID --under PLAN@VERSION`: what was told, judged under another version. Records nothing.
[[nodiscard]] int replayIncident(const IncidentUse &use);

} // namespace cli
