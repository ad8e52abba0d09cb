#pragma once

#include "base/Diagnostic.h"

#include <optional>
#include <string_view>

namespace formats {

/// Where a text stops being JSON; nothing when it is JSON.
[[nodiscard]] std::optional<base::SourcePosition> jsonFault(std::string_view json);

/// Where `key` first stands in quotes; nothing when it does not.
[[nodiscard]] std::optional<base::SourcePosition> jsonKey(std::string_view json, std::string_view key);

} // namespace formats
