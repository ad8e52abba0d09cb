#pragma once

#include "exchange/Exchange.h"

#include <string_view>

namespace exchange {

/// The last bundle that brought the notice of this official number, or of the code on it; empty: none did.
[[nodiscard]] std::string bundleOfNotice(const Exchange &exchange, std::string_view word);

/// The code that stands on the notice.
[[nodiscard]] std::string codeOf(const SentNotice &sent);

} // namespace exchange
