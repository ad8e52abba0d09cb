#pragma once

#include "incident/Decide.h"
#include "incident/SentReports.h"

namespace reports {

/// A report as the record gives it, for a person to edit.
struct Draft {
    std::string title; ///< with the number it will get: "续报二"
    std::string text; ///< without a heading: number, title, time and address stand on the paper
    std::int64_t covers = 0; ///< the place in the stream it was written at
};

/// The desk writes it itself: the body that writes the last report is the desk. What others owe is not for it to send.
[[nodiscard]] bool isOfTheDesk(const plan::Plan &plan, const plan::Report &report);

/// An initial or final report tells everything that is known and says what is not; a follow-up what has changed since
/// the last report of the same body, and where nothing has, that. Of what others write only the title. `plans` know the
/// titles of the plans beside.
[[nodiscard]] Draft draft(const incident::Incident &incident, const incident::Activation &activation,
    const plan::Plan &plan, const plan::Report &report, const incident::PlanLibrary &plans, base::Instant now);

} // namespace reports
