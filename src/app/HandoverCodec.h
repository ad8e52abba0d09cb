#pragma once

#include "app/EventStore.h"
#include "handover/HandoverEvent.h"

namespace app {

/// Turns events of handovers into what the record keeps, and back. Implemented by formats/.
/// encode() fills in type and payload; happened and actor are the caller's.
class HandoverCodec {
public:
    virtual ~HandoverCodec() = default;
    [[nodiscard]] virtual NewEvent encode(const handover::HandoverEvent &event) const = 0;
    /// Error: Corrupt, naming the type and the field that does not fit.
    [[nodiscard]] virtual base::Result<handover::HandoverEvent> decode(const StoredEvent &stored) const = 0;
};

} // namespace app
