#include "incident/Advice.h"

#include "incident/Entering.h"
#include "incident/ResponseEnd.h"

#include <algorithm>
#include <optional>
#include <ranges>

namespace incident {

namespace {

/// How the response of the plan that asked for this one stands; of one that handed the matter over, that of its
/// successor.
std::string_view requesterOf(const Incident &incident, const Activation &activation)
{
    const Activation *asked = activation.beside.empty() ? nullptr : findActivation(incident, activation.beside);
    if (!asked)
        return plan::NoRequester;
    for (std::size_t handedOver = 0; handedOver < incident.activations.size(); ++handedOver) {
        const Activation *next = successor(incident, *asked);
        if (!next || next == &activation)
            break;
        asked = next;
    }
    return asked->ended ? plan::RequesterOver : plan::RequesterRuns;
}

/// Something stands for another step and not for this one, which is judged without it.
bool isSignedForAnother(const Activation &activation, const plan::Transition &step)
{
    const Confirmations &given = activation.confirmations;
    return std::ranges::any_of(given.all() | std::views::keys,
        [&](const std::string &condition) { return given.holds(condition) && !given.givenFor(condition, step.id); });
}

} // namespace

assess::StepJudge judgeOf(
    const Incident &incident, const Activation &activation, const plan::Plan &plan, const plan::Transition *step)
{
    assess::Standing standing;
    for (const plan::Lifecycle &ladder : plan.lifecycles)
        standing.states[ladder.id] = stateOf(activation, ladder.id);
    const Confirmations &given = activation.confirmations;
    for (const std::string &name : given.all() | std::views::keys)
        standing.confirmations[name] = step ? given.givenFor(name, step->id) != nullptr : given.holds(name);
    standing.requester = requesterOf(incident, activation);
    standing.readings = currentReadings(incident);
    for (const DecisionFinding &finding : activation.findings)
        standing.conclusions.push_back({finding.decision, finding.outcome, finding.possible});
    return {plan, std::move(standing)};
}

bool startsHere(const Activation &activation, const plan::Lifecycle &ladder, const plan::Transition &transition)
{
    return std::ranges::find(transition.from, stateOf(activation, ladder.id)) != transition.from.end();
}

bool closesOnWordAlone(const plan::Plan &plan, const Activation &activation, const plan::Lifecycle &ladder,
    const plan::Transition &transition)
{
    const plan::State *target = plan::findState(ladder, transition.to);
    return target && target->kind == plan::StateKind::Final && !activation.ended && !transition.advise
        && transition.require.empty() && !plan::handedOverBy(plan, transition.id);
}

std::vector<AvailableTransition> availableTransitions(const Incident &incident, const Activation &activation,
    const assess::CompiledPlan &plan, const std::string &lifecycle)
{
    std::vector<AvailableTransition> available;
    const plan::Lifecycle *ladder = plan::findLifecycle(plan.plan(), lifecycle);
    if (!ladder)
        return available;
    const assess::StepJudge common = judgeOf(incident, activation, plan.plan());
    for (const plan::Transition &transition : ladder->transitions) {
        if (!startsHere(activation, *ladder, transition)
            || (activation.ended && !plan::staysAfterEnd(*ladder, transition)))
            continue;
        std::optional<assess::StepJudge> own;
        if (isSignedForAnother(activation, transition))
            own.emplace(judgeOf(incident, activation, plan.plan(), &transition));
        const assess::StepJudge &judge = own ? *own : common;
        available.push_back({&transition, judge.isProposed(*ladder, transition), judge.unmet(*ladder, transition),
            judge.requirementsOf(*ladder, transition) == assess::Requirements::RuledOut,
            judge.isAgainstAdvice(*ladder, transition),
            closesOnWordAlone(plan.plan(), activation, *ladder, transition)});
    }
    return available;
}

} // namespace incident
