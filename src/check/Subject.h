#pragma once

#include "assess/Draft.h"

namespace assess {
class ConditionProofs;
}

namespace check {

class Paths;

/// What is looked at: a plan, what of it could not be read, and its decisions as far as they are known.
struct Subject {
    const plan::Plan &plan;
    const plan::Unread &unread;
    const assess::CompiledPlan *tables; ///< null when no decision is known
    assess::ConditionProofs *conditions = nullptr; ///< of the steps and consistency rules; null where `tables` is
    const Paths *paths = nullptr; ///< null when the ladders or their steps are not wholly known

    /// Nothing is unread there, around it or inside it: what is missing there is missing in the plan.
    template <class... Key>
    [[nodiscard]] bool whole(const Key &...keys) const
    {
        return unread.isWhole({std::string_view(keys)...});
    }
};

} // namespace check
