#include "incident/Advice.h"

#include "incident/Entering.h"

#include <algorithm>

namespace incident {

assess::StepJudge judgeOf(
    const Incident &incident, const Activation &activation, const plan::Plan &plan, const plan::Transition *step)
{
    assess::Standing standing;
    for (const plan::Lifecycle &ladder : plan.lifecycles)
        standing.states[ladder.id] = stateOf(activation, ladder.id);
    for (const auto &[name, confirmation] : activation.confirmations)
        standing.confirmations[name] = step ? confirmation.countsFor(step->id) : confirmation.holds;
    standing.readings = currentReadings(incident);
    for (const DecisionFinding &finding : activation.findings)
        standing.conclusions.push_back({finding.decision, finding.outcome, finding.possible});
    return {plan, std::move(standing)};
}

bool startsHere(const Activation &activation, const plan::Lifecycle &ladder, const plan::Transition &transition)
{
    return std::ranges::find(transition.from, stateOf(activation, ladder.id)) != transition.from.end();
}

std::vector<AvailableTransition> availableTransitions(const Incident &incident, const Activation &activation,
    const assess::CompiledPlan &plan, const std::string &lifecycle)
{
    std::vector<AvailableTransition> available;
    const plan::Lifecycle *ladder = plan::findLifecycle(plan.plan(), lifecycle);
    if (!ladder)
        return available;
    for (const plan::Transition &transition : ladder->transitions) {
        if (!startsHere(activation, *ladder, transition)
            || (activation.ended && !plan::staysAfterEnd(*ladder, transition)))
            continue;
        const assess::StepJudge judge = judgeOf(incident, activation, plan.plan(), &transition);
        available.push_back({&transition, judge.isProposed(*ladder, transition), judge.unmet(*ladder, transition),
            judge.requirementsOf(*ladder, transition) == assess::Requirements::RuledOut});
    }
    return available;
}

} // namespace incident
