#pragma once

#include "app/EventStore.h"
#include "identity/AccountEvent.h"

namespace app {

/// Turns events of accounts into what the record keeps, and back. Implemented by formats/.
/// encode() fills in type and payload; happened and actor are the caller's.
class AccountCodec {
public:
    virtual ~AccountCodec() = default;
    [[nodiscard]] virtual NewEvent encode(const identity::AccountEvent &event) const = 0;
    /// Error: Corrupt, naming the type and the field that does not fit.
    [[nodiscard]] virtual base::Result<identity::AccountEvent> decode(const StoredEvent &stored) const = 0;
};

} // namespace app
