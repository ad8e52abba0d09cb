#pragma once

#include "incident/Incident.h"
#include "viewmodel/Vocabulary.h"

#include <string_view>

namespace viewmodel {

[[nodiscard]] ClockState clockState(const incident::DeadlineEntry &deadline, base::Instant now);
/// What a clock is called: its own label, "call … again" for the reminder of a call.
[[nodiscard]] QString clockLabel(std::string_view id, std::string_view label);
/// The clock waited for a task that a person set aside: it was neither met nor missed.
[[nodiscard]] bool endedBySettingAside(const incident::Incident &incident, const incident::DeadlineEntry &deadline);
/// The clocks that have not ended, by due time.
[[nodiscard]] std::vector<incident::DeadlineEntry> runningClocks(const incident::Incident &incident);

} // namespace viewmodel
