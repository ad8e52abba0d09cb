#pragma once

#include "app/EventStore.h"

#include <string>
#include <string_view>

namespace store {

/// What stands in `previousHash` of the very first event: 64 zeros.
[[nodiscard]] const std::string &genesisHash();

/// The bytes an event's hash is taken over, the same for every store (docs/formats/store.md): the tag
/// "fengsui-event-1\n", then one netstring ("<length in bytes>:<bytes>,") for each of position, stream, version, type,
/// happened, recorded, actor, payload, previous hash. Numbers are decimal; instants are milliseconds since 1970-01-01
/// UTC.
[[nodiscard]] std::string canonicalRow(const app::StoredEvent &event);

/// SM3 over canonicalRow(), lower-case hex: what `event.hash` must be.
[[nodiscard]] std::string rowHash(const app::StoredEvent &event);

/// Where the record ends: place and hash of its last event.
struct ChainEnd {
    std::int64_t position = 0;
    std::string hash = genesisHash();
};

/// The event as it enters the record right after `end`, hashed, as `version` of its stream. Moves `end` on.
[[nodiscard]] app::StoredEvent sealNext(
    ChainEnd &end, const app::NewEvent &event, const std::string &stream, std::int64_t version, base::Instant recorded);

} // namespace store
