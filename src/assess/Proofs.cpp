#include "assess/Proofs.h"

#include "assess/DomainReader.h"
#include "assess/Program.h"

#include <algorithm>
#include <cmath>

namespace assess {

namespace {

constexpr std::size_t ProofNodeLimit = 4 * Program::NodeLimit;

std::uint64_t bit(NodeId terminal) { return std::uint64_t{1} << terminal; }

/// The plainest value of an interval: its lowest where it has one.
double valueIn(const Column &column, const Interval &interval)
{
    const double low = interval.from.value;
    const double high = interval.to.value;
    if (std::isinf(low))
        return std::isinf(high) ? 0 : std::floor(high) - 1;
    if (column.discrete() || !interval.from.after)
        return low;
    return std::isinf(high) ? std::floor(low) + 1 : (low + high) / 2;
}

} // namespace

std::vector<Need> exampleOf(const CompiledPlan &plan, const Witness &witness)
{
    std::vector<Need> example;
    for (const Need &need : witness) {
        const auto fact = plan.program().factIndex(need.fact);
        const auto tests = feel::UnaryTests::parse(need.test);
        const Column &column = plan.program().columns()[*fact];
        const auto values = readDomain(column, *tests, Strictness::Together);
        const double value = valueIn(column, values->intervals().front());
        const Interval only{{value, false}, {value, true}};
        example.push_back({need.fact,
            column.type() == plan::FactType::Number ? numberText(value)
                                                    : column.toTest(ValueSet(column.normalised(only)))});
    }
    return example;
}

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

bool Proofs::isRedundant(std::size_t decision, std::size_t row)
{
    const Table &table = m_plan.program().tables()[decision];
    NodeId others = Diagram::None;
    for (std::size_t other = 0; other < table.rows.size(); ++other) {
        if (other != row)
            others = m_diagram.minimum(others, table.rows[other]);
    }
    return others == table.root;
}

std::vector<std::size_t> Proofs::contradictingCells(std::size_t decision, std::size_t row)
{
    std::vector<std::size_t> columns;
    for (std::size_t column = 0; column < m_plan.plan().decisions[decision].inputs.size(); ++column)
        columns.push_back(column);
    const auto contradict = [&](const std::vector<std::size_t> &chosen) {
        NodeId together = Diagram::True;
        for (const std::size_t column : chosen)
            together = m_diagram.maximum(together, matchCell(decision, row, column));
        return (m_diagram.terminalsOf(together) & bit(Diagram::True)) == 0;
    };
    for (std::size_t i = columns.size(); i-- > 0;) {
        std::vector<std::size_t> fewer = columns;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
        if (contradict(fewer))
            columns = std::move(fewer);
    }
    return columns;
}

NodeId Proofs::matchCell(std::size_t decision, std::size_t row, std::size_t column)
{
    const plan::Decision &table = m_plan.plan().decisions[decision];
    const feel::UnaryTests &cell = table.rules[row].when[column].tests;
    if (cell.isAny())
        return Diagram::True;
    const Program &program = m_plan.program();
    if (const auto fact = program.factIndex(table.inputs[column])) {
        const Column &domain = program.columns()[*fact];
        const auto level = std::ranges::find(program.factAt(), *fact) - program.factAt().begin();
        return m_diagram.literal(
            static_cast<std::size_t>(level), domain.regionsMet(*readDomain(domain, cell, Strictness::EachPart)));
    }
    const auto &decisions = m_plan.plan().decisions;
    const auto input = std::ranges::find(decisions, table.inputs[column], &plan::Decision::name);
    std::vector<std::string> names;
    for (const plan::Outcome &outcome : input->outcomes)
        names.push_back(outcome.name);
    const auto accepted = readNames(names, cell);
    std::array<NodeId, Diagram::TerminalCount> to;
    to.fill(Diagram::False);
    for (std::size_t outcome = 0; outcome < accepted->size(); ++outcome)
        to[outcome] = (*accepted)[outcome] ? Diagram::True : Diagram::False;
    return m_diagram.mapTerminals(program.tables()[static_cast<std::size_t>(input - decisions.begin())].root, to);
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
