#include "assess/Frozen.h"

#include <algorithm>
#include <unordered_map>

namespace assess {

namespace {

/// The levels that label a node, and for every level of the diagram its place among them.
std::vector<std::size_t> usedLevels(const Diagram &diagram, NodeId root)
{
    const std::vector<bool> support = diagram.support(root);
    std::vector<std::size_t> levels;
    for (std::size_t level = 0; level < support.size(); ++level) {
        if (support[level])
            levels.push_back(level);
    }
    return levels;
}

/// Finds the regions of a level that all its nodes send to the same children.
void mergeRegions(const Frozen &frozen, std::span<const Frozen::Node> nodes, std::size_t regions, Frozen::Level &into)
{
    const auto equal = [&](std::size_t left, std::size_t right) {
        return std::all_of(nodes.begin(), nodes.end(), [&](const Frozen::Node &node) {
            return frozen.children[node.first + left] == frozen.children[node.first + right];
        });
    };
    for (std::size_t region = 0; region < regions; ++region) {
        const auto earlier = std::find_if(
            into.distinct.begin(), into.distinct.end(), [&](std::uint16_t other) { return equal(other, region); });
        const bool fresh = earlier == into.distinct.end();
        into.twin.push_back(fresh ? static_cast<std::uint16_t>(region) : *earlier);
        if (fresh)
            into.distinct.push_back(static_cast<std::uint16_t>(region));
    }
}

} // namespace

Frozen freeze(const Diagram &diagram, NodeId root, const std::vector<std::size_t> &factAt, std::size_t outcomes)
{
    Frozen frozen;
    frozen.terminals = static_cast<std::uint32_t>(outcomes) + 1;
    const std::vector<std::size_t> levels = usedLevels(diagram, root);
    std::vector<NodeId> order = diagram.reachable(root);
    // Deepest level first: children still come before parents, and each level is one stretch of memory.
    std::stable_sort(order.begin(), order.end(),
        [&](NodeId left, NodeId right) { return diagram.level(left) > diagram.level(right); });
    std::unordered_map<NodeId, std::uint32_t> ids;
    const auto idOf = [&](NodeId node) {
        if (Diagram::isTerminal(node))
            return node == Diagram::None ? static_cast<std::uint32_t>(outcomes) : node;
        return ids.at(node);
    };
    for (const NodeId node : order) {
        const auto place = std::lower_bound(levels.begin(), levels.end(), diagram.level(node)) - levels.begin();
        frozen.nodes.push_back(
            {static_cast<std::uint16_t>(place), static_cast<std::uint16_t>(factAt[diagram.level(node)]),
                static_cast<std::uint32_t>(frozen.children.size())});
        for (const NodeId child : diagram.children(node))
            frozen.children.push_back(idOf(child));
        ids.emplace(node, static_cast<std::uint32_t>(frozen.nodes.size() - 1) + frozen.terminals);
    }
    frozen.root = idOf(root);
    for (std::size_t level = 0; level < levels.size(); ++level) {
        frozen.levels.push_back({static_cast<std::uint16_t>(factAt[levels[level]]), {}, {}});
        const auto stretch = std::ranges::equal_range(
            frozen.nodes, level, std::greater<>{}, [](const Frozen::Node &node) { return std::size_t{node.level}; });
        mergeRegions(frozen, stretch, diagram.arity(levels[level]), frozen.levels.back());
    }
    return frozen;
}

} // namespace assess
