#pragma once

#include "incident/Incident.h"
#include "viewmodel/Vocabulary.h"

#include <string_view>

namespace viewmodel {

[[nodiscard]] ClockState clockState(const incident::DeadlineEntry &deadline, base::Instant now);
/// Of any clock that runs: near from then on, over behind its due time.
[[nodiscard]] ClockState clockState(base::Instant near, base::Instant due, base::Instant now);
/// What a clock is called: its own label, "call … again" for the reminder of a call.
[[nodiscard]] QString clockLabel(std::string_view id, std::string_view label);
/// When a clock is due, also once it is over. The day is told where it is not today, and with midnight always, which is
/// 24:00 of the day before: "11-24 24:00", else "03:00", "11-30 03:00".
[[nodiscard]] QString dueMoment(base::Instant due, base::Instant now);
/// How a clock ended, in a word or two: "met", "stopped". Only the first two say that what it waited for happened.
[[nodiscard]] QString endingWord(incident::ClockEnding ending);
/// What ended a clock: the step, task or report that it waited for, what cut it short, or the words of who stopped it.
/// `plan` is the one the clock belongs to; null: none at hand. Empty while it runs, and where nothing is recorded.
[[nodiscard]] QString endedBy(
    const incident::Incident &incident, const incident::DeadlineEntry &clock, const plan::Plan *plan);
/// The clocks that have not ended, by due time.
[[nodiscard]] std::vector<incident::DeadlineEntry> runningClocks(const incident::Incident &incident);

} // namespace viewmodel
