#pragma once

#include "reserve/Stock.h"

namespace reserve {

/// Which lots are wanted; empty parts ask for nothing.
struct LotFilter {
    std::string
        text; ///< somewhere in code, name, specification, batch, manufacturer or place; ASCII letters of any case
    std::string item; ///< this code
    std::optional<ItemKind> kind;
    std::string place; ///< begins so
    std::optional<calendar::Day> expiresBy; ///< on this day or before
    bool empty = false; ///< also lots of which nothing is there
};

enum class LotOrder { Expiry, Lot, Item, Name, Spec, Batch, Place, Amount, Held, Free, Price, Worth };
inline constexpr auto LotOrderNames = std::to_array<std::string_view>(
    {"expiry", "lot", "item", "name", "spec", "batch", "place", "quantity", "held", "free", "price", "worth"});

/// The lots that fit, in this order; where two are equal, by number.
[[nodiscard]] std::vector<const Lot *> listLots(
    const Stock &stock, const LotFilter &filter, LotOrder order = LotOrder::Expiry, bool descending = false);

} // namespace reserve
