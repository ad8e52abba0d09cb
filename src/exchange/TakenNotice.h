#pragma once

#include "exchange/DecideExchange.h"

#include <string_view>

namespace exchange {

/// The last bundle that brought the notice of this official number, or of the code on it; empty: none did.
[[nodiscard]] std::string bundleOfNotice(const Exchange &exchange, std::string_view word);

/// What is wrong with it as it stands in the record, judged anew by the keys this console knows: who sent it, and of a
/// notice the four who signed. Nothing where all of it counts; whether a notice was cancelled since does not travel.
[[nodiscard]] std::optional<ExchangeRefusal> takenFault(
    const Taken &taken, const identity::Accounts &accounts, const std::string &record);

/// The code that stands on the notice.
[[nodiscard]] std::string codeOf(const SentNotice &sent);

} // namespace exchange
