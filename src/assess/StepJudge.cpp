#include "assess/StepJudge.h"

#include "assess/BoundedTruth.h"
#include "base/Overloaded.h"
#include "plan/LevelRank.h"

#include <algorithm>
#include <array>

namespace assess {

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

feel::Value outcomeValue(const plan::Plan &plan, const Conclusion &conclusion, Certainty certainty)
{
    if (conclusion.possible.size() == 1)
        return conclusion.possible.front();
    if (conclusion.possible.empty() || !followedByLadder(plan, conclusion.decision))
        return {};
    if (certainty == Certainty::AtMost)
        return conclusion.possible.front();
    return conclusion.outcome == plan::NoLevel ? feel::Value()
                                               : feel::Value(conclusion.outcome); // "at least none" says nothing
}

bool leadsToLevel(const plan::Lifecycle &ladder, const plan::Transition &step)
{
    const plan::State *state = plan::findState(ladder, step.to);
    return state && state->kind == plan::StateKind::Level;
}

/// Everything but the decisions: confirmations, levels in force, the plan that asked, facts.
feel::Context knownOf(const plan::Plan &plan, const Standing &standing)
{
    feel::Context known;
    for (const plan::Lifecycle &ladder : plan.lifecycles) {
        for (const plan::Confirmation &confirmation : ladder.confirmations)
            known[confirmation.name] = feel::Value();
    }
    for (const auto &[name, holds] : standing.confirmations)
        known[name] = feel::Value(holds);
    for (const plan::Lifecycle &ladder : plan.lifecycles) {
        const auto at = standing.states.find(ladder.id);
        const plan::State *state = at == standing.states.end() ? nullptr : plan::findState(ladder, at->second);
        const bool level = state && state->kind == plan::StateKind::Level;
        known[plan::inForceName(ladder.id)] = feel::Value(level ? state->level : std::string(plan::NoLevel));
    }
    known[std::string(plan::RequesterName)] = feel::Value(standing.requester);
    for (const plan::Fact &fact : plan.facts) {
        const auto reading = standing.readings.find(fact.name);
        const auto *exact = reading == standing.readings.end() ? nullptr : std::get_if<plan::Exact>(&reading->second);
        known[fact.name] = exact ? valueOf(exact->value) : feel::Value();
    }
    return known;
}

} // namespace

StepJudge::StepJudge(const plan::Plan &plan, Standing standing)
    : m_plan(plan)
    , m_standing(std::move(standing))
    , m_atLeast(knownOf(m_plan, m_standing))
    , m_atMost(m_atLeast)
{
    for (const Conclusion &conclusion : m_standing.conclusions) {
        m_atLeast[conclusion.decision] = outcomeValue(m_plan, conclusion, Certainty::AtLeast);
        m_atMost[conclusion.decision] = outcomeValue(m_plan, conclusion, Certainty::AtMost);
    }
}

const std::string &StepJudge::stateOf(const plan::Lifecycle &ladder) const
{
    static const std::string Nowhere;
    const auto at = m_standing.states.find(ladder.id);
    return at == m_standing.states.end() ? Nowhere : at->second;
}

bool StepJudge::startsHere(const plan::Lifecycle &ladder, const plan::Transition &step) const
{
    return std::ranges::find(step.from, stateOf(ladder)) != step.from.end();
}

const feel::Context &StepJudge::knownFor(const plan::Lifecycle &ladder, const plan::Transition &step) const
{
    const bool down = plan::levelRank(m_plan, ladder, step.to) > plan::levelRank(m_plan, ladder, stateOf(ladder));
    return down ? m_atMost : m_atLeast;
}

feel::Value StepJudge::truthOf(const feel::Expression &condition, const feel::Context &known) const
{
    return evaluateBounded(condition, m_plan, m_standing.readings, known);
}

bool StepJudge::holds(const feel::Expression &condition) const { return truthOf(condition, m_atLeast).isTrue(); }

bool StepJudge::mayHold(const feel::Expression &condition) const
{
    return std::ranges::any_of(std::array{&m_atLeast, &m_atMost}, [&](const feel::Context *known) {
        const feel::Value truth = truthOf(condition, *known);
        return truth.isNull() || truth.isTrue();
    });
}

bool StepJudge::isProposed(const plan::Lifecycle &ladder, const plan::Transition &step) const
{
    if (!step.advise)
        return !step.require.empty() && unmet(ladder, step).empty();
    return truthOf(*step.advise, knownFor(ladder, step)).isTrue();
}

bool StepJudge::isAgainstAdvice(const plan::Lifecycle &ladder, const plan::Transition &step) const
{
    if (isProposed(ladder, step))
        return false;
    if (step.advise)
        return true;
    return leadsToLevel(ladder, step) && std::ranges::any_of(ladder.transitions, [&](const plan::Transition &other) {
        return startsHere(ladder, other) && isProposed(ladder, other);
    });
}

std::vector<const plan::Requirement *> StepJudge::unmet(
    const plan::Lifecycle &ladder, const plan::Transition &step) const
{
    std::vector<const plan::Requirement *> unmet;
    for (const plan::Requirement &requirement : step.require) {
        if (!truthOf(requirement.condition, knownFor(ladder, step)).isTrue())
            unmet.push_back(&requirement);
    }
    return unmet;
}

/// Known exactly or in part; of a decision, which outcome it is.
bool StepJudge::isKnown(const std::string &name, const std::vector<std::string> &bounded) const
{
    const auto conclusion = std::ranges::find(m_standing.conclusions, name, &Conclusion::decision);
    if (conclusion != m_standing.conclusions.end() && conclusion->possible.size() != 1)
        return false;
    const auto value = m_atLeast.find(name);
    return (value != m_atLeast.end() && !value->second.isNull()) || std::ranges::find(bounded, name) != bounded.end();
}

/// People's word or step may still change it: a confirmation, the level of a ladder, the plan that asked.
bool StepJudge::isForPeople(const std::string &name) const
{
    return name == plan::RequesterName || std::ranges::any_of(m_plan.lifecycles, [&](const plan::Lifecycle &ladder) {
        return name == plan::inForceName(ladder.id)
            || std::ranges::find(ladder.confirmations, name, &plan::Confirmation::name) != ladder.confirmations.end();
    });
}

Requirements StepJudge::standingOf(
    const plan::Lifecycle &ladder, const plan::Transition &step, const plan::Requirement &requirement) const
{
    if (truthOf(requirement.condition, knownFor(ladder, step)).isTrue())
        return Requirements::Met;
    // To FEEL nothing equals null, so an unknown would be false too: it is false only where everything is known.
    const std::vector<std::string> names = requirement.condition.names();
    const std::vector<std::string> bounded = boundedFactsOf(requirement.condition, m_plan, m_standing.readings);
    const bool known = std::ranges::all_of(names, [&](const std::string &name) { return isKnown(name, bounded); });
    if (!known || !truthOf(requirement.condition, m_atLeast).isFalse())
        return Requirements::Unknown;
    const bool forPeople = std::ranges::any_of(names, [&](const std::string &name) { return isForPeople(name); });
    return forPeople ? Requirements::Refused : Requirements::RuledOut;
}

Requirements StepJudge::requirementsOf(const plan::Lifecycle &ladder, const plan::Transition &step) const
{
    Requirements worst = Requirements::Met;
    for (const plan::Requirement &requirement : step.require)
        worst = std::max(worst, standingOf(ladder, step, requirement));
    return worst;
}

} // namespace assess
