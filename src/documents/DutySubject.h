#pragma once

#include "documents/DutyStretch.h"

#include "dispatch/Notices.h"
#include "handover/Handovers.h"
#include "identity/Directory.h"
#include "identity/Roster.h"
#include "incident/Decide.h"

#include <memory>

namespace documents {

/// The desk over a stretch of time, to be written about. All that it refers to must outlive it. What happened is told
/// from the events, since the state forgets: another draft of a notice takes its signatures and its order by phone
/// along.
struct DutySubject {
    DutyStretch stretch;
    std::vector<std::shared_ptr<const incident::Incident>>
        incidents; ///< with their history; those without a word in it may be missing
    const incident::PlanLibrary &plans;
    const identity::Roster &roster;
    const identity::Directory &directory;
    const identity::Accounts &accounts;
    const std::vector<dispatch::RecordedNoticeEvent> &notices; ///< everything recorded, oldest first
    const std::vector<reserve::RecordedStockEvent> &stock; ///< the same
    const handover::Handovers &handovers;
    const plan::Plan *plan = nullptr; ///< whose form it is; null: the house's own
};

/// Folds a history once more, and says every event of the stretch: `tell(record, state)`, with the state it left.
template <class State, class Recorded, class Tell>
void tellStretch(const std::vector<Recorded> &history, const DutyStretch &stretch, Tell tell)
{
    State state;
    for (const Recorded &record : history) {
        evolve(state, record);
        if (stretch.holds(record.recorded))
            tell(record, state);
    }
}

/// What the events before that moment leave.
template <class State, class Recorded>
[[nodiscard]] State stateBefore(const std::vector<Recorded> &history, base::Instant moment)
{
    State state;
    for (const Recorded &record : history) {
        if (record.recorded < moment)
            evolve(state, record);
    }
    return state;
}

} // namespace documents
