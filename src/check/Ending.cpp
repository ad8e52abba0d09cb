#include "check/Findings.h"

#include <algorithm>

namespace check {

namespace {

/// A step that ends the response requires it.
bool required(const plan::Lifecycle &lifecycle, const std::string &confirmation)
{
    for (const plan::Transition &transition : lifecycle.transitions) {
        const plan::State *target = plan::findState(lifecycle, transition.to);
        if (!target || target->kind != plan::StateKind::Ended)
            continue;
        for (const plan::Requirement &requirement : transition.require) {
            const auto names = requirement.condition.names();
            if (std::ranges::find(names, confirmation) != names.end())
                return true;
        }
    }
    return false;
}

} // namespace

void checkEnding(const Subject &subject, Findings &findings)
{
    const plan::Plan &plan = subject.plan;
    const plan::Lifecycle *response = plan::findLifecycle(plan, "response");
    if (!response)
        return;
    const bool hasEnd =
        std::ranges::any_of(response->states, [](const plan::State &s) { return s.kind == plan::StateKind::Ended; });
    if (!hasEnd && subject.whole("lifecycles", "response", "states", "*", "kind"))
        findings.error("no-end", response->position, "lifecycle response has no state of `kind: ended`; add one");
    if (plan.ending.empty() && subject.whole("ending"))
        findings.error(
            "no-ending-condition", response->position, "the plan does not say when a response may end; add `ending:`");
    for (const plan::EndingCondition &condition : plan.ending) {
        if (!condition.confirmation.empty() && !required(*response, condition.confirmation)
            && subject.whole("lifecycles", "response", "transitions", "*", "require")
            && subject.whole("lifecycles", "response", "transitions", "*", "to")
            && subject.whole("lifecycles", "response", "states", "*", "kind")) {
            findings.error("ending-not-required", condition.position,
                "ending condition " + condition.confirmation
                    + " is required by no step that ends the response; add it to `require:` of that step");
        }
    }
}

} // namespace check
