#pragma once

#include "incident/Incident.h"

namespace incident {

/// What another fact of a plan says of the same count (Fact::counts): the number asked at the call beside the one that
/// is followed. Neither narrows the other by itself.
struct NewerCount {
    const plan::Fact *fact = nullptr; ///< the other one; null: none says otherwise
    const FactEntry *said = nullptr;
    const FactEntry *own = nullptr; ///< of this fact, of the same count; null: nothing was told of it
};

/// What a number told of the fact counts; empty: nobody said, or it does not matter.
[[nodiscard]] std::string countOf(const plan::Fact &fact, const FactEntry *told);
/// The newest number of another fact that counts the same, is no older than what was told of this one and says
/// something else. Where the fact is known to count something else, nothing counts the same.
[[nodiscard]] NewerCount newerCount(const Incident &incident, const plan::Plan &plan, const plan::Fact &fact);

} // namespace incident
