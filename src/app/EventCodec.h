#pragma once

#include "app/EventStore.h"
#include "incident/Event.h"

namespace app {

/// Turns incident events into what the record keeps, and back. Implemented by formats/.
class EventCodec {
public:
    virtual ~EventCodec() = default;
    [[nodiscard]] virtual NewEvent encode(const incident::Event &event) const = 0;
    /// Error: Corrupt, naming the type and the field that does not fit.
    [[nodiscard]] virtual base::Result<incident::Event> decode(const StoredEvent &stored) const = 0;
};

} // namespace app
