#pragma once

#include "app/Console.h"

namespace app {

/// Every incident that is open, and ended ones that changed since; by number. Errors: those of the store.
[[nodiscard]] base::Result<std::vector<IncidentPointer>> incidentsSince(Console &console, base::Instant since);

} // namespace app
