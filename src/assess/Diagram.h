#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace assess {

/// A node of a Diagram; ids below Diagram::TerminalCount are terminals.
using NodeId = std::uint32_t;

/// Reduced ordered multi-valued decision diagrams over the facts of one plan, hash-consed: two functions are equal
/// exactly when their node ids are.
///
/// Terminals are numbers, the smaller the stronger: 0 is the strongest outcome, or true; `None` is "no row matches", or
/// false. So "one of the rows" is the minimum and "all cells of a row" the maximum, for outcomes and truth values
/// alike.
class Diagram {
public:
    static constexpr NodeId TerminalCount = 64;
    static constexpr NodeId True = 0;
    static constexpr NodeId None = TerminalCount - 1;
    static constexpr NodeId False = None;

    /// `arity[level]`: number of regions of the fact at that level; level 0 is the topmost.
    Diagram(std::vector<std::size_t> arity, std::size_t nodeLimit);
    /// Makes room for more nodes, for whoever works on with a copy.
    void raiseLimit(std::size_t nodeLimit) { m_nodeLimit = nodeLimit; }

    /// The node with these children, one a region; the child itself when all are the same.
    NodeId make(std::size_t level, std::span<const NodeId> children);
    /// True where the fact at `level` is in one of the regions.
    NodeId literal(std::size_t level, const std::vector<bool> &regions);
    NodeId minimum(NodeId left, NodeId right) { return apply(Operation::Minimum, left, right); }
    NodeId maximum(NodeId left, NodeId right) { return apply(Operation::Maximum, left, right); }
    /// The function with every terminal replaced.
    NodeId mapTerminals(NodeId node, const std::array<NodeId, TerminalCount> &to);

    [[nodiscard]] static bool isTerminal(NodeId node) { return node < TerminalCount; }
    [[nodiscard]] std::size_t level(NodeId node) const { return m_nodes[node - TerminalCount].level; }
    [[nodiscard]] std::span<const NodeId> children(NodeId node) const
    {
        const Node &entry = m_nodes[node - TerminalCount];
        return {m_children.data() + entry.first, m_arity[entry.level]};
    }
    [[nodiscard]] std::size_t arity(std::size_t level) const { return m_arity[level]; }
    [[nodiscard]] std::size_t levelCount() const { return m_arity.size(); }
    [[nodiscard]] std::size_t nodeCount() const { return m_nodes.size(); }
    /// The nodes reachable from here, terminals left out, children before parents.
    [[nodiscard]] std::vector<NodeId> reachable(NodeId node) const;
    /// Bit t: the terminal t can be reached.
    [[nodiscard]] std::uint64_t terminalsOf(NodeId node) const;
    /// Which levels the function depends on.
    [[nodiscard]] std::vector<bool> support(NodeId node) const;

    /// The node limit was met: results since then mean nothing, the plan is too large.
    [[nodiscard]] bool overflowed() const { return m_overflowed; }

private:
    enum class Operation : std::uint8_t { Minimum, Maximum };
    struct Node {
        std::uint32_t level;
        std::uint32_t first; ///< into m_children
    };

    NodeId apply(Operation operation, NodeId left, NodeId right);
    NodeId applyChildren(Operation operation, NodeId left, NodeId right);
    void grow();

    std::vector<std::size_t> m_arity;
    std::size_t m_nodeLimit;
    std::vector<Node> m_nodes;
    std::vector<NodeId> m_children;
    std::vector<NodeId> m_unique; ///< open addressing; 0 is a free place, no inner node has that id
    std::unordered_map<std::uint64_t, NodeId> m_computed[2];
    bool m_overflowed = false;
};

} // namespace assess
