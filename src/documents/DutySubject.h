#pragma once

#include "documents/DutyStretch.h"

#include "dispatch/Notices.h"
#include "handover/Handovers.h"
#include "identity/Directory.h"
#include "identity/Roster.h"
#include "incident/Decide.h"

namespace documents {

/// The desk over a stretch of time, to be written about. All of it must outlive the subject.
struct DutySubject {
    DutyStretch stretch;
    std::vector<const incident::Incident *>
        incidents; ///< with their history; those without a word in it may be missing
    const incident::PlanLibrary &plans;
    const identity::Roster &roster;
    const identity::Directory &directory;
    const identity::Accounts &accounts;
    const dispatch::Notices &notices;
    const reserve::Stock &stock;
    const handover::Handovers &handovers;
    const plan::Plan *plan = nullptr; ///< whose form it is; null: the house's own
};

} // namespace documents
