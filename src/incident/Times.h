#pragma once

#include "incident/Incident.h"

namespace incident {

/// When something happened, as last corrected.
[[nodiscard]] base::Instant timeOf(const Incident &incident, const RecordedEvent &record);

/// When the desk heard of the incident: the first word of the call; of older records, when it was recorded.
[[nodiscard]] base::Instant heardAt(const Incident &incident);

/// The time of this entry is one that clocks count from, and people told it: the call, a step of a ladder, a task done
/// or set aside by a person, a report, a call made. Any other is struck and recorded anew.
[[nodiscard]] bool mayCorrectTime(const Event &event);

/// The clock that was retimed, as it stands now; null when it counts from another moment again.
[[nodiscard]] const DeadlineEntry *findRetimed(const Incident &incident, const DeadlineRetimed &event);

} // namespace incident
