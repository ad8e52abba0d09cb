#pragma once

#include "incident/Incident.h"

#include <algorithm>

namespace incident {

/// A clock that steps back by less is only being kept right.
inline constexpr std::chrono::seconds ClockSlack{5};

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
