#pragma once

#include "app/Console.h"
#include "viewmodel/ReserveSnapshot.h"
#include "viewmodel/Vocabulary.h"

#include <map>

namespace viewmodel {

/// What a clock runs for, and where it is seen: an incident, or a notice of the reserve.
struct ClockPlace {
    QString incident; ///< number; empty: none
    std::int64_t notice = 0; ///< 0: none
    friend bool operator==(const ClockPlace &, const ClockPlace &) = default;
};

/// A clock that runs, whatever it runs for: what the strip, the sound and F9 have to know of it.
struct RunningClock {
    std::string key; ///< tells it from every other, also from its own earlier runs
    ClockPlace place;
    QString words; ///< "孝义市 追问重伤人数", "request 12 load the goods"
    base::Instant due;
    base::Instant near; ///< from then on it is near
    bool silenced = false;

    [[nodiscard]] ClockState stateAt(base::Instant now) const;
};
using RunningClocks = std::vector<RunningClock>;

/// Of incidents, each told from the others of a night by its county.
[[nodiscard]] RunningClocks clocksOfIncidents(const std::map<std::string, app::IncidentPointer> &incidents);
/// Of all notices of the reserve.
[[nodiscard]] RunningClocks clocksOfNotices(const ReserveSnapshot &reserve);
/// Both, by due time.
[[nodiscard]] RunningClocks byDueTime(RunningClocks clocks, const RunningClocks &others);

} // namespace viewmodel
