#pragma once

#include "incident/Incident.h"
#include "viewmodel/Vocabulary.h"

namespace viewmodel {

[[nodiscard]] ClockState clockState(const incident::DeadlineEntry &deadline, base::Instant now);
/// The clocks that have not ended, by due time.
[[nodiscard]] std::vector<incident::DeadlineEntry> runningClocks(const incident::Incident &incident);

} // namespace viewmodel
