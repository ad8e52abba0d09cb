#pragma once

#include "assess/CompiledPlan.h"
#include "assess/Diagram.h"

#include <optional>

namespace assess {

/// A region of fact sets for which something holds: all conditions together. Facts not named may be anything.
using Witness = std::vector<Need>;

/// One fact set of the region, a value for every fact that it names: "deaths" "40".
[[nodiscard]] std::vector<Need> exampleOf(const CompiledPlan &plan, const Witness &witness);

/// Answers questions about a plan for all fact sets at once, from its decision diagrams. Decisions, rows and outcomes
/// are numbered from 0 in the plan's order.
class Proofs {
public:
    explicit Proofs(const CompiledPlan &plan);

    /// Fact sets for which the decision has no outcome; nothing when the table is complete.
    [[nodiscard]] std::optional<Witness> withoutOutcome(std::size_t decision) const;
    /// Fact sets that give this outcome; nothing when it is out of reach.
    [[nodiscard]] std::optional<Witness> giving(std::size_t decision, std::size_t outcome) const;
    /// Fact sets the row matches; nothing when its cells contradict each other.
    [[nodiscard]] std::optional<Witness> matching(std::size_t decision, std::size_t row);
    /// Fact sets the row decides: it matches, and no row with a stronger outcome does. Nothing: the row can never win.
    [[nodiscard]] std::optional<Witness> decidedBy(std::size_t decision, std::size_t row);
    /// Fact sets both rows match.
    [[nodiscard]] std::optional<Witness> matchingBoth(std::size_t decision, std::size_t row, std::size_t other);
    /// Whether `other` matches wherever `row` does: leaving `row` out would change nothing if both carry one outcome.
    [[nodiscard]] bool isContained(std::size_t decision, std::size_t row, std::size_t other);
    /// Whether leaving the row out would change nothing: wherever it matches, others give as strong an outcome.
    [[nodiscard]] bool isRedundant(std::size_t decision, std::size_t row);
    /// Of a row that matches no facts: the columns, as few as can be, whose cells no facts satisfy together.
    [[nodiscard]] std::vector<std::size_t> contradictingCells(std::size_t decision, std::size_t row);

private:
    /// The row as a truth value.
    NodeId match(std::size_t decision, std::size_t row);
    /// One cell of it as a truth value.
    NodeId matchCell(std::size_t decision, std::size_t row, std::size_t column);
    /// A path to one of the terminals (bits).
    [[nodiscard]] std::optional<Witness> pathTo(NodeId node, std::uint64_t terminals) const;

    CompiledPlan m_plan;
    Diagram m_diagram; ///< a copy of the program's: proofs add nodes of their own
};

} // namespace assess
