#include "identity/Roster.h"

#include <algorithm>

namespace identity {

std::optional<Shift> onDuty(const Roster &roster, ShiftRole role, base::Instant at)
{
    const auto found = std::find_if(roster.shifts.rbegin(), roster.shifts.rend(),
        [&](const Shift &shift) { return shift.role == role && shift.from <= at && at < shift.to; });
    return found == roster.shifts.rend() ? std::nullopt : std::optional(*found);
}

} // namespace identity
