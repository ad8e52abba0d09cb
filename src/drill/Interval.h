#pragma once

#include "calendar/Day.h"
#include "plan/Duty.h"

#include <optional>

namespace drill {

/// When a plan has to be drilled next.
struct NextDrill {
    std::optional<calendar::Day> last; ///< absent: never, as far as anybody knows
    std::optional<calendar::Day> due; ///< the last day on which it is in time; absent: the plan names no interval
    bool overdue = false;
    [[nodiscard]] bool asked() const { return due.has_value(); }
};

/// `everyYears` after the last drill, the day itself included; of a plan that was never drilled so long after it came
/// into force. 29 February counts as 28 in other years.
[[nodiscard]] NextDrill nextDrill(const plan::DrillRule &rule, std::optional<calendar::Day> last,
    std::optional<calendar::Day> inForceSince, calendar::Day today);

} // namespace drill
