#include "check/Findings.h"
#include "check/Paths.h"

#include "base/Text.h"

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

/// Both are proposed by facts, or one asks for nothing at all so that the other's grounds are idle: the operator could
/// not tell which one he takes. A step that only people's confirmations allow may stand beside one that is proposed.
bool areTwins(const plan::Transition &step, const plan::Transition &other)
{
    const std::string grounds = groundsOf(step);
    const std::string otherGrounds = groundsOf(other);
    return grounds == otherGrounds || grounds.empty() || otherGrounds.empty() || (step.advise && other.advise);
}

void checkTwins(const plan::Lifecycle &lifecycle, Findings &findings)
{
    for (auto step = lifecycle.transitions.begin(); step != lifecycle.transitions.end(); ++step) {
        for (auto earlier = lifecycle.transitions.begin(); earlier != step; ++earlier) {
            const auto shared = std::ranges::find_first_of(step->from, earlier->from);
            if (shared == step->from.end() || step->to != earlier->to || !areTwins(*step, *earlier))
                continue;
            findings.warning("twin-step", step->position,
                "transition " + step->id + " leads from " + *shared + " to " + step->to + " as " + earlier->id
                    + " does; keep one, or correct `to:`");
            break;
        }
    }
}

/// "warning at warning_red", for the ladders beside this one.
std::string besides(const plan::Plan &plan, const Paths &paths, Paths::Place place, std::size_t ladder)
{
    std::vector<std::string> others;
    for (std::size_t other = 0; other < plan.lifecycles.size(); ++other) {
        if (other != ladder)
            others.push_back(plan.lifecycles[other].id + " at " + paths.state(place, other).id);
    }
    return others.empty() ? "" : " with " + base::join(others, ", ");
}

/// What the requirements of the steps make of the ladder: states that are only reached by steps always refused, states
/// that cannot be left for good while the other ladders stand where they do.
void checkPlaces(const plan::Plan &plan, const Paths &paths, std::size_t index, Findings &findings)
{
    const plan::Lifecycle &ladder = plan.lifecycles[index];
    const Paths::Places all = paths.places();
    const bool ends = std::ranges::any_of(ladder.states, isGoal);
    Paths::Places goals;
    for (const Paths::Place place : all) {
        const plan::State &state = paths.state(place, index);
        if (ends ? isGoal(state) : state.kind == plan::StateKind::Initial)
            goals.insert(place);
    }
    const Paths::Places escaping = paths.before(goals);
    const StateIds fromStart = reachableFrom(ladder, ladder.states.front().id);
    for (const plan::State &state : ladder.states) {
        const auto standsHere = [&](Paths::Place place) { return &paths.state(place, index) == &state; };
        const StateIds onward = reachableFrom(ladder, state.id);
        const bool escapes = std::ranges::any_of(ladder.states, [&](const plan::State &goal) {
            return onward.contains(goal.id) && (ends ? isGoal(goal) : goal.kind == plan::StateKind::Initial);
        });
        if (fromStart.contains(state.id) && std::ranges::none_of(all, standsHere))
            findings.error("unreachable-state", state.position,
                "every chain of steps to state " + state.id
                    + " has one whose requirements can never be true where it would be taken; correct them");
        const auto trapped = std::ranges::find_if(
            all, [&](Paths::Place place) { return standsHere(place) && !escaping.contains(place); });
        if (escapes && trapped != all.end())
            findings.error("trapped-state", state.position,
                "state " + state.id + besides(plan, paths, *trapped, index)
                    + " cannot be left for good: the requirements of every way out can never be true from there; "
                      "correct them, or add a way");
    }
}

} // namespace

void checkReachability(const Subject &subject, Findings &findings)
{
    for (std::size_t ladder = 0; ladder < subject.plan.lifecycles.size(); ++ladder) {
        const plan::Lifecycle &lifecycle = subject.plan.lifecycles[ladder];
        const auto whole = [&](std::string_view list, std::string_view key) {
            return subject.whole("lifecycles", lifecycle.id, list, "*", key);
        };
        if (!whole("states", "kind") || !whole("transitions", "from") || !whole("transitions", "to"))
            continue;
        checkLadder(lifecycle, findings);
        if (whole("states", "level") && subject.whole("decisions", lifecycle.decision, "outcomes"))
            checkEndsFromLevels(subject.plan, lifecycle, findings);
        if (subject.paths && !subject.paths->places().empty())
            checkPlaces(subject.plan, *subject.paths, ladder, findings);
        checkSelfSteps(lifecycle, findings);
        checkTwins(lifecycle, findings);
    }
}

} // namespace check
