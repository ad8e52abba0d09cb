#include "assess/Proofs.h"

#include "assess/Program.h"

#include <algorithm>

namespace assess {

namespace {

constexpr std::size_t ProofNodeLimit = 4 * Program::NodeLimit;

std::uint64_t bit(NodeId terminal) { return std::uint64_t{1} << terminal; }

} // namespace

Proofs::Proofs(const CompiledPlan &plan)
    : m_plan(plan)
    , m_diagram(plan.program().diagram())
{
    m_diagram.raiseLimit(ProofNodeLimit);
}

std::optional<Witness> Proofs::withoutOutcome(std::size_t decision) const
{
    return pathTo(m_plan.program().tables()[decision].root, bit(Diagram::None));
}

std::optional<Witness> Proofs::giving(std::size_t decision, std::size_t outcome) const
{
    return pathTo(m_plan.program().tables()[decision].root, bit(static_cast<NodeId>(outcome)));
}

std::optional<Witness> Proofs::matching(std::size_t decision, std::size_t row)
{
    return pathTo(match(decision, row), bit(Diagram::True));
}

std::optional<Witness> Proofs::decidedBy(std::size_t decision, std::size_t row)
{
    // The row decides where it matches and the table gives its outcome. Where it does not match the maximum is None.
    const Table &table = m_plan.program().tables()[decision];
    const auto outcome = static_cast<NodeId>(m_plan.plan().decisions[decision].rules[row].outcome);
    std::array<NodeId, Diagram::TerminalCount> others;
    others.fill(Diagram::False);
    others[outcome] = Diagram::True;
    const NodeId decides = m_diagram.maximum(match(decision, row), m_diagram.mapTerminals(table.root, others));
    return pathTo(decides, bit(Diagram::True));
}

std::optional<Witness> Proofs::matchingBoth(std::size_t decision, std::size_t row, std::size_t other)
{
    return pathTo(m_diagram.maximum(match(decision, row), match(decision, other)), bit(Diagram::True));
}

bool Proofs::isContained(std::size_t decision, std::size_t row, std::size_t other)
{
    const NodeId matched = match(decision, row);
    return m_diagram.maximum(matched, match(decision, other)) == matched;
}

NodeId Proofs::match(std::size_t decision, std::size_t row)
{
    std::array<NodeId, Diagram::TerminalCount> to;
    to.fill(Diagram::True);
    to[Diagram::None] = Diagram::False;
    return m_diagram.mapTerminals(m_plan.program().tables()[decision].rows[row], to);
}

std::optional<Witness> Proofs::pathTo(NodeId node, std::uint64_t terminals) const
{
    if ((m_diagram.terminalsOf(node) & terminals) == 0)
        return std::nullopt;
    const Program &program = m_plan.program();
    std::vector<std::pair<std::size_t, Need>> path;
    while (!Diagram::isTerminal(node)) {
        const std::size_t fact = program.factAt()[m_diagram.level(node)];
        const Column &column = program.columns()[fact];
        const std::span<const NodeId> children = m_diagram.children(node);
        const auto leads = [&](NodeId child) { return (m_diagram.terminalsOf(child) & terminals) != 0; };
        const NodeId next = *std::find_if(children.begin(), children.end(), leads);
        std::vector<bool> regions(children.size());
        std::transform(children.begin(), children.end(), regions.begin(), [&](NodeId child) { return child == next; });
        path.emplace_back(
            fact, Need{column.name(), column.toTest(column.valuesOf(regions, ValueSet(column.domain())))});
        node = next;
    }
    std::sort(path.begin(), path.end(), [](const auto &left, const auto &right) { return left.first < right.first; });
    Witness witness;
    for (auto &[fact, need] : path)
        witness.push_back(std::move(need));
    return witness;
}

} // namespace assess
