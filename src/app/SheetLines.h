#pragma once

#include "app/Handover.h"
#include "app/IncidentReader.h"
#include "calendar/WorkCalendar.h"
#include "dispatch/Notices.h"
#include "exchange/Exchange.h"
#include "incident/Decide.h"

namespace app {

/// The desk as it stands, for the sheet that hands it over.
struct DeskState {
    std::vector<IncidentPointer> incidents; ///< loaded ones
    const incident::PlanLibrary &plans;
    const dispatch::Notices &notices;
    const reserve::Stock &stock;
    const exchange::Exchange &exchange;
    const identity::Accounts &accounts;
    base::Instant now;
};

/// What is open, what runs and runs over, who was not reached, what waits for a signature, as lines of a sheet, in
/// Chinese, for a paper of the city: incidents by number, clocks by due time, the notes empty. Cells are cut to the
/// length of a plain line.
[[nodiscard]] SheetLines sheetLines(const DeskState &desk);

} // namespace app
