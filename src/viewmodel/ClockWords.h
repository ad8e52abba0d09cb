#pragma once

#include "incident/Incident.h"
#include "viewmodel/Vocabulary.h"

#include <string_view>

namespace viewmodel {

[[nodiscard]] ClockState clockState(const incident::DeadlineEntry &deadline, base::Instant now);
/// What a clock is called: its own label, "call … again" for the reminder of a call.
[[nodiscard]] QString clockLabel(std::string_view id, std::string_view label);
/// How a clock ended, in a word or two: "met", "stopped". Only the first two say that what it waited for happened.
[[nodiscard]] QString endingWord(incident::ClockEnding ending);
/// The clocks that have not ended, by due time.
[[nodiscard]] std::vector<incident::DeadlineEntry> runningClocks(const incident::Incident &incident);

} // namespace viewmodel
