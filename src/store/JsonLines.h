#pragma once

#include "app/EventStore.h"

namespace store {

/// An event as one JSON object and a line feed (docs/formats/store.md): as exportJsonLines() writes it.
[[nodiscard]] std::string jsonLine(const app::StoredEvent &event);

} // namespace store
