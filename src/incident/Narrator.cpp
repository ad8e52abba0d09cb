#include "incident/Narrator.h"

#include <algorithm>

namespace incident {

ActivationId activationOf(const Event &event)
{
    return std::visit(
        [](const auto &kind) {
            if constexpr (requires { kind.activation; })
                return kind.activation;
            else
                return ActivationId{};
        },
        event);
}

const assess::CompiledPlan *planOf(const PlanLibrary *plans, const Activation &activation)
{
    return plans ? plans->byDigest(activation.digest) : nullptr;
}

std::string planTitle(const Incident &incident, const ActivationId &activation, const PlanLibrary *plans)
{
    const Activation *running = findActivation(incident, activation);
    const assess::CompiledPlan *plan = running ? planOf(plans, *running) : nullptr;
    return plan ? plan->plan().title : activation.value;
}

const Activation *narratorOf(
    const Incident &incident, const Event &event, const PlanLibrary *plans, const Activation *preferred)
{
    if (const auto *fact = std::get_if<FactReported>(&event)) {
        const auto knows = [&](const Activation &activation) {
            const assess::CompiledPlan *plan = planOf(plans, activation);
            return plan && plan::findFact(plan->plan(), fact->fact);
        };
        if (preferred && knows(*preferred))
            return preferred;
        const auto other = std::ranges::find_if(incident.activations, knows);
        return other == incident.activations.end() ? preferred : &*other;
    }
    const Activation *own = findActivation(incident, activationOf(event));
    return own ? own : preferred;
}

} // namespace incident
