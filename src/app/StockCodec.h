#pragma once

#include "app/EventStore.h"
#include "reserve/StockEvent.h"

namespace app {

/// Turns events of the stock into what the record keeps, and back. Implemented by formats/.
/// encode() fills in type and payload; happened and actor are the caller's.
class StockCodec {
public:
    virtual ~StockCodec() = default;
    [[nodiscard]] virtual NewEvent encode(const reserve::StockEvent &event) const = 0;
    /// Error: Corrupt, naming the type and the field that does not fit.
    [[nodiscard]] virtual base::Result<reserve::StockEvent> decode(const StoredEvent &stored) const = 0;
};

} // namespace app
