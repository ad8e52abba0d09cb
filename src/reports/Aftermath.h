#pragma once

#include "incident/Decide.h"

/// What a last report tells of the end.
namespace reports {

/// By whom, how and when the response of the activation was ended, with the clause; that it was not.
[[nodiscard]] std::string endingWords(const incident::Incident &incident, const incident::Activation &activation,
    const plan::Plan &plan, const incident::PlanLibrary &plans);
/// Work that the plan asks for after the end and nobody has done, with who owes it; empty: nothing is left, or the
/// response still runs. What a level had asked for is over with it.
[[nodiscard]] std::string remainingWords(
    const incident::Incident &incident, const incident::Activation &activation, const plan::Plan &plan);

} // namespace reports
