#pragma once

#include "documents/FormValues.h"
#include "documents/IncidentValues.h"

namespace documents {

/// The sources "warning.…" of an incident but its grounds: the step that is proposed, else the last one that was taken;
/// a lifting names the level that it lifts.
void putWarning(FormValues &values, const IncidentSubject &subject);

} // namespace documents
