#pragma once

#include "app/EventStore.h"
#include "archive/Files.h"

#include <optional>

namespace dossier {

/// events.jsonl, a line an event; events/000012.row, the bytes under the hash of each, by its position in the record;
/// events.sm3, those hashes as `openssl dgst -sm3 -r` writes them.
[[nodiscard]] std::vector<archive::File> eventFiles(const std::vector<app::StoredEvent> &events);

/// The event of the canonical row; nothing where the bytes are none. Its hash is computed, not read.
[[nodiscard]] std::optional<app::StoredEvent> readRow(std::string_view row);

/// The line of events.jsonl.
[[nodiscard]] std::string eventLine(const app::StoredEvent &event);

/// "events/000012.row".
[[nodiscard]] std::string rowName(std::int64_t position);

} // namespace dossier
