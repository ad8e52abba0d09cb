#include "incident/ResponseEnd.h"

#include <algorithm>
#include <limits>
#include <ranges>

namespace incident {

const StateMoved *responseEnd(const Incident &incident, const ActivationId &activation, std::int64_t version)
{
    for (const RecordedEvent &record : incident.history | std::views::reverse) {
        if (record.version >= version)
            continue;
        const auto *reopened = std::get_if<IncidentReopened>(&record.event);
        if (reopened && reopened->activation == activation)
            return nullptr;
        const auto *moved = std::get_if<StateMoved>(&record.event);
        if (moved && moved->activation == activation && moved->ends)
            return moved;
    }
    return nullptr;
}

const Activation *successor(const Incident &incident, const Activation &activation)
{
    const StateMoved *end =
        activation.ended ? responseEnd(incident, activation.id, std::numeric_limits<std::int64_t>::max()) : nullptr;
    if (!end || end->goesToPlan.empty())
        return nullptr;
    const auto found = std::ranges::find(incident.activations, end->goesToPlan, &Activation::plan);
    return found == incident.activations.end() ? nullptr : &*found;
}

} // namespace incident
