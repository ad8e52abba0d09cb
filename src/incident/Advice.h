#pragma once

#include "assess/StepJudge.h"
#include "incident/Decide.h"

namespace incident {

/// Judges the steps of a plan that runs, on what is certain now. With a step it is for that one: what was signed for
/// another does not count. The plan must outlive it.
[[nodiscard]] assess::StepJudge judgeOf(const Incident &incident, const Activation &activation, const plan::Plan &plan,
    const plan::Transition *step = nullptr);

/// The transition starts where the ladder stands.
[[nodiscard]] bool startsHere(
    const Activation &activation, const plan::Lifecycle &ladder, const plan::Transition &transition);

/// The step closes the matter for good on nothing but a person's word: no rule proposes it, nothing is required of it,
/// and nobody takes the matter over. The record then holds why.
[[nodiscard]] bool closesOnWordAlone(const plan::Plan &plan, const Activation &activation,
    const plan::Lifecycle &ladder, const plan::Transition &transition);

} // namespace incident
