#include "assess/Compiler.h"

#include "assess/DomainReader.h"
#include "assess/FactOrder.h"
#include "base/Text.h"
#include "feel/DomainTest.h"

#include <algorithm>
#include <functional>
#include <set>

namespace assess {

Compiler::Compiler(const plan::Plan &plan, std::size_t nodeLimit)
    : m_plan(plan)
    , m_nodeLimit(nodeLimit)
{
    for (const plan::Fact &fact : plan.facts) {
        m_program.m_factIndex.emplace(fact.name, m_program.m_columns.size());
        m_program.m_columns.emplace_back(fact);
    }
}

tl::expected<Program, std::vector<base::Diagnostic>> Compiler::run()
{
    resolveInputs();
    if (m_diagnostics.empty())
        orderDecisions();
    if (m_diagnostics.empty())
        readCells();
    if (!m_diagnostics.empty())
        return tl::unexpected(std::move(m_diagnostics));
    orderLevels();
    m_program.m_tables.resize(m_plan.decisions.size());
    for (const std::size_t decision : m_program.m_evaluationOrder) {
        buildTable(decision);
        if (m_program.m_diagram.overflowed()) {
            reportTooLarge(decision);
            return tl::unexpected(std::move(m_diagnostics));
        }
    }
    return std::move(m_program);
}

void Compiler::report(std::string code, std::string message, base::SourcePosition position)
{
    m_diagnostics.push_back({base::Severity::Error, std::move(code), std::move(message), m_plan.source, position});
}

void Compiler::resolveInputs()
{
    for (const plan::Decision &decision : m_plan.decisions) {
        std::vector<Input> &inputs = m_inputs.emplace_back();
        if (decision.outcomes.empty() || decision.outcomes.size() >= Diagram::None) {
            report(
                "outcome-count", "decision '" + decision.name + "' needs between 1 and 62 outcomes", decision.position);
        }
        for (std::size_t column = 0; column < decision.inputs.size(); ++column) {
            const std::string &name = decision.inputs[column];
            const auto isNamed = [&](const plan::Decision &other) { return other.name == name; };
            const auto other = std::find_if(m_plan.decisions.begin(), m_plan.decisions.end(), isNamed);
            if (const auto fact = m_program.factIndex(name))
                inputs.push_back({false, *fact});
            else if (other != m_plan.decisions.end())
                inputs.push_back({true, static_cast<std::size_t>(other - m_plan.decisions.begin())});
            else
                report("unknown-input",
                    "decision '" + decision.name + "' looks at '" + name + "', which is no fact and no decision",
                    column < decision.inputPositions.size() ? decision.inputPositions[column] : decision.position);
        }
        for (const plan::Rule &rule : decision.rules) {
            if (rule.when.size() != decision.inputs.size())
                report("cell-count",
                    "the rule has " + std::to_string(rule.when.size()) + " cells, the table "
                        + std::to_string(decision.inputs.size()) + " inputs",
                    rule.position);
        }
    }
}

void Compiler::orderDecisions()
{
    enum class Mark { New, Open, Done };
    std::vector<Mark> marks(m_plan.decisions.size(), Mark::New);
    const std::function<bool(std::size_t)> visit = [&](std::size_t decision) {
        if (marks[decision] == Mark::Done)
            return true;
        if (marks[decision] == Mark::Open)
            return false;
        marks[decision] = Mark::Open;
        for (const Input &input : m_inputs[decision]) {
            if (input.decision && !visit(input.index))
                return false;
        }
        marks[decision] = Mark::Done;
        m_program.m_evaluationOrder.push_back(decision);
        return true;
    };
    for (std::size_t decision = 0; decision < marks.size(); ++decision) {
        if (!visit(decision)) {
            const plan::Decision &entry = m_plan.decisions[decision];
            report("decision-circle",
                "decision '" + entry.name + "' depends on itself; decisions must not form a circle", entry.position);
            return;
        }
    }
}

void Compiler::readCells()
{
    m_cells.resize(m_plan.decisions.size());
    for (const std::size_t decision : m_program.m_evaluationOrder) {
        for (const plan::Rule &rule : m_plan.decisions[decision].rules) {
            std::vector<Cell> &cells = m_cells[decision].emplace_back();
            for (std::size_t column = 0; column < rule.when.size(); ++column)
                cells.push_back(readCell(m_plan.decisions[decision], rule, column, m_inputs[decision][column]));
        }
    }
    for (Column &column : m_program.m_columns)
        column.finish();
}

Compiler::Cell Compiler::readCell(
    const plan::Decision &decision, const plan::Rule &rule, std::size_t column, const Input &input)
{
    const plan::Cell &text = rule.when[column];
    Cell cell;
    cell.any = text.tests.isAny();
    if (cell.any)
        return cell;
    const auto refuse = [&](const base::Error &error) {
        const auto row = static_cast<std::size_t>(&rule - decision.rules.data()) + 1;
        report(feel::domainTest(text.tests) ? "cell-outside-domain" : "cell-not-constant",
            "decision '" + decision.name + "', rule " + std::to_string(row) + ", input '" + decision.inputs[column]
                + "': " + error.detail,
            text.position);
    };
    if (input.decision) {
        std::vector<std::string> names;
        for (const plan::Outcome &outcome : m_plan.decisions[input.index].outcomes)
            names.push_back(outcome.name);
        auto accepted = readNames(names, text.tests);
        if (!accepted)
            refuse(accepted.error());
        else
            cell.outcomes = *std::move(accepted);
        return cell;
    }
    auto values = readDomain(m_program.m_columns[input.index], text.tests, Strictness::EachPart);
    if (!values) {
        refuse(values.error());
        return cell;
    }
    m_program.m_columns[input.index].cutAt(*values);
    cell.values = *std::move(values);
    return cell;
}

std::vector<std::uint16_t> Compiler::factsOf(std::size_t decision, std::size_t row) const
{
    std::set<std::uint16_t> facts;
    for (std::size_t column = 0; column < m_inputs[decision].size(); ++column) {
        const Input &input = m_inputs[decision][column];
        if (m_cells[decision][row][column].any)
            continue;
        if (input.decision)
            facts.insert(m_decisionFacts[input.index].begin(), m_decisionFacts[input.index].end());
        else
            facts.insert(static_cast<std::uint16_t>(input.index));
    }
    return {facts.begin(), facts.end()};
}

void Compiler::orderLevels()
{
    std::vector<std::vector<std::size_t>> groups;
    m_decisionFacts.resize(m_plan.decisions.size());
    m_rowFacts.resize(m_plan.decisions.size());
    for (const std::size_t decision : m_program.m_evaluationOrder) {
        std::set<std::uint16_t> all;
        for (std::size_t row = 0; row < m_cells[decision].size(); ++row) {
            m_rowFacts[decision].push_back(factsOf(decision, row));
            const std::vector<std::uint16_t> &facts = m_rowFacts[decision].back();
            groups.emplace_back(facts.begin(), facts.end());
            all.insert(facts.begin(), facts.end());
        }
        m_decisionFacts[decision].assign(all.begin(), all.end());
        groups.emplace_back(all.begin(), all.end());
    }
    m_program.m_factAt = orderFacts(m_program.m_columns.size(), groups);
    m_levelOf.resize(m_program.m_factAt.size());
    std::vector<std::size_t> arity;
    for (std::size_t level = 0; level < m_levelOf.size(); ++level) {
        m_levelOf[m_program.m_factAt[level]] = level;
        arity.push_back(m_program.m_columns[m_program.m_factAt[level]].regionCount());
    }
    m_program.m_diagram = Diagram(std::move(arity), m_nodeLimit);
}

NodeId Compiler::cellDiagram(const Input &input, const Cell &cell)
{
    Diagram &diagram = m_program.m_diagram;
    if (cell.any)
        return Diagram::True;
    if (!input.decision)
        return diagram.literal(m_levelOf[input.index], m_program.m_columns[input.index].regionsMet(cell.values));
    // The other decision's diagram with its outcomes read through the cell; where it has no outcome only "-" matches.
    std::array<NodeId, Diagram::TerminalCount> through;
    through.fill(Diagram::False);
    for (std::size_t outcome = 0; outcome < cell.outcomes.size(); ++outcome) {
        if (cell.outcomes[outcome])
            through[outcome] = Diagram::True;
    }
    return diagram.mapTerminals(m_program.m_tables[input.index].root, through);
}

NodeId Compiler::rowDiagram(std::size_t decision, std::size_t row, bool &joint)
{
    Diagram &diagram = m_program.m_diagram;
    std::vector<bool> byFact(diagram.levelCount(), false);
    std::vector<bool> byDecision(diagram.levelCount(), false);
    std::vector<std::pair<std::size_t, NodeId>> cells; // topmost level, diagram
    for (std::size_t column = 0; column < m_inputs[decision].size(); ++column) {
        const Input &input = m_inputs[decision][column];
        const NodeId cell = cellDiagram(input, m_cells[decision][row][column]);
        if (cell == Diagram::True)
            continue;
        cells.emplace_back(Diagram::isTerminal(cell) ? 0 : diagram.level(cell), cell);
        const std::vector<bool> support = diagram.support(cell);
        for (std::size_t level = 0; level < support.size(); ++level) {
            joint = joint || (support[level] && (byDecision[level] || (input.decision && byFact[level])));
            if (support[level])
                (input.decision ? byDecision : byFact)[level] = true;
        }
    }
    // From the bottom up, so that a cell is joined to what lies below it and leaves no rubble.
    std::sort(cells.begin(), cells.end(), std::greater<>{});
    NodeId result = Diagram::True;
    for (const auto &[level, cell] : cells)
        result = diagram.maximum(cell, result);
    return result;
}

NodeId Compiler::strongest(std::span<const NodeId> rows)
{
    if (rows.empty())
        return Diagram::None;
    if (rows.size() == 1)
        return rows.front();
    const std::size_t half = rows.size() / 2;
    const NodeId first = strongest(rows.first(half));
    return m_program.m_diagram.minimum(first, strongest(rows.subspan(half)));
}

void Compiler::buildTable(std::size_t decision)
{
    Diagram &diagram = m_program.m_diagram;
    const std::vector<plan::Rule> &rules = m_plan.decisions[decision].rules;
    Table &table = m_program.m_tables[decision];
    table.outcomes = m_plan.decisions[decision].outcomes.size();
    table.rowFacts = m_rowFacts[decision];
    std::vector<std::size_t> outcomeOf;
    std::vector<std::pair<std::size_t, NodeId>> joints;
    for (std::size_t row = 0; row < rules.size(); ++row) {
        bool joint = false;
        const NodeId match = rowDiagram(decision, row, joint);
        if (joint)
            joints.emplace_back(row, match);
        outcomeOf.push_back(rules[row].outcome);
        table.rows.push_back(diagram.maximum(match, static_cast<NodeId>(rules[row].outcome)));
        // maximum(True, outcome) is the outcome, maximum(False, outcome) is None: the row carries it where it matches.
    }
    table.root = strongest(table.rows);
    if (diagram.overflowed())
        return;
    table.frozen = freeze(diagram, table.root, m_program.m_factAt, table.outcomes);
    table.index = indexRows(sourceColumns(decision), outcomeOf, table.outcomes);
    for (const auto &[row, match] : joints)
        table.index.joints.push_back({static_cast<std::uint16_t>(row), freeze(diagram, match, m_program.m_factAt, 1)});
}

std::vector<SourceColumn> Compiler::sourceColumns(std::size_t decision) const
{
    std::vector<SourceColumn> columns;
    for (std::size_t column = 0; column < m_inputs[decision].size(); ++column) {
        const Input &input = m_inputs[decision][column];
        const std::size_t values = input.decision ? m_plan.decisions[input.index].outcomes.size() + 1
                                                  : m_program.m_columns[input.index].regionCount();
        auto merged = std::find_if(columns.begin(), columns.end(),
            [&](const SourceColumn &other) { return other.decision == input.decision && other.index == input.index; });
        if (merged == columns.end()) {
            columns.push_back({input.decision, input.index, {}});
            merged = columns.end() - 1;
            merged->accepts.assign(m_cells[decision].size(), std::vector<bool>(values, true));
        }
        for (std::size_t row = 0; row < m_cells[decision].size(); ++row) {
            const std::vector<bool> accepted = acceptedValues(input, m_cells[decision][row][column], values);
            for (std::size_t value = 0; value < values; ++value)
                merged->accepts[row][value] = merged->accepts[row][value] && accepted[value];
        }
    }
    return columns;
}

std::vector<bool> Compiler::acceptedValues(const Input &input, const Cell &cell, std::size_t values) const
{
    if (cell.any)
        return std::vector<bool>(values, true);
    if (!input.decision)
        return m_program.m_columns[input.index].regionsMet(cell.values);
    std::vector<bool> accepted = cell.outcomes;
    accepted.push_back(false); // "no row"
    return accepted;
}

void Compiler::reportTooLarge(std::size_t decision)
{
    const std::vector<std::vector<std::uint16_t>> &facts = m_rowFacts[decision];
    std::vector<std::size_t> rows(facts.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        rows[row] = row;
    std::stable_sort(rows.begin(), rows.end(),
        [&](std::size_t left, std::size_t right) { return facts[left].size() > facts[right].size(); });
    std::vector<std::string> widest;
    for (std::size_t place = 0; place < std::min<std::size_t>(3, rows.size()); ++place) {
        widest.push_back("rule " + std::to_string(rows[place] + 1) + " looks at "
            + std::to_string(facts[rows[place]].size()) + " facts");
    }
    const plan::Decision &entry = m_plan.decisions[decision];
    report("plan-too-large",
        "decision '" + entry.name + "' needs more than " + std::to_string(m_nodeLimit) + " diagram nodes ("
            + base::join(widest, ", ") + "); split it into smaller decisions",
        entry.position);
}

tl::expected<Program, std::vector<base::Diagnostic>> Program::compile(const plan::Plan &plan, std::size_t nodeLimit)
{
    return Compiler(plan, nodeLimit).run();
}

std::optional<std::size_t> Program::factIndex(std::string_view name) const
{
    const auto found = m_factIndex.find(name);
    return found == m_factIndex.end() ? std::nullopt : std::optional(found->second);
}

} // namespace assess
