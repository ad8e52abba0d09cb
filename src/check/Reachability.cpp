#include "check/Findings.h"

#include <algorithm>
#include <set>
#include <tuple>

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

/// How strong a level is, the smaller the stronger; behind all levels when the state is none.
std::size_t strength(const plan::Decision &decision, const plan::State &state)
{
    if (state.kind != plan::StateKind::Level)
        return decision.outcomes.size();
    const auto found = std::ranges::find(decision.outcomes, state.level, &plan::Outcome::name);
    return static_cast<std::size_t>(found - decision.outcomes.begin());
}

/// The states that can be reached from a level by steps that never lead to a stronger one.
StateIds reachableWithoutRising(
    const plan::Lifecycle &lifecycle, const plan::Decision &decision, const plan::State &start)
{
    StateIds allowed;
    for (const plan::State &state : lifecycle.states) {
        if (strength(decision, state) >= strength(decision, start))
            allowed.insert(state.id);
    }
    StateIds reached{start.id};
    for (std::size_t before = 0; before != reached.size();) {
        before = reached.size();
        for (const plan::Transition &transition : lifecycle.transitions) {
            if (allowed.contains(transition.to) && std::ranges::any_of(transition.from, [&](const std::string &from) {
                    return reached.contains(from);
                }))
                reached.insert(transition.to);
        }
    }
    return reached;
}

/// A response ends from the level it has: nobody should have to raise it first. A ladder that never ends goes back to
/// its first state instead.
void checkEndsFromLevels(const plan::Plan &plan, const plan::Lifecycle &lifecycle, Findings &findings)
{
    const plan::Decision *decision = plan::findDecision(plan, lifecycle.decision);
    if (!decision)
        return;
    const auto isOver = [](const plan::State &state) {
        return state.kind == plan::StateKind::Ended || state.kind == plan::StateKind::Final;
    };
    const bool ends = std::ranges::any_of(lifecycle.states, isOver);
    for (const plan::State &state : lifecycle.states) {
        if (state.kind != plan::StateKind::Level)
            continue;
        const StateIds onward = reachableWithoutRising(lifecycle, *decision, state);
        const bool reaches = std::ranges::any_of(lifecycle.states, [&](const plan::State &goal) {
            return onward.contains(goal.id) && (ends ? isOver(goal) : goal.kind == plan::StateKind::Initial);
        });
        if (!reaches)
            findings.error("ends-only-by-rising", state.position,
                "from state " + state.id
                    + " the ladder can only be ended by way of a stronger level; add the state to `from:` of the "
                      "ending step");
    }
}

bool isGoal(const plan::State &state) { return state.kind == plan::StateKind::Final; }

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
        } else if (hasFinal && std::ranges::none_of(lifecycle.states, [&](const plan::State &s) {
                       return isGoal(s) && onward.contains(s.id);
                   })) {
            findings.error("no-way-to-end", state.position,
                "from state " + state.id + " no chain of steps reaches a final state; add the missing step");
        }
    }
}

void checkSelfSteps(const plan::Lifecycle &lifecycle, Findings &findings)
{
    for (const plan::Transition &transition : lifecycle.transitions) {
        if (std::ranges::find(transition.from, transition.to) != transition.from.end()) {
            findings.error("step-to-itself", transition.position,
                "transition " + transition.id + " leads from " + transition.to
                    + " to itself; take that state out of `from:`");
        }
    }
}

/// On what a step rests: when it is proposed and what it requires.
std::string groundsOf(const plan::Transition &transition)
{
    std::string grounds = transition.advise ? transition.advise->text() : std::string();
    for (const plan::Requirement &requirement : transition.require)
        grounds += "\n" + requirement.condition.text();
    return grounds;
}

/// Two steps between the same two states on the same grounds: the operator could not tell which one he takes.
void checkTwins(const plan::Lifecycle &lifecycle, Findings &findings)
{
    std::set<std::tuple<std::string, std::string, std::string>> seen;
    for (const plan::Transition &transition : lifecycle.transitions) {
        for (const std::string &from : transition.from) {
            if (!seen.emplace(from, transition.to, groundsOf(transition)).second) {
                findings.warning("twin-step", transition.position,
                    "transition " + transition.id + " is a second step from " + from + " to " + transition.to
                        + "; keep one");
            }
        }
    }
}

} // namespace

void checkReachability(const Subject &subject, Findings &findings)
{
    for (const plan::Lifecycle &lifecycle : subject.plan.lifecycles) {
        const auto whole = [&](std::string_view list, std::string_view key) {
            return subject.whole("lifecycles", lifecycle.id, list, "*", key);
        };
        if (!whole("states", "kind") || !whole("transitions", "from") || !whole("transitions", "to"))
            continue;
        checkLadder(lifecycle, findings);
        if (whole("states", "level") && subject.whole("decisions", lifecycle.decision, "outcomes"))
            checkEndsFromLevels(subject.plan, lifecycle, findings);
        checkSelfSteps(lifecycle, findings);
        checkTwins(lifecycle, findings);
    }
}

} // namespace check
