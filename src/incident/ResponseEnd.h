#pragma once

#include "incident/Incident.h"

namespace incident {

/// What had ended the response of an activation before that version; null while it ran.
[[nodiscard]] const StateMoved *responseEnd(
    const Incident &incident, const ActivationId &activation, std::int64_t version);
/// The activation that took the matter over when this one was closed; null where none did.
[[nodiscard]] const Activation *successor(const Incident &incident, const Activation &activation);
/// The plan was opened with the step by which the other one handed the matter to it; any other plan beside asked for
/// it.
[[nodiscard]] bool wasHandedOver(const Incident &incident, const ActivationId &from, const ActivationId &to);
/// The plan was closed where no response ended under it: none of its business, untrue, or handed on. What it had asked
/// for by then nobody owes any more.
[[nodiscard]] bool wasClosedOut(const Incident &incident, const Activation &activation, const plan::Plan &plan);
/// Not done, and asked for no longer: the plan was closed out, and where it stands now does not ask for the task.
[[nodiscard]] bool isNoLongerOwed(
    const Incident &incident, const Activation &activation, const plan::Plan &plan, const TaskEntry &task);

/// The posts that may take an ended response up again: those that may end it, each once, in the plan's order.
[[nodiscard]] std::vector<std::string> postsThatReopen(const plan::Lifecycle &response);

} // namespace incident
