#pragma once

#include "incident/Incident.h"

#include <algorithm>

namespace incident {

/// What outlives the end of a response and is due within a month, or near, is still to be done; what is due some time
/// in the year (the yearly evaluation) waits for its month. `clock` runs.
[[nodiscard]] inline bool isOwed(const DeadlineEntry &clock, base::Instant now)
{
    constexpr std::chrono::days ItsMonth{31};
    return now >= clock.near || clock.due - now <= ItsMonth;
}

} // namespace incident
