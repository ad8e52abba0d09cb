#include "check/Findings.h"

#include <algorithm>
#include <set>

namespace check {

namespace {

using StateIds = std::set<std::string, std::less<>>;

StateIds reachableFrom(const plan::Lifecycle &lifecycle, const std::string &start)
{
    StateIds reached{start};
    for (std::size_t before = 0; before != reached.size();) {
        before = reached.size();
        for (const plan::Transition &transition : lifecycle.transitions) {
            if (std::ranges::any_of(transition.from, [&](const std::string &from) { return reached.contains(from); }))
                reached.insert(transition.to);
        }
    }
    return reached;
}

bool isGoal(const plan::State &state)
{
    return state.kind == plan::StateKind::Final;
}

void checkLadder(const plan::Lifecycle &lifecycle, Findings &findings)
{
    if (lifecycle.states.empty())
        return;
    const StateIds fromStart = reachableFrom(lifecycle, lifecycle.states.front().id);
    const bool hasFinal = std::ranges::any_of(lifecycle.states, isGoal);
    for (const plan::State &state : lifecycle.states) {
        if (!fromStart.contains(state.id)) {
            findings.error("unreachable-state", state.position,
                           "no step leads to state " + state.id + "; add a transition to it or delete it");
        }
        const StateIds onward = reachableFrom(lifecycle, state.id);
        if (onward.size() == 1 && !isGoal(state)) {
            findings.error("dead-end", state.position,
                           "no step leads out of state " + state.id + "; add a transition, or make it `kind: final`");
        } else if (hasFinal && std::ranges::none_of(lifecycle.states, [&](const plan::State &s) { return isGoal(s) && onward.contains(s.id); })) {
            findings.error("no-way-to-end", state.position, "from state " + state.id + " no chain of steps reaches a final state; add the missing step");
        }
    }
}

void checkSelfSteps(const plan::Lifecycle &lifecycle, Findings &findings)
{
    for (const plan::Transition &transition : lifecycle.transitions) {
        if (std::ranges::find(transition.from, transition.to) != transition.from.end()) {
            findings.error("step-to-itself", transition.position,
                           "transition " + transition.id + " leads from " + transition.to + " to itself; take that state out of `from:`");
        }
    }
}

/// Two steps between the same two states: the operator could not tell which one he takes.
void checkTwins(const plan::Lifecycle &lifecycle, Findings &findings)
{
    std::set<std::pair<std::string, std::string>> seen;
    for (const plan::Transition &transition : lifecycle.transitions) {
        for (const std::string &from : transition.from) {
            if (!seen.emplace(from, transition.to).second) {
                findings.warning("twin-step", transition.position,
                                 "transition " + transition.id + " is a second step from " + from + " to " + transition.to + "; keep one");
            }
        }
    }
}

} // namespace

void checkReachability(const plan::Plan &plan, Findings &findings)
{
    for (const plan::Lifecycle &lifecycle : plan.lifecycles) {
        checkLadder(lifecycle, findings);
        checkSelfSteps(lifecycle, findings);
        checkTwins(lifecycle, findings);
    }
}

} // namespace check
