#pragma once

#include "app/EventStore.h"
#include "dispatch/NoticeEvent.h"

namespace app {

/// Turns events of notices into what the record keeps, and back. Implemented by formats/.
/// encode() fills in type and payload; happened and actor are the caller's.
class NoticeCodec {
public:
    virtual ~NoticeCodec() = default;
    [[nodiscard]] virtual NewEvent encode(const dispatch::NoticeEvent &event) const = 0;
    /// Error: Corrupt, naming the type and the field that does not fit.
    [[nodiscard]] virtual base::Result<dispatch::NoticeEvent> decode(const StoredEvent &stored) const = 0;
};

} // namespace app
