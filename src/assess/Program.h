#pragma once

#include "assess/Column.h"
#include "assess/RowIndex.h"
#include "base/Diagnostic.h"
#include "plan/Plan.h"

#include <optional>
#include <tl/expected.hpp>
#include <unordered_map>

namespace assess {

/// One decision table, compiled.
struct Table {
    std::size_t outcomes = 0; ///< "no row" has this number
    NodeId root = 0; ///< in Program::diagram: the strongest outcome of the rows that match
    std::vector<NodeId> rows; ///< a row's outcome where it matches, Diagram::None elsewhere
    Frozen frozen; ///< the diagram at `root`, for walking
    RowIndex index;
    std::vector<std::vector<std::uint16_t>> rowFacts; ///< base facts each row looks at, in the plan's order
};

/// The tables of a plan in the form they are assessed in: everything by number, nothing by name.
class Program {
public:
    static constexpr std::size_t NodeLimit = 250'000;

    [[nodiscard]] static tl::expected<Program, std::vector<base::Diagnostic>> compile(
        const plan::Plan &plan, std::size_t nodeLimit = NodeLimit);

    /// One a fact, in the plan's order.
    [[nodiscard]] const std::vector<Column> &columns() const { return m_columns; }
    /// One a decision, in the plan's order.
    [[nodiscard]] const std::vector<Table> &tables() const { return m_tables; }
    /// Decisions, each after those it uses as input.
    [[nodiscard]] const std::vector<std::size_t> &evaluationOrder() const { return m_evaluationOrder; }
    [[nodiscard]] const Diagram &diagram() const { return m_diagram; }
    /// The fact at a level of the diagram.
    [[nodiscard]] const std::vector<std::size_t> &factAt() const { return m_factAt; }
    [[nodiscard]] std::optional<std::size_t> factIndex(std::string_view name) const;

private:
    friend class Compiler;
    Program()
        : m_diagram({}, 0)
    {
    }

    std::vector<Column> m_columns;
    std::vector<Table> m_tables;
    std::vector<std::size_t> m_evaluationOrder;
    Diagram m_diagram;
    std::vector<std::size_t> m_factAt;
    struct NameHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>{}(name); }
    };
    std::unordered_map<std::string, std::size_t, NameHash, std::equal_to<>> m_factIndex;
};

} // namespace assess
