#pragma once

#include "assess/CompiledPlan.h"
#include "assess/Diagram.h"

#include <map>
#include <optional>
#include <set>

namespace assess {

/// Answers for all facts at once whether a condition can be true. Confirmations are facts of their own here; every fact
/// and every decision may be unknown as well. What the diagrams cannot say (functions, arithmetic) counts as possible,
/// so "never" is always proved.
class ConditionProofs {
public:
    /// `conditions` are those that will be asked about.
    ConditionProofs(const plan::Plan &plan, const std::vector<const feel::Expression *> &conditions);

    [[nodiscard]] bool canHold(const feel::Expression &condition);
    /// All of them together.
    [[nodiscard]] bool canHold(const std::vector<const feel::Expression *> &conditions);
    /// The condition can hold where the decision is known to be this outcome. True for a decision that is not known.
    [[nodiscard]] bool canHoldWith(
        const feel::Expression &condition, std::string_view decision, std::string_view outcome);

    /// What a situation says of a name; else the values it may have, as FEEL unary tests.
    static constexpr std::string_view Unknown = "?";
    using Situation = std::map<std::string, std::string>;
    /// A situation in which one condition is true and the other is not: facts, confirmations and levels in force that
    /// matter, the fewest of them unknown. Empty where there is none; nothing where the diagrams cannot say.
    [[nodiscard]] std::optional<std::vector<Situation>> situation(
        const feel::Expression &holds, const feel::Expression &doesNot);

private:
    /// Where a condition can be true and where it can be false; where it can be neither it is null.
    struct Truth {
        NodeId yes = Diagram::True;
        NodeId no = Diagram::True;
    };
    class Reader;

    [[nodiscard]] bool canHoldWhere(
        const std::vector<const feel::Expression *> &conditions, NodeId where, std::string_view settled = {});
    [[nodiscard]] bool canBeTrue(NodeId node) const;
    [[nodiscard]] Situation situationIn(NodeId node, const std::set<std::string> &unknown) const;
    [[nodiscard]] NodeId settledOn(std::size_t decision, const std::vector<bool> &outcomes);

    std::shared_ptr<const plan::Plan> m_plan; ///< with the confirmations as facts
    std::optional<CompiledPlan> m_compiled; ///< nothing when even the plan's own tables do not compile
    std::optional<Diagram> m_diagram; ///< a copy of the program's, to add nodes to
    std::vector<std::size_t> m_levelOf; ///< by fact
};

} // namespace assess
