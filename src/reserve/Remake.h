#pragma once

#include "reserve/DecideStock.h"

namespace reserve {

/// The command that makes this event first of all; nothing for what only ever follows another.
[[nodiscard]] std::optional<StockCommand> commandOf(const StockEvent &event);

/// What has to stand behind a recorded event by the rules of the stock as it was, its actor having had a role for it.
/// Error, English: what the rules say against it; it was written by somebody else.
[[nodiscard]] tl::expected<std::vector<StockEvent>, std::string> remake(
    const Stock &stock, const RecordedStockEvent &record, const identity::Accounts &accounts);

} // namespace reserve
