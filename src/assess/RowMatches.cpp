#include "assess/RowMatches.h"

#include "assess/FactSet.h"

#include <unordered_map>

namespace assess {

namespace {

/// Which terminals of a diagram are still within reach. Facts are independent, so every path through allowed regions is
/// a completion.
class Reach {
public:
    Reach(const Program &program, const FactSet &facts)
        : m_diagram(program.diagram())
    {
        for (const std::size_t fact : program.factAt())
            m_allowed.push_back(facts.regions(fact));
    }

    /// Bit t: terminal t.
    std::uint64_t terminals(NodeId node)
    {
        if (Diagram::isTerminal(node))
            return std::uint64_t{1} << node;
        if (const auto known = m_known.find(node); known != m_known.end())
            return known->second;
        const std::vector<bool> &allowed = m_allowed[m_diagram.level(node)];
        std::uint64_t reached = 0;
        for (std::size_t region = 0; region < allowed.size(); ++region) {
            if (allowed[region])
                reached |= terminals(m_diagram.children(node)[region]);
        }
        m_known.emplace(node, reached);
        return reached;
    }

private:
    const Diagram &m_diagram;
    std::vector<std::vector<bool>> m_allowed; ///< by level
    std::unordered_map<NodeId, std::uint64_t> m_known;
};

RowMatch matchOf(std::uint64_t terminals)
{
    constexpr std::uint64_t Misses = std::uint64_t{1} << Diagram::None;
    if (terminals == Misses)
        return RowMatch::Never;
    return (terminals & Misses) == 0 ? RowMatch::Always : RowMatch::Possible;
}

} // namespace

base::Result<std::vector<std::vector<RowMatch>>> matchRows(const CompiledPlan &plan, const Readings &readings)
{
    for (const auto &[name, reading] : readings) {
        if (const auto fits = plan.checkReading(name, reading); !fits)
            return failFrom(fits);
    }
    const Program &program = plan.program();
    FactSet facts(program);
    for (const auto &[name, reading] : readings) {
        if (const auto set = facts.setReading(*program.factIndex(name), reading); !set)
            return failFrom(set);
    }
    Reach reach(program, facts);
    std::vector<std::vector<RowMatch>> decisions;
    for (const Table &table : program.tables()) {
        std::vector<RowMatch> &rows = decisions.emplace_back();
        for (const NodeId row : table.rows)
            rows.push_back(matchOf(reach.terminals(row)));
    }
    return decisions;
}

} // namespace assess
