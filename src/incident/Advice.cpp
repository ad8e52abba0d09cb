#include "incident/Advice.h"

#include "assess/BoundedTruth.h"
#include "base/Overloaded.h"
#include "incident/Entering.h"

#include <algorithm>

namespace incident {

namespace {

/// How a decision that is not settled counts.
enum class Certainty { AtLeast, AtMost };

feel::Value valueOf(const plan::Scalar &scalar)
{
    return std::visit(base::Overloaded{
                          [](bool value) { return feel::Value(value); },
                          [](double value) { return feel::Value::number(value); },
                          [](const std::string &value) { return feel::Value(value); },
                      },
        scalar);
}

bool followedByLadder(const plan::Plan &plan, const std::string &decision)
{
    return std::ranges::find(plan.lifecycles, decision, &plan::Lifecycle::decision) != plan.lifecycles.end();
}

feel::Value outcomeValue(const plan::Plan &plan, const DecisionFinding &finding, Certainty certainty)
{
    if (finding.possible.size() == 1)
        return finding.possible.front();
    if (finding.possible.empty() || !followedByLadder(plan, finding.decision))
        return {};
    if (certainty == Certainty::AtMost)
        return finding.possible.front();
    return finding.outcome == plan::NoLevel ? feel::Value()
                                            : feel::Value(finding.outcome); // "at least none" says nothing
}

/// The strength of the level a state stands for: the smaller, the stronger; behind all levels when it is none.
std::size_t rank(const plan::Plan &plan, const plan::Lifecycle &ladder, const std::string &stateId)
{
    const plan::State *state = plan::findState(ladder, stateId);
    const plan::Decision *decision = plan::findDecision(plan, ladder.decision);
    const std::size_t none = decision ? decision->outcomes.size() : 0;
    if (!state || !decision || state->kind != plan::StateKind::Level)
        return none;
    const auto outcome = std::ranges::find(decision->outcomes, state->level, &plan::Outcome::name);
    return static_cast<std::size_t>(outcome - decision->outcomes.begin());
}

/// Everything conditions may look at.
class Knowledge {
public:
    Knowledge(const Incident &incident, const Activation &activation, const plan::Plan &plan, Certainty certainty)
        : m_plan(plan)
        , m_readings(currentReadings(incident))
    {
        for (const plan::Lifecycle &ladder : plan.lifecycles) {
            for (const plan::Confirmation &confirmation : ladder.confirmations)
                m_exactly[confirmation.name] = feel::Value();
        }
        for (const auto &[name, confirmation] : activation.confirmations)
            m_exactly[name] = feel::Value(confirmation.holds);
        for (const plan::Lifecycle &ladder : plan.lifecycles) {
            const plan::State *state = plan::findState(ladder, stateOf(activation, ladder.id));
            const bool level = state && state->kind == plan::StateKind::Level;
            m_exactly[plan::inForceName(ladder.id)] = feel::Value(level ? state->level : std::string(plan::NoLevel));
        }
        for (const plan::Fact &fact : plan.facts) {
            const auto reading = m_readings.find(fact.name);
            const auto *exact = reading == m_readings.end() ? nullptr : std::get_if<plan::Exact>(&reading->second);
            m_exactly[fact.name] = exact ? valueOf(exact->value) : feel::Value();
        }
        for (const DecisionFinding &finding : activation.findings)
            m_exactly[finding.decision] = outcomeValue(plan, finding, certainty);
    }

    /// True or false for all that is still possible of the facts known in part; null where that is not said.
    [[nodiscard]] feel::Value truthOf(const feel::Expression &condition) const
    {
        return assess::evaluateBounded(condition, m_plan, m_readings, m_exactly);
    }

    /// Which names of the condition are known, exactly or in part.
    [[nodiscard]] std::vector<std::string> knownNamesOf(const feel::Expression &condition) const
    {
        std::vector<std::string> names = assess::boundedFactsOf(condition, m_plan, m_readings);
        for (std::string &name : condition.names()) {
            const auto value = m_exactly.find(name);
            if (value != m_exactly.end() && !value->second.isNull())
                names.push_back(std::move(name));
        }
        return names;
    }

private:
    const plan::Plan &m_plan;
    assess::Readings m_readings;
    feel::Context m_exactly; ///< null: not known exactly
};

/// A person may give or take it back: a confirmation, or the level of a ladder.
bool isForPeople(const plan::Plan &plan, const std::string &name)
{
    return std::ranges::any_of(plan.lifecycles, [&](const plan::Lifecycle &ladder) {
        return name == plan::inForceName(ladder.id)
            || std::ranges::find(ladder.confirmations, name, &plan::Confirmation::name) != ladder.confirmations.end();
    });
}

/// False on what is known, all of it known (to FEEL nothing equals null, so an unknown would be false too), and no
/// matter that people change.
bool isRuledOut(const plan::Requirement &requirement, const plan::Plan &plan, const Activation &activation,
    const Knowledge &knowledge)
{
    const std::vector<std::string> known = knowledge.knownNamesOf(requirement.condition);
    const bool fixed = std::ranges::all_of(requirement.condition.names(), [&](const std::string &name) {
        const auto finding = std::ranges::find(activation.findings, name, &DecisionFinding::decision);
        const bool settled = finding == activation.findings.end() || finding->possible.size() == 1;
        return std::ranges::find(known, name) != known.end() && settled && !isForPeople(plan, name);
    });
    return fixed && knowledge.truthOf(requirement.condition).isFalse();
}

bool leadsToLevel(const plan::Lifecycle &ladder, const plan::Transition &transition)
{
    const plan::State *state = plan::findState(ladder, transition.to);
    return state && state->kind == plan::StateKind::Level;
}

} // namespace

bool startsHere(const Activation &activation, const plan::Lifecycle &ladder, const plan::Transition &transition)
{
    return std::ranges::find(transition.from, stateOf(activation, ladder.id)) != transition.from.end();
}

bool holds(
    const Incident &incident, const Activation &activation, const plan::Plan &plan, const feel::Expression &condition)
{
    return Knowledge(incident, activation, plan, Certainty::AtLeast).truthOf(condition).isTrue();
}

bool isAdvised(const Incident &incident, const Activation &activation, const plan::Plan &plan,
    const plan::Lifecycle &ladder, const plan::Transition &transition)
{
    if (!transition.advise)
        return !transition.require.empty() && unmetRequirements(incident, activation, plan, ladder, transition).empty();
    const bool down = rank(plan, ladder, transition.to) > rank(plan, ladder, stateOf(activation, ladder.id));
    const Certainty certainty = down ? Certainty::AtMost : Certainty::AtLeast;
    return Knowledge(incident, activation, plan, certainty).truthOf(*transition.advise).isTrue();
}

bool isAgainstAdvice(const Incident &incident, const Activation &activation, const plan::Plan &plan,
    const plan::Lifecycle &ladder, const plan::Transition &transition)
{
    if (isAdvised(incident, activation, plan, ladder, transition))
        return false;
    if (transition.advise)
        return true;
    return leadsToLevel(ladder, transition)
        && std::ranges::any_of(ladder.transitions, [&](const plan::Transition &other) {
               return startsHere(activation, ladder, other) && isAdvised(incident, activation, plan, ladder, other);
           });
}

std::vector<const plan::Requirement *> unmetRequirements(const Incident &incident, const Activation &activation,
    const plan::Plan &plan, const plan::Lifecycle &ladder, const plan::Transition &transition)
{
    std::vector<const plan::Requirement *> unmet;
    if (transition.require.empty())
        return unmet;
    const bool down = rank(plan, ladder, transition.to) > rank(plan, ladder, stateOf(activation, ladder.id));
    const Knowledge knowledge(incident, activation, plan, down ? Certainty::AtMost : Certainty::AtLeast);
    for (const plan::Requirement &requirement : transition.require) {
        if (!knowledge.truthOf(requirement.condition).isTrue())
            unmet.push_back(&requirement);
    }
    return unmet;
}

std::vector<AvailableTransition> availableTransitions(const Incident &incident, const Activation &activation,
    const assess::CompiledPlan &plan, const std::string &lifecycle)
{
    std::vector<AvailableTransition> available;
    const plan::Lifecycle *ladder = plan::findLifecycle(plan.plan(), lifecycle);
    if (!ladder || (activation.ended && lifecycle == "warning"))
        return available;
    const Knowledge knowledge(incident, activation, plan.plan(), Certainty::AtLeast);
    for (const plan::Transition &transition : ladder->transitions) {
        if (!startsHere(activation, *ladder, transition))
            continue;
        AvailableTransition step{&transition, isAdvised(incident, activation, plan.plan(), *ladder, transition),
            unmetRequirements(incident, activation, plan.plan(), *ladder, transition)};
        step.ruledOut = std::ranges::any_of(step.unmet, [&](const plan::Requirement *requirement) {
            return isRuledOut(*requirement, plan.plan(), activation, knowledge);
        });
        available.push_back(std::move(step));
    }
    return available;
}

} // namespace incident
