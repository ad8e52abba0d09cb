#include "assess/Boxes.h"

#include <algorithm>
#include <unordered_set>

namespace assess {

bool Box::contains(const Box &other) const
{
    for (std::size_t word = 0; word < m_words.size(); ++word) {
        if ((other.m_words[word] & ~m_words[word]) != 0)
            return false;
    }
    return true;
}

BoxFinder::BoxFinder(Diagram &diagram, NodeId root, std::size_t limit)
    : m_diagram(diagram)
    , m_root(root)
    , m_limit(limit)
    , m_firstBit{0}
{
    for (std::size_t level = 0; level < diagram.levelCount(); ++level)
        m_firstBit.push_back(m_firstBit.back() + diagram.arity(level));
}

Box BoxFinder::everything() const
{
    Box box(m_firstBit.back());
    for (std::size_t bit = 0; bit < m_firstBit.back(); ++bit)
        box.set(bit);
    return box;
}

std::optional<std::vector<Box>> BoxFinder::all()
{
    std::vector<Box> boxes = boxesOf(m_root);
    if (m_candidates > m_limit || m_diagram.overflowed())
        return std::nullopt;
    return boxes;
}

// A box that is maximal takes, at the topmost fact, a set S of regions, and below it a maximal box of what all children
// in S have in common. So: every function h that is a conjunction of children, with all the regions whose child
// includes h, times the maximal boxes of h. Of these candidates those inside another one go.
const std::vector<Box> &BoxFinder::boxesOf(NodeId node)
{
    if (const auto known = m_boxes.find(node); known != m_boxes.end())
        return known->second;
    std::vector<Box> boxes;
    if (node == Diagram::True) {
        boxes.push_back(everything());
    } else if (!Diagram::isTerminal(node)) {
        const std::size_t level = m_diagram.level(node);
        for (const NodeId common : closedUnderAnd(node)) {
            for (Box box : boxesOf(common)) {
                for (std::size_t region = 0; region < m_diagram.arity(level); ++region) {
                    const NodeId child = m_diagram.children(node)[region];
                    if (m_diagram.maximum(common, child) != common)
                        box.clear(m_firstBit[level] + region);
                }
                boxes.push_back(std::move(box));
            }
            if (m_candidates > m_limit)
                break;
        }
        m_candidates += boxes.size();
        if (m_candidates <= m_limit)
            keepMaximal(boxes);
    }
    return m_boxes.emplace(node, std::move(boxes)).first->second;
}

std::vector<NodeId> BoxFinder::closedUnderAnd(NodeId node)
{
    std::vector<NodeId> children;
    std::unordered_set<NodeId> seen{Diagram::False};
    for (const NodeId child : m_diagram.children(node)) {
        if (seen.insert(child).second)
            children.push_back(child);
    }
    std::vector<NodeId> closed = children;
    for (std::size_t next = 0; next < closed.size() && closed.size() + m_candidates <= m_limit; ++next) {
        for (const NodeId child : children) {
            const NodeId common = m_diagram.maximum(closed[next], child);
            if (seen.insert(common).second)
                closed.push_back(common);
        }
    }
    m_candidates += closed.size();
    return closed;
}

void BoxFinder::keepMaximal(std::vector<Box> &boxes) const
{
    std::vector<Box> maximal;
    for (const Box &box : boxes) {
        const auto inside = [&](const Box &other) { return other.contains(box); };
        if (std::any_of(maximal.begin(), maximal.end(), inside))
            continue;
        std::erase_if(maximal, [&](const Box &other) { return box.contains(other); });
        maximal.push_back(box);
    }
    boxes = std::move(maximal);
}

std::vector<Box> BoxFinder::some(std::size_t count)
{
    std::vector<Box> boxes;
    Box path = everything();
    collectPaths(m_root, path, count, boxes);
    for (Box &box : boxes)
        enlarge(box);
    keepMaximal(boxes);
    return boxes;
}

void BoxFinder::collectPaths(NodeId node, Box &path, std::size_t count, std::vector<Box> &found) const
{
    if (found.size() >= count || node == Diagram::False)
        return;
    if (node == Diagram::True) {
        found.push_back(path);
        return;
    }
    const std::size_t first = m_firstBit[m_diagram.level(node)];
    const std::size_t arity = m_diagram.arity(m_diagram.level(node));
    for (std::size_t region = 0; region < arity; ++region) {
        for (std::size_t other = 0; other < arity; ++other)
            other == region ? path.set(first + other) : path.clear(first + other);
        collectPaths(m_diagram.children(node)[region], path, count, found);
    }
    for (std::size_t region = 0; region < arity; ++region)
        path.set(first + region);
}

void BoxFinder::enlarge(Box &box) const
{
    for (std::size_t bit = 0; bit < m_firstBit.back(); ++bit) {
        if (box.test(bit))
            continue;
        box.set(bit);
        if (!trueEverywhere(box))
            box.clear(bit);
    }
}

bool BoxFinder::trueEverywhere(const Box &box) const
{
    std::unordered_set<NodeId> seen;
    std::vector<NodeId> open{m_root};
    while (!open.empty()) {
        const NodeId node = open.back();
        open.pop_back();
        if (node == Diagram::False)
            return false;
        if (node == Diagram::True || !seen.insert(node).second)
            continue;
        const std::size_t level = m_diagram.level(node);
        for (std::size_t region = 0; region < m_diagram.arity(level); ++region) {
            if (allows(box, level, region))
                open.push_back(m_diagram.children(node)[region]);
        }
    }
    return true;
}

} // namespace assess
