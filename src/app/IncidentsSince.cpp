#include "app/IncidentsSince.h"

#include <algorithm>

namespace app {

base::Result<std::vector<IncidentPointer>> incidentsSince(Console &console, base::Instant since)
{
    std::vector<IncidentPointer> incidents = console.incidents();
    for (const ArchivedIncident &archived : console.archive()) {
        if (archived.changed < since)
            continue;
        const auto loaded = console.incident(archived.id);
        if (!loaded)
            return base::failFrom(loaded);
        incidents.push_back(*loaded);
    }
    std::ranges::sort(incidents, {}, [](const IncidentPointer &one) { return one->id.value; });
    return incidents;
}

} // namespace app
