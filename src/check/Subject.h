#pragma once

#include "assess/Draft.h"

namespace check {

/// What is looked at: a plan, what of it could not be read, and its decisions as far as they are known.
struct Subject {
    const plan::Plan &plan;
    const plan::Unread &unread;
    const assess::CompiledPlan *tables; ///< null when no decision is known

    /// Nothing is unread there, around it or inside it: what is missing there is missing in the plan.
    template <class... Key>
    [[nodiscard]] bool whole(const Key &...keys) const
    {
        return unread.isWhole({std::string_view(keys)...});
    }
};

} // namespace check
