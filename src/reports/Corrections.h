#pragma once

#include "incident/Decide.h"

namespace reports {

/// What earlier reports of an activation told and is not so, each in words: place, kind and time; callers' words,
/// orders, confirmations and work that were struck; times that were corrected; work that is not done after all.
/// `before`: the incident as the last of those reports told it.
[[nodiscard]] std::vector<std::string> corrections(const incident::Incident &incident, const incident::Incident &before,
    const incident::ActivationId &activation, const plan::Plan &plan, const incident::PlanLibrary &plans);

} // namespace reports
