#pragma once

#include "app/EventStore.h"
#include "app/RegisterEvent.h"
#include "incident/Event.h"

namespace app {

/// Turns events into what the record keeps, and back. Implemented by formats/.
/// encode() fills in type and payload; happened and actor are the caller's.
class EventCodec {
public:
    virtual ~EventCodec() = default;
    [[nodiscard]] virtual NewEvent encode(const incident::Event &event) const = 0;
    /// Error: Corrupt, naming the type and the field that does not fit.
    [[nodiscard]] virtual base::Result<incident::Event> decode(const StoredEvent &stored) const = 0;

    /// The same for what the record keeps beside incidents.
    [[nodiscard]] virtual NewEvent encodeRegister(const RegisterEvent &event) const = 0;
    [[nodiscard]] virtual base::Result<RegisterEvent> decodeRegister(const StoredEvent &stored) const = 0;
};

} // namespace app
