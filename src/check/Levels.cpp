#include "check/Findings.h"

#include <algorithm>

namespace check {

namespace {

/// The weakest outcome of a warning may mean "no warning": it needs no level of its own.
bool mayLackState(const plan::Decision &decision, const plan::Outcome &outcome)
{
    return &outcome == &decision.outcomes.back() && outcome.name == "none";
}

void checkLadder(const plan::Plan &plan, const plan::Lifecycle &lifecycle, Findings &findings)
{
    const plan::Decision *decision = plan::findDecision(plan, lifecycle.decision);
    if (!decision)
        return;
    for (const plan::Outcome &outcome : decision->outcomes) {
        const bool answered = std::ranges::any_of(lifecycle.states, [&](const plan::State &s) { return s.level == outcome.name; });
        if (!answered && !mayLackState(*decision, outcome)) {
            findings.error("level-without-state", outcome.position,
                           "outcome " + outcome.name + " of " + decision->name + " has no state in lifecycle " + lifecycle.id + "; add a level state for it");
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

/// A level the plan can call for must be proposed by some step, or the console would stay silent.
void checkAdvice(const plan::Lifecycle &lifecycle, Findings &findings)
{
    for (const plan::State &state : lifecycle.states) {
        if (state.kind != plan::StateKind::Level)
            continue;
        const bool advised = std::ranges::any_of(lifecycle.transitions, [&](const plan::Transition &t) { return t.to == state.id && t.advise; });
        if (!advised)
            findings.error("never-advised", state.position, "no step to " + state.id + " has `advise:`, so the plan never proposes it; say when it does");
    }
}

} // namespace

void checkLevels(const plan::Plan &plan, Findings &findings)
{
    if (!plan::findLifecycle(plan, "response"))
        findings.error("no-response-ladder", {1, 1}, "the plan has no lifecycle `response`; add one");
    for (const plan::Lifecycle &lifecycle : plan.lifecycles) {
        checkLadder(plan, lifecycle, findings);
        checkAdvice(lifecycle, findings);
    }
}

} // namespace check
