#include "check/Findings.h"
#include "plan/DecisionModel.h"

#include <algorithm>

namespace check {

namespace {

/// The weakest outcome may mean that there is nothing to do ("no warning", "may not start"): it needs no level of its
/// own.
bool mayLackState(const plan::Decision &decision, const plan::Outcome &outcome)
{
    return &outcome == &decision.outcomes.back() && (outcome.name == "none" || outcome.name == "false");
}

void checkLadder(const Subject &subject, const plan::Lifecycle &lifecycle, Findings &findings)
{
    const plan::Plan &plan = subject.plan;
    const plan::Decision *decision = plan::findDecision(plan, lifecycle.decision);
    const bool known = subject.whole("lifecycles", lifecycle.id, "states", "*", "kind")
        && subject.whole("lifecycles", lifecycle.id, "states", "*", "level")
        && subject.whole("lifecycles", lifecycle.id, "decision")
        && subject.whole("decisions", lifecycle.decision, "outcomes");
    if (!decision || !known)
        return;
    for (const plan::Outcome &outcome : decision->outcomes) {
        const bool answered =
            std::ranges::any_of(lifecycle.states, [&](const plan::State &s) { return s.level == outcome.name; });
        if (!answered && !mayLackState(*decision, outcome)) {
            findings.error("level-without-state", outcome.position,
                "outcome " + outcome.name + " of " + decision->name + " has no state in lifecycle " + lifecycle.id
                    + "; add a level state for it");
        }
    }
    for (const plan::State &state : lifecycle.states) {
        if (state.kind != plan::StateKind::Level)
            continue;
        if (std::ranges::none_of(decision->outcomes, [&](const plan::Outcome &o) { return o.name == state.level; })) {
            findings.error("state-without-level", state.position,
                "state " + state.id + " answers to no outcome of " + decision->name + "; set `level:` to one of them");
        }
    }
}

} // namespace

void checkLevels(const Subject &subject, Findings &findings)
{
    if (!plan::findLifecycle(subject.plan, "response") && subject.whole("lifecycles", "response")
        && !plan::isDecisionModel(subject.plan))
        findings.error("no-response-ladder", {1, 1}, "the plan has no lifecycle `response`; add one");
    for (const plan::Lifecycle &lifecycle : subject.plan.lifecycles)
        checkLadder(subject, lifecycle, findings);
}

} // namespace check
