#pragma once

#include "incident/Incident.h"

#include <algorithm>

namespace incident {

/// The latest moment at which something of the incident was recorded. That need not be its last event: the machine's
/// clock may have been set back since.
[[nodiscard]] inline base::Instant latestTime(const Incident &incident)
{
    base::Instant latest{};
    for (const RecordedEvent &record : incident.history)
        latest = std::max(latest, record.recorded);
    return latest;
}

} // namespace incident
