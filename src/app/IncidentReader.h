#pragma once

#include "app/EventCodec.h"
#include "incident/Incident.h"

namespace app {

/// A snapshot: never changes; the next state is another object.
using IncidentPointer = std::shared_ptr<const incident::Incident>;

/// Folds the streams of the record into incidents.
class IncidentReader {
public:
    IncidentReader(const EventStore &store, const EventCodec &codec)
        : m_store(store)
        , m_codec(codec)
    {
    }

    /// The incident with what its stream has after `known`; null when the stream has nothing more (or does not exist).
    /// Errors: those of the store, Corrupt.
    [[nodiscard]] base::Result<IncidentPointer> newer(
        const incident::Incident &known, const incident::IncidentId &id) const;

    /// Applies one event. Error: Corrupt when it cannot be read or does not follow the incident's version.
    base::Result<> apply(incident::Incident &incident, const StoredEvent &stored) const;

private:
    const EventStore &m_store;
    const EventCodec &m_codec;
};

} // namespace app
