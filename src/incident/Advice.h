#pragma once

#include "incident/Decide.h"

/// What the plan thinks of a step, on what is certain now.
namespace incident {

/// A condition of the plan over facts, decisions and confirmations is certainly true; unknown is not. A fact known in
/// part counts for every value it may have: "at least 40" is certainly `>= 36`.
[[nodiscard]] bool holds(
    const Incident &incident, const Activation &activation, const plan::Plan &plan, const feel::Expression &condition);

/// The plan proposes the step: its `advise` is true, or, where it has none, all its prerequisites are. A decision the
/// ladders follow counts as "at least" its outcome for a step up, as "at most" its strongest possible outcome for a
/// step down; any other decision counts once it is settled.
[[nodiscard]] bool isAdvised(const Incident &incident, const Activation &activation, const plan::Plan &plan,
    const plan::Lifecycle &ladder, const plan::Transition &transition);

/// The step is not what the plan proposes: its own `advise` is not true, or it leads to a level while another step from
/// here is proposed. Such a step needs a reason.
[[nodiscard]] bool isAgainstAdvice(const Incident &incident, const Activation &activation, const plan::Plan &plan,
    const plan::Lifecycle &ladder, const plan::Transition &transition);

/// Hard prerequisites that are not true; unknown is not true.
[[nodiscard]] std::vector<const plan::Requirement *> unmetRequirements(const Incident &incident,
    const Activation &activation, const plan::Plan &plan, const plan::Lifecycle &ladder,
    const plan::Transition &transition);

/// The transition starts where the ladder stands.
[[nodiscard]] bool startsHere(
    const Activation &activation, const plan::Lifecycle &ladder, const plan::Transition &transition);

} // namespace incident
