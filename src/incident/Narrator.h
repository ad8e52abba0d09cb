#pragma once

#include "incident/Decide.h"

namespace incident {

/// The activation an event belongs to; empty: to the incident as a whole.
[[nodiscard]] ActivationId activationOf(const Event &event);

/// The plan an activation runs under; null when its text is not at hand.
[[nodiscard]] const assess::CompiledPlan *planOf(const PlanLibrary *plans, const Activation &activation);

/// What the plan of an activation is called; the id of the activation where it is not of this incident, or the plan's
/// text is not at hand.
[[nodiscard]] std::string planTitle(const Incident &incident, const ActivationId &activation, const PlanLibrary *plans);

/// Whose names tell an event: its own activation's; of a fact the first plan's that asks it, `preferred` before all;
/// else `preferred`. Null: nobody's.
[[nodiscard]] const Activation *narratorOf(
    const Incident &incident, const Event &event, const PlanLibrary *plans, const Activation *preferred);

} // namespace incident
