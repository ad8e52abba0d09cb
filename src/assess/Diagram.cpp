#include "assess/Diagram.h"

#include <algorithm>
#include <functional>

namespace assess {

namespace {

constexpr std::size_t FirstTableSize = 256;
constexpr std::size_t StepsANode = 16; ///< computed results allowed for every node allowed

std::uint64_t hashOf(std::size_t level, std::span<const NodeId> children)
{
    std::uint64_t hash = level * 0x9e3779b97f4a7c15u + 1;
    for (const NodeId child : children)
        hash = (hash ^ child) * 0xff51afd7ed558ccdu;
    return hash ^ (hash >> 32);
}

} // namespace

Diagram::Diagram(std::vector<std::size_t> arity, std::size_t nodeLimit)
    : m_arity(std::move(arity))
    , m_nodeLimit(nodeLimit)
    , m_unique(FirstTableSize, 0)
{
}

NodeId Diagram::make(std::size_t level, std::span<const NodeId> children)
{
    if (std::all_of(children.begin(), children.end(), [&](NodeId child) { return child == children.front(); }))
        return children.front();
    const std::size_t mask = m_unique.size() - 1;
    std::size_t place = hashOf(level, children) & mask;
    for (; m_unique[place] != 0; place = (place + 1) & mask) {
        const NodeId node = m_unique[place];
        if (this->level(node) == level && std::ranges::equal(this->children(node), children))
            return node;
    }
    if (m_nodes.size() >= m_nodeLimit) {
        m_overflowed = true;
        return None;
    }
    const NodeId node = static_cast<NodeId>(m_nodes.size()) + TerminalCount;
    m_nodes.push_back({static_cast<std::uint32_t>(level), static_cast<std::uint32_t>(m_children.size())});
    m_children.insert(m_children.end(), children.begin(), children.end());
    m_unique[place] = node;
    if (m_nodes.size() * 2 > m_unique.size())
        grow();
    return node;
}

void Diagram::grow()
{
    m_unique.assign(m_unique.size() * 4, 0);
    const std::size_t mask = m_unique.size() - 1;
    for (NodeId node = TerminalCount; node < m_nodes.size() + TerminalCount; ++node) {
        std::size_t place = hashOf(level(node), children(node)) & mask;
        while (m_unique[place] != 0)
            place = (place + 1) & mask;
        m_unique[place] = node;
    }
}

NodeId Diagram::literal(std::size_t level, const std::vector<bool> &regions)
{
    std::vector<NodeId> children(regions.size());
    std::transform(regions.begin(), regions.end(), children.begin(), [](bool in) { return in ? True : False; });
    return make(level, children);
}

NodeId Diagram::apply(Operation operation, NodeId left, NodeId right)
{
    if (left == right)
        return left;
    if (left > right)
        std::swap(left, right); // both operations commute; terminals come first
    if (isTerminal(left)) {
        if (isTerminal(right))
            return operation == Operation::Minimum ? left : right;
        // The strongest terminal decides a minimum and leaves a maximum as it is; the weakest the other way round.
        if (left == True)
            return operation == Operation::Minimum ? left : right;
        if (left == None)
            return operation == Operation::Minimum ? right : left;
    }
    auto &computed = m_computed[static_cast<std::size_t>(operation)];
    const std::uint64_t key = (std::uint64_t{left} << 32) | right;
    if (const auto found = computed.find(key); found != computed.end())
        return found->second;
    if (m_overflowed || computed.size() > m_nodeLimit * StepsANode) {
        m_overflowed = true;
        return None;
    }
    const NodeId result = applyChildren(operation, left, right);
    computed.emplace(key, result);
    return result;
}

NodeId Diagram::applyChildren(Operation operation, NodeId left, NodeId right)
{
    const std::size_t leftLevel = isTerminal(left) ? m_arity.size() : level(left);
    const std::size_t rightLevel = level(right);
    const std::size_t top = std::min(leftLevel, rightLevel);
    std::vector<NodeId> results(m_arity[top]);
    for (std::size_t region = 0; region < results.size(); ++region) {
        results[region] = apply(operation, leftLevel == top ? children(left)[region] : left,
            rightLevel == top ? children(right)[region] : right);
    }
    return make(top, results);
}

NodeId Diagram::mapTerminals(NodeId root, const std::array<NodeId, TerminalCount> &to)
{
    std::unordered_map<NodeId, NodeId> mapped;
    const auto target = [&](NodeId node) { return isTerminal(node) ? to[node] : mapped.at(node); };
    for (const NodeId node : reachable(root)) {
        std::vector<NodeId> targets;
        for (const NodeId child : children(node))
            targets.push_back(target(child));
        mapped.emplace(node, make(level(node), targets));
    }
    return target(root);
}

std::vector<NodeId> Diagram::reachable(NodeId root) const
{
    std::vector<NodeId> order;
    std::unordered_map<NodeId, bool> seen;
    const std::function<void(NodeId)> visit = [&](NodeId node) {
        if (isTerminal(node) || !seen.emplace(node, true).second)
            return;
        for (const NodeId child : children(node))
            visit(child);
        order.push_back(node);
    };
    visit(root);
    return order;
}

std::uint64_t Diagram::terminalsOf(NodeId root) const
{
    std::uint64_t terminals = isTerminal(root) ? std::uint64_t{1} << root : 0;
    for (const NodeId node : reachable(root)) {
        for (const NodeId child : children(node)) {
            if (isTerminal(child))
                terminals |= std::uint64_t{1} << child;
        }
    }
    return terminals;
}

std::vector<bool> Diagram::support(NodeId root) const
{
    std::vector<bool> levels(levelCount(), false);
    for (const NodeId node : reachable(root))
        levels[level(node)] = true;
    return levels;
}

} // namespace assess
