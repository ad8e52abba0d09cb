#pragma once

#include <array>
#include <random>
#include <string>
#include <vector>

namespace mutants {

/// What was done to a plan.
enum class Kind {
    ThresholdMoved, ///< a number of a cell or condition one up or one down
    ClockMoved, ///< a number of how long a clock runs, or of its hour, one up or one down
    OperatorFlipped, ///< `>=` for `>`, `=` for `!=`, `and` for `or`, an open end for a closed one, `not` away
    RowDropped, ///< a rule of a table
    OutcomeSwapped, ///< another outcome of the table for a rule
    StepRedirected, ///< a transition leads to another state of its ladder
    CitationRemoved, ///< one `cite`
    AuthorityRemoved, ///< who decides a step, does a task or is bound by a clock
};
inline constexpr std::array AllKinds{Kind::ThresholdMoved, Kind::ClockMoved, Kind::OperatorFlipped, Kind::RowDropped,
    Kind::OutcomeSwapped, Kind::StepRedirected, Kind::CitationRemoved, Kind::AuthorityRemoved};
[[nodiscard]] const char *nameOf(Kind kind);

/// One slip that a maintainer could make in a plan's text.
struct Mutant {
    Kind kind;
    int line = 0; ///< in the plan, from 1
    std::string was;
    std::string became;
    std::string text; ///< the whole plan
};

/// Every slip there is in the text of a plan that loads, by kind and place.
[[nodiscard]] std::vector<Mutant> mutantsOf(const std::string &plan);

/// At most `most` of each kind, chosen by the seed.
[[nodiscard]] std::vector<Mutant> chosenOf(std::vector<Mutant> mutants, std::size_t most, unsigned seed);

} // namespace mutants
