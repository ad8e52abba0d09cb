#pragma once

#include "assess/ConditionProofs.h"
#include "plan/Plan.h"

#include <map>
#include <set>

namespace check {

/// Where the ladders of a plan can stand together, and by which steps they get there. A step whose requirements cannot
/// be true while the other ladders stand where they do is not taken. Places are numbered; a place is one state of every
/// ladder.
class Paths {
public:
    using Place = std::size_t;
    using Places = std::set<Place>;

    /// A step that can be taken.
    struct Move {
        Place from = 0;
        Place to = 0;
        std::size_t ladder = 0;
        const plan::Transition *transition = nullptr;
    };

    Paths(const plan::Plan &plan, assess::ConditionProofs &proofs);

    /// Where they begin.
    [[nodiscard]] static Place start() { return 0; }
    /// All places that are ever reached.
    [[nodiscard]] Places places() const;
    [[nodiscard]] const std::vector<Move> &moves() const { return m_moves; }
    [[nodiscard]] const plan::State &state(Place place, std::size_t ladder) const
    {
        return m_plan.lifecycles[ladder].states[m_places[place][ladder]];
    }
    /// One of the ladders stands at one of these states.
    [[nodiscard]] bool standsAt(Place place, const std::vector<std::string> &states) const;

    /// From there on, the places themselves included. `stopsAt`: no step leads on from such a place.
    [[nodiscard]] Places after(const Places &from, const Places &stopsAt = {}) const;
    /// From where one of them is reached, themselves included.
    [[nodiscard]] Places before(const Places &goals) const;

private:
    /// The response has ended there: of the other ladders only what lifts a warning goes on.
    [[nodiscard]] bool isOver(Place place) const;
    [[nodiscard]] bool canTake(
        const plan::Transition &transition, const std::vector<std::size_t> &place, assess::ConditionProofs &proofs);
    void walk(assess::ConditionProofs &proofs);

    const plan::Plan &m_plan;
    std::vector<std::vector<std::size_t>> m_places; ///< index of the state, by ladder
    std::vector<Move> m_moves;
    std::map<std::string, bool> m_known; ///< whether a step can be taken, by itself and the levels it looks at
};

} // namespace check
