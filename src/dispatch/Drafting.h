#pragma once

#include "dispatch/DecideNotice.h"

namespace dispatch {

/// Why the actor cannot draft the notice now, whatever lots he would take; nothing where he can. Unlike decide() it
/// looks at no lot, and costs nothing.
[[nodiscard]] std::optional<NoticeRefusal> draftingFault(
    const Notices &notices, std::int64_t notice, const NoticeContext &context);

/// Steps that whoever drafts the notice cannot sign any more: nobody signs what he drafted.
struct DraftingCost {
    std::vector<Step> own; ///< that the account may sign now, and would not after drafting
    std::vector<Step> nobody; ///< of them those for which nobody else with a key is left here
};
[[nodiscard]] DraftingCost draftingCost(
    const Notice &notice, const std::string &account, const identity::Accounts &accounts, base::Instant now);

/// What a draft takes, line by line.
[[nodiscard]] std::vector<reserve::LotAmount> lotsOf(const std::vector<DraftLine> &lines);

/// What of a reservation of lots still lies there for the notice it was made for.
[[nodiscard]] reserve::Quantity heldLeft(const reserve::Reservation *held, std::int64_t lot);

/// Whether the city's stock can give what a request asks for (70号 3.1: what is short decides on the way of supply).
struct Coverage {
    /// Items of which less lies there than is asked for: free, or held for this notice, and not expired.
    std::vector<std::string> shortItems;
    bool floorHolds = true; ///< the total stays above its floor without what is asked for (71号 第十八条)
    [[nodiscard]] bool suffices() const { return shortItems.empty() && floorHolds; }
};
[[nodiscard]] Coverage coverageOf(const Notice &notice, const reserve::Stock &stock, calendar::Day today);

} // namespace dispatch
