#include "assess/DecisionChanges.h"

#include "assess/JointPlan.h"
#include "assess/Program.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace assess {

namespace {

/// Two functions of one diagram, compared fact set by fact set.
class Comparison {
public:
    explicit Comparison(const Program &program)
        : m_program(program)
        , m_diagram(program.diagram())
    {
    }

    /// Which part of all situations the two tell apart, 0 to 1.
    double difference(NodeId left, NodeId right)
    {
        if (left == right)
            return 0;
        if (Diagram::isTerminal(left) && Diagram::isTerminal(right))
            return 1;
        if (const auto known = m_known.find({left, right}); known != m_known.end())
            return known->second;
        const std::size_t level = topLevel(left, right);
        const std::size_t arity = m_diagram.arity(level);
        double sum = 0;
        for (std::size_t region = 0; region < arity; ++region)
            sum += difference(child(left, level, region), child(right, level, region));
        const double part = sum / static_cast<double>(arity);
        m_known.emplace(std::pair(left, right), part);
        return part;
    }

    /// Situations the facts of either can make.
    [[nodiscard]] double situations(NodeId left, NodeId right) const
    {
        const std::vector<bool> one = m_diagram.support(left);
        const std::vector<bool> other = m_diagram.support(right);
        double all = 1;
        for (std::size_t level = 0; level < m_diagram.levelCount(); ++level) {
            if (one[level] || other[level])
                all *= static_cast<double>(m_diagram.arity(level));
        }
        return all;
    }

    /// Goes down to where the two differ; fills in the conditions and both outcomes.
    void findWitness(NodeId left, NodeId right, const plan::Decision &decision, DecisionChange &change)
    {
        while (!Diagram::isTerminal(left) || !Diagram::isTerminal(right)) {
            const std::size_t level = topLevel(left, right);
            std::size_t region = 0;
            while (difference(child(left, level, region), child(right, level, region)) == 0)
                ++region;
            const Column &column = m_program.columns()[m_program.factAt()[level]];
            change.witness.push_back({column.name(), column.toTest(ValueSet(column.region(region)))});
            left = child(left, level, region);
            right = child(right, level, region);
        }
        const auto outcome = [&](NodeId terminal) {
            return terminal < decision.outcomes.size() ? decision.outcomes[terminal].name : std::string();
        };
        change.before = outcome(left);
        change.after = outcome(right);
    }

private:
    [[nodiscard]] std::size_t topLevel(NodeId left, NodeId right) const
    {
        if (Diagram::isTerminal(left))
            return m_diagram.level(right);
        return Diagram::isTerminal(right) ? m_diagram.level(left)
                                          : std::min(m_diagram.level(left), m_diagram.level(right));
    }
    [[nodiscard]] NodeId child(NodeId node, std::size_t level, std::size_t region) const
    {
        return Diagram::isTerminal(node) || m_diagram.level(node) != level ? node : m_diagram.children(node)[region];
    }

    const Program &m_program;
    const Diagram &m_diagram;
    std::map<std::pair<NodeId, NodeId>, double> m_known;
};

} // namespace

tl::expected<std::vector<DecisionChange>, std::vector<base::Diagnostic>> decisionChanges(
    const plan::Plan &before, const plan::Plan &after)
{
    const auto program = Program::compile(jointPlan(before, after).plan);
    if (!program)
        return tl::unexpected(program.error());
    Comparison comparison(*program);
    std::vector<DecisionChange> changes;
    for (std::size_t i = 0; i < before.decisions.size(); ++i) {
        const NodeId left = program->tables()[i].root;
        const NodeId right = program->tables()[before.decisions.size() + i].root;
        const double part = comparison.difference(left, right);
        if (part == 0)
            continue;
        DecisionChange &change = changes.emplace_back();
        change.decision = before.decisions[i].name;
        change.all = comparison.situations(left, right);
        change.changed = std::round(part * change.all);
        comparison.findWitness(left, right, before.decisions[i], change);
    }
    return changes;
}

} // namespace assess
