#pragma once

#include "assess/Diagram.h"

#include <optional>

namespace assess {

/// A product of sets of regions, one set a level; as one bitmap over all levels, so that containment is one test a
/// word.
class Box {
public:
    Box() = default;
    explicit Box(std::size_t bits)
        : m_words((bits + 63) / 64, 0)
    {
    }
    void set(std::size_t bit) { m_words[bit / 64] |= std::uint64_t{1} << bit % 64; }
    void clear(std::size_t bit) { m_words[bit / 64] &= ~(std::uint64_t{1} << bit % 64); }
    [[nodiscard]] bool test(std::size_t bit) const { return (m_words[bit / 64] >> bit % 64 & 1) != 0; }
    [[nodiscard]] bool contains(const Box &other) const;
    friend bool operator==(const Box &, const Box &) = default;

private:
    std::vector<std::uint64_t> m_words;
};

/// The maximal boxes in which a truth-valued function is true everywhere: its multi-valued prime implicants.
class BoxFinder {
public:
    /// `diagram` gains nodes. Gives up looking for all boxes past `limit` candidates.
    BoxFinder(Diagram &diagram, NodeId root, std::size_t limit);

    /// All of them; nothing when there are too many.
    [[nodiscard]] std::optional<std::vector<Box>> all();
    /// Some of them, at most `count`: each as large as can be, but not all there are.
    [[nodiscard]] std::vector<Box> some(std::size_t count);

    [[nodiscard]] bool allows(const Box &box, std::size_t level, std::size_t region) const
    {
        return box.test(m_firstBit[level] + region);
    }

private:
    const std::vector<Box> &boxesOf(NodeId node);
    std::vector<NodeId> closedUnderAnd(NodeId node);
    void keepMaximal(std::vector<Box> &boxes) const;
    void collectPaths(NodeId node, Box &path, std::size_t count, std::vector<Box> &found) const;
    void enlarge(Box &box) const;
    [[nodiscard]] bool trueEverywhere(const Box &box) const;
    [[nodiscard]] Box everything() const;

    Diagram &m_diagram;
    NodeId m_root;
    std::size_t m_limit;
    std::size_t m_candidates = 0;
    std::vector<std::size_t> m_firstBit; ///< by level, and the number of bits
    std::unordered_map<NodeId, std::vector<Box>> m_boxes;
};

} // namespace assess
