#pragma once

#include "incident/Incident.h"

namespace incident {

// What the parts of evolve() share. An id nobody knows changes nothing: it already happened, nobody can refuse it now.

/// Folds an event into the state, but not into its history.
void fold(Incident &incident, const RecordedEvent &record);
/// The time told now counts from here on; the record stays as it is.
void correctTime(Incident &incident, const TimeCorrected &event);
/// What the struck event said no longer counts; what was said before it, or since, does.
void takeBack(Incident &incident, std::int64_t version);

[[nodiscard]] Activation *activationOf(Incident &incident, const ActivationId &id);
[[nodiscard]] TaskEntry *taskOf(Incident &incident, const ActivationId &id, const std::string &task);
[[nodiscard]] DeadlineEntry *deadlineOf(Incident &incident, const std::string &deadline);
[[nodiscard]] CallEntry *callOf(Incident &incident, const ActivationId &activation, const std::string &target);

} // namespace incident
