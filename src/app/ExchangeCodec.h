#pragma once

#include "app/EventStore.h"
#include "exchange/ExchangeEvent.h"

namespace app {

/// Turns events of the exchange into what the record keeps, and back. Implemented by formats/.
/// encode() fills in type and payload; happened and actor are the caller's.
class ExchangeCodec {
public:
    virtual ~ExchangeCodec() = default;
    [[nodiscard]] virtual NewEvent encode(const exchange::ExchangeEvent &event) const = 0;
    /// Error: Corrupt, naming the type and the field that does not fit.
    [[nodiscard]] virtual base::Result<exchange::ExchangeEvent> decode(const StoredEvent &stored) const = 0;
};

} // namespace app
