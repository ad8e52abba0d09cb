#pragma once

#include "incident/Decide.h"

namespace reports {

/// One line of a timeline as papers tell it.
struct Happening {
    std::string kind; ///< "接报", "通话", "命令"
    std::string text; ///< empty: nothing to tell, it only follows from something else
};

/// What an event says, for a paper of the city and for an export; `plans` know the words of the plans. What the machine
/// derives (assessments, work and calls that are listed, clocks of a plan that start) has no text; a clock that ran
/// over has. What a person told has one, also where the plan is not at hand.
[[nodiscard]] Happening happening(
    const incident::Incident &incident, const incident::RecordedEvent &record, const incident::PlanLibrary &plans);

} // namespace reports
