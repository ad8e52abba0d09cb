#include "app/IncidentReader.h"

#include "app/Streams.h"
#include "incident/Decide.h"

namespace app {

base::Result<IncidentPointer> IncidentReader::newer(
    const incident::Incident &known, const incident::IncidentId &id) const
{
    const auto stored = m_store.readStream(streamOf(id), known.version);
    if (!stored)
        return base::failFrom(stored);
    if (stored->empty())
        return nullptr;
    auto incident = std::make_shared<incident::Incident>(known);
    for (const StoredEvent &event : *stored) {
        if (const auto applied = apply(*incident, event); !applied)
            return base::failFrom(applied);
    }
    return incident;
}

base::Result<> IncidentReader::apply(incident::Incident &incident, const StoredEvent &stored) const
{
    if (stored.version != incident.version + 1) {
        return base::fail(base::ErrorCode::Corrupt,
            "event " + std::to_string(stored.version) + " follows event " + std::to_string(incident.version),
            stored.stream);
    }
    auto event = m_codec.decode(stored);
    if (!event)
        return base::failFrom(event);
    incident::evolve(incident, {stored.version, stored.happened, stored.recorded, stored.actor, std::move(*event)});
    return {};
}

} // namespace app
