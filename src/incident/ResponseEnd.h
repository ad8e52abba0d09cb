#pragma once

#include "incident/Incident.h"

namespace incident {

/// What had ended the response of an activation before that version; null while it ran.
[[nodiscard]] const StateMoved *responseEnd(
    const Incident &incident, const ActivationId &activation, std::int64_t version);
/// The activation that took the matter over when this one was closed; null where none did.
[[nodiscard]] const Activation *successor(const Incident &incident, const Activation &activation);

} // namespace incident
