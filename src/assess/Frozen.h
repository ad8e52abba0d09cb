#pragma once

#include "assess/Diagram.h"

namespace assess {

/// The diagram of one function, laid out for walking: children before parents, so that one pass over ascending ids
/// meets every child before its parent. Ids below `terminals` are terminals, the last of them "no row".
struct Frozen {
    struct Node {
        std::uint16_t level = 0; ///< into `levels`
        std::uint16_t fact = 0; ///< levels[level].fact
        std::uint32_t first = 0; ///< into `children`; one child a region of the fact
    };
    struct Level {
        std::uint16_t fact = 0;
        /// For every region the first region with equal children in all nodes of the level: this function cannot tell
        /// them apart, so assessing looks at one of them only.
        std::vector<std::uint16_t> twin;
        std::vector<std::uint16_t> distinct; ///< the regions that are their own twin
    };

    std::uint32_t terminals = 0;
    std::uint32_t root = 0;
    std::vector<Node> nodes; ///< id - terminals
    std::vector<std::uint32_t> children;
    std::vector<Level> levels;

    [[nodiscard]] bool isTerminal(std::uint32_t id) const { return id < terminals; }
    [[nodiscard]] const Node &node(std::uint32_t id) const { return nodes[id - terminals]; }
};

/// Freezes the function at `root`. `factAt[level]` is the fact at that level of the diagram; `outcomes` is how many
/// terminals stand for outcomes: they keep their numbers, "no row" becomes number `outcomes`.
[[nodiscard]] Frozen freeze(
    const Diagram &diagram, NodeId root, const std::vector<std::size_t> &factAt, std::size_t outcomes);

} // namespace assess
