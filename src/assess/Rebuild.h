#pragma once

#include "assess/FactSet.h"

namespace assess {

/// Bit t: terminal t of a Frozen; the last terminal is "no row".
using OutcomeMask = std::uint64_t;

/// Rebuilds a frozen diagram over the regions that are still allowed, reduced again: only then do the facts that still
/// label a node equal the facts two completions can differ in and disagree.
///
/// Keeps its memory from run to run: nothing is allocated once it has seen the largest diagram of the plan.
class Rebuild {
public:
    explicit Rebuild(const Program &program);

    /// A fact that labels a node of the rebuilt diagram.
    struct Level {
        std::uint32_t fact = 0;
        std::uint32_t count = 0; ///< allowed regions the function can tell apart
        const std::uint16_t *regions = nullptr; ///< these
        OutcomeMask *effects = nullptr; ///< a region: outcomes of paths that pass the fact with that answer
        OutcomeMask passing = 0; ///< outcomes of paths that do not look at the fact at all
        bool labels = false;
        [[nodiscard]] OutcomeMask effect(std::size_t region) const { return effects[region] | passing; }
    };

    /// The outcomes that are possible from node `start` on.
    OutcomeMask run(const Frozen &frozen, const FactSet &facts, std::uint32_t start);

    /// Whether terminal 0 is possible at all.
    bool reachesFirst(const Frozen &frozen, const FactSet &facts);

    /// The levels of the frozen diagram as the last run() left them.
    [[nodiscard]] std::span<const Level> levels() const { return {m_levels.data(), m_levelCount}; }

    /// A node of the rebuilt diagram, see rebuilt().
    struct Node {
        std::uint32_t level = 0;
        std::uint32_t topmostParent = 0; ///< smallest level of a node that points here
        std::uint32_t firstChild = 0; ///< into m_children, Level::count of them
        OutcomeMask mask = 0;
    };
    /// Nodes of the last run, terminals first, children before parents; the root is rootId().
    [[nodiscard]] std::span<const Node> rebuilt() const { return {m_nodes.data(), m_nodeCount}; }
    [[nodiscard]] const std::uint32_t *children(const Node &node) const { return m_children.data() + node.firstChild; }
    [[nodiscard]] std::uint32_t rootId() const { return m_root; }

private:
    struct Bucket {
        std::uint64_t run = 0; ///< filled in this run; any other number: free
        std::uint32_t node = 0;
    };

    void prepare(const Frozen &frozen, const FactSet &facts);
    std::uint32_t listRegions(const Frozen::Level &level, std::span<const FactSet::Word> mask, std::uint16_t *regions);
    void mark(const Frozen &frozen, std::uint32_t start);
    std::uint32_t rebuildNode(const Frozen &frozen, const Frozen::Node &node);
    std::uint32_t intern(std::uint32_t levelIndex, std::uint64_t hash);
    void addPassing();

    std::uint64_t m_run = 0;
    std::vector<Level> m_levels;
    std::size_t m_levelCount = 0;
    std::vector<std::uint16_t> m_regions; ///< lists of the levels with Several
    std::vector<std::uint64_t> m_stamps; ///< a region: the list it is in already
    std::uint64_t m_stamp = 0;
    std::vector<OutcomeMask> m_effects;
    std::vector<std::uint8_t> m_marked;
    std::vector<std::uint32_t> m_rebuiltAs;
    std::vector<Node> m_nodes;
    std::size_t m_nodeCount = 0;
    std::vector<std::uint32_t> m_children;
    std::size_t m_childCount = 0;
    std::vector<Bucket> m_buckets;
    std::size_t m_bucketMask = 0;
    std::uint32_t m_root = 0;
};

} // namespace assess
