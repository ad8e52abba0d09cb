#include "dispatch/Drafting.h"

#include <algorithm>

namespace dispatch {

DraftingCost draftingCost(
    const Notice &notice, const std::string &account, const identity::Accounts &accounts, base::Instant now)
{
    const auto maySign = [&](const std::string &who, Step step) {
        return identity::mayAt(accounts, who, permissionFor(step), now).has_value();
    };
    DraftingCost cost;
    for (std::size_t i = 0; i < Steps && !notice.drafters.contains(account); ++i) {
        const auto step = static_cast<Step>(i);
        if (!maySign(account, step))
            continue;
        cost.own.push_back(step);
        const bool another = std::ranges::any_of(accounts.byName, [&](const auto &named) {
            return named.first != account && named.second.isOpen() && named.second.keyInUse()
                && !notice.drafters.contains(named.first) && maySign(named.first, step);
        });
        if (!another)
            cost.nobody.push_back(step);
    }
    return cost;
}

} // namespace dispatch
