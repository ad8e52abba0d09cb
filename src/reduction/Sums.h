#pragma once

#include "plan/ReductionDuty.h"
#include "reduction/List.h"

#include <optional>

namespace reduction {

/// What the list cuts of one pollutant at one level, against what the plan asks for. Tonnes a year.
struct Sum {
    std::string pollutant; ///< in the plan's words: "SO₂"
    std::string level; ///< in the plan's words: "黄色"
    std::string outcome; ///< of the duty's decision: "yellow"
    double listed = 0; ///< emissions of the enterprises on the list
    std::optional<double> base; ///< of everybody; nothing: the list does not say, and nobody can judge
    double cut = 0; ///< what the enterprises cut
    double duty = 0; ///< percent of `base` that must be cut at least
    bool known = false; ///< the list has a column for this pollutant and one for this level

    [[nodiscard]] std::optional<double> percent() const; ///< `cut` of `base`
    [[nodiscard]] std::optional<double> shortfall() const; ///< tonnes that are missing; 0: the duty is met
};

/// Every pollutant at every level of the duty, by level, weakest first.
[[nodiscard]] std::vector<Sum> sums(const List &list, const plan::ReductionDuty &duty);
/// Pollutants and levels that the list names and the duty does not.
[[nodiscard]] std::vector<std::string> beyondDuty(const List &list, const plan::ReductionDuty &duty);
/// The counties of the list in its order.
[[nodiscard]] std::vector<std::string> counties(const List &list);
/// Two names mean the same: "SO₂" and "so2".
[[nodiscard]] bool sameName(std::string_view left, std::string_view right);

} // namespace reduction
