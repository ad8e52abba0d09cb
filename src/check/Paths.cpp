#include "check/Paths.h"

#include <algorithm>

namespace check {

namespace {

/// `warning_in_force = "red"`, as the place says it.
feel::Expression inForce(const plan::Lifecycle &ladder, const plan::State &state)
{
    const std::string level = state.kind == plan::StateKind::Level ? state.level : std::string(plan::NoLevel);
    return *feel::Expression::parse(plan::inForceName(ladder.id) + " = \"" + level + "\"");
}

} // namespace

Paths::Paths(const plan::Plan &plan, assess::ConditionProofs &proofs)
    : m_plan(plan)
{
    walk(proofs);
}

void Paths::walk(assess::ConditionProofs &proofs)
{
    if (std::ranges::any_of(m_plan.lifecycles, [](const plan::Lifecycle &ladder) { return ladder.states.empty(); }))
        return;
    std::map<std::vector<std::size_t>, Place> numbers;
    const auto numberOf = [&](const std::vector<std::size_t> &place) {
        const auto [entry, isNew] = numbers.emplace(place, m_places.size());
        if (isNew)
            m_places.push_back(place);
        return entry->second;
    };
    numberOf(std::vector<std::size_t>(m_plan.lifecycles.size(), 0));
    for (Place place = 0; place < m_places.size(); ++place) {
        for (std::size_t ladder = 0; ladder < m_plan.lifecycles.size(); ++ladder) {
            const plan::Lifecycle &lifecycle = m_plan.lifecycles[ladder];
            for (const plan::Transition &transition : lifecycle.transitions) {
                const auto target = std::ranges::find(lifecycle.states, transition.to, &plan::State::id);
                const bool fromHere =
                    std::ranges::find(transition.from, state(place, ladder).id) != transition.from.end();
                const bool over = isOver(place) && !plan::staysAfterEnd(lifecycle, transition);
                if (over || !fromHere || target == lifecycle.states.end()
                    || !canTake(transition, m_places[place], proofs))
                    continue;
                std::vector<std::size_t> next = m_places[place];
                next[ladder] = static_cast<std::size_t>(target - lifecycle.states.begin());
                m_moves.push_back({place, numberOf(next), ladder, &transition});
            }
        }
    }
}

bool Paths::isOver(Place place) const
{
    for (std::size_t ladder = 0; ladder < m_plan.lifecycles.size(); ++ladder) {
        const plan::StateKind kind = state(place, ladder).kind;
        if (m_plan.lifecycles[ladder].id == "response"
            && (kind == plan::StateKind::Ended || kind == plan::StateKind::Final))
            return true;
    }
    return false;
}

bool Paths::canTake(
    const plan::Transition &transition, const std::vector<std::size_t> &place, assess::ConditionProofs &proofs)
{
    std::vector<feel::Expression> levels;
    std::string key = transition.id;
    for (std::size_t ladder = 0; ladder < m_plan.lifecycles.size(); ++ladder) {
        const plan::Lifecycle &lifecycle = m_plan.lifecycles[ladder];
        const std::string name = plan::inForceName(lifecycle.id);
        const bool looksAtIt = std::ranges::any_of(transition.require, [&](const plan::Requirement &requirement) {
            const auto names = requirement.condition.names();
            return std::ranges::find(names, name) != names.end();
        });
        if (looksAtIt) {
            levels.push_back(inForce(lifecycle, lifecycle.states[place[ladder]]));
            key += "\n" + levels.back().text();
        }
    }
    if (const auto known = m_known.find(key); known != m_known.end())
        return known->second;
    std::vector<const feel::Expression *> together;
    for (const plan::Requirement &requirement : transition.require)
        together.push_back(&requirement.condition);
    for (const feel::Expression &level : levels)
        together.push_back(&level);
    return m_known[key] = together.empty() || proofs.canHold(together);
}

Paths::Places Paths::places() const
{
    Places all;
    for (Place place = 0; place < m_places.size(); ++place)
        all.insert(all.end(), place);
    return all;
}

bool Paths::standsAt(Place place, const std::vector<std::string> &states) const
{
    for (std::size_t ladder = 0; ladder < m_plan.lifecycles.size(); ++ladder) {
        if (std::ranges::find(states, state(place, ladder).id) != states.end())
            return true;
    }
    return false;
}

Paths::Places Paths::after(const Places &from, const Places &stopsAt) const
{
    Places reached = from;
    for (std::size_t before = 0; before != reached.size();) {
        before = reached.size();
        for (const Move &move : m_moves) {
            if (reached.contains(move.from) && !stopsAt.contains(move.from))
                reached.insert(move.to);
        }
    }
    return reached;
}

Paths::Places Paths::before(const Places &goals) const
{
    Places reached = goals;
    for (std::size_t size = 0; size != reached.size();) {
        size = reached.size();
        for (const Move &move : m_moves) {
            if (reached.contains(move.to))
                reached.insert(move.from);
        }
    }
    return reached;
}

} // namespace check
