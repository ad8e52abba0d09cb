#pragma once

#include "assess/Program.h"

#include <span>

namespace assess {

/// Turns the tables of a plan into a Program, in steps: find what each input is, order the decisions, read all cells as
/// sets (which cuts the domains), choose the order of facts, and build one table after the other.
class Compiler {
public:
    Compiler(const plan::Plan &plan, std::size_t nodeLimit);
    [[nodiscard]] tl::expected<Program, std::vector<base::Diagnostic>> run();

private:
    struct Input {
        bool decision;
        std::size_t index;
    };
    struct Cell {
        bool any = true;
        ValueSet values = {}; ///< of a fact
        std::vector<bool> outcomes = {}; ///< of a decision
    };

    void report(std::string code, std::string message, base::SourcePosition position);
    void resolveInputs();
    void orderDecisions();
    void readCells();
    Cell readCell(const plan::Decision &decision, const plan::Rule &rule, std::size_t column, const Input &input);
    void orderLevels();
    void buildTable(std::size_t decision);
    void reportTooLarge(std::size_t decision);

    NodeId cellDiagram(const Input &input, const Cell &cell);
    /// True where the row matches. `joint`: two of its cells depend on one fact, at least one through a decision.
    NodeId rowDiagram(std::size_t decision, std::size_t row, bool &joint);
    /// The strongest of the rows, joined in halves: that keeps the intermediate diagrams small.
    NodeId strongest(std::span<const NodeId> rows);

    [[nodiscard]] std::vector<std::uint16_t> factsOf(std::size_t decision, std::size_t row) const;
    [[nodiscard]] std::vector<SourceColumn> sourceColumns(std::size_t decision) const;
    [[nodiscard]] std::vector<bool> acceptedValues(const Input &input, const Cell &cell, std::size_t values) const;

    const plan::Plan &m_plan;
    std::size_t m_nodeLimit;
    Program m_program;
    std::vector<base::Diagnostic> m_diagnostics;
    std::vector<std::vector<Input>> m_inputs; ///< [decision][column]
    std::vector<std::vector<std::vector<Cell>>> m_cells; ///< [decision][row][column]
    std::vector<std::vector<std::vector<std::uint16_t>>> m_rowFacts;
    std::vector<std::vector<std::uint16_t>> m_decisionFacts;
    std::vector<std::size_t> m_levelOf; ///< by fact
};

} // namespace assess
