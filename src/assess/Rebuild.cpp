#include "assess/Rebuild.h"

#include <algorithm>
#include <bit>

namespace assess {

namespace {

constexpr std::uint64_t Multiplier = 0x9e3779b97f4a7c15u;

struct Sizes {
    std::size_t levels = 0, regionsALevel = 0, regions = 0, nodes = 0, children = 0, terminals = 0;

    void include(const Frozen &frozen)
    {
        std::size_t all = 0;
        for (const Frozen::Level &level : frozen.levels) {
            regionsALevel = std::max(regionsALevel, level.twin.size());
            all += level.twin.size();
        }
        levels = std::max(levels, frozen.levels.size());
        regions = std::max(regions, all);
        nodes = std::max(nodes, frozen.nodes.size());
        children = std::max(children, frozen.children.size());
        terminals = std::max(terminals, std::size_t{frozen.terminals});
    }
};

std::size_t bucketCount(std::size_t nodes) { return std::bit_ceil(2 * nodes + 1); }

} // namespace

Rebuild::Rebuild(const Program &program)
{
    Sizes sizes;
    for (const Table &table : program.tables()) {
        sizes.include(table.frozen);
        for (const RowIndex::Joint &joint : table.index.joints)
            sizes.include(joint.match);
    }
    m_levels.resize(sizes.levels);
    m_regions.resize(sizes.regions);
    m_effects.resize(sizes.regions);
    m_stamps.resize(sizes.regionsALevel);
    m_marked.resize(sizes.nodes + sizes.terminals);
    m_rebuiltAs.resize(sizes.nodes + sizes.terminals);
    m_nodes.resize(sizes.nodes + sizes.terminals);
    m_children.resize(sizes.children);
    m_buckets.resize(bucketCount(sizes.nodes));
}

OutcomeMask Rebuild::run(const Frozen &frozen, const FactSet &facts, std::uint32_t start)
{
    prepare(frozen, facts);
    mark(frozen, start);
    for (std::uint32_t id = frozen.terminals; id <= start; ++id) {
        if (!m_marked[id])
            continue;
        m_marked[id] = 0;
        m_rebuiltAs[id] = rebuildNode(frozen, frozen.node(id));
    }
    m_root = m_rebuiltAs[start];
    addPassing();
    return m_nodes[m_root].mask;
}

void Rebuild::prepare(const Frozen &frozen, const FactSet &facts)
{
    ++m_run;
    m_bucketMask = bucketCount(frozen.nodes.size()) - 1;
    m_levelCount = frozen.levels.size();
    std::uint16_t *regions = m_regions.data();
    OutcomeMask *effects = m_effects.data();
    for (std::size_t index = 0; index < m_levelCount; ++index) {
        const Frozen::Level &from = frozen.levels[index];
        Level &level = m_levels[index];
        level.fact = from.fact;
        level.passing = 0;
        level.labels = false;
        const std::int32_t only = facts.region(from.fact);
        if (only == FactSet::All) {
            level.regions = from.distinct.data();
            level.count = static_cast<std::uint32_t>(from.distinct.size());
        } else {
            level.regions = regions;
            if (only >= 0) {
                level.count = 1;
                *regions = static_cast<std::uint16_t>(only);
            } else {
                level.count = listRegions(from, facts.mask(from.fact), regions);
            }
            regions += level.count;
        }
        level.effects = effects;
        std::fill_n(effects, level.count, 0);
        effects += level.count;
    }
    const auto bottom = static_cast<std::uint32_t>(m_levelCount);
    for (std::uint32_t terminal = 0; terminal < frozen.terminals; ++terminal) {
        m_nodes[terminal] = {bottom, bottom, 0, OutcomeMask{1} << terminal};
        m_rebuiltAs[terminal] = terminal;
    }
    m_nodeCount = frozen.terminals;
    m_childCount = 0;
}

std::uint32_t Rebuild::listRegions(
    const Frozen::Level &level, std::span<const FactSet::Word> mask, std::uint16_t *regions)
{
    ++m_stamp;
    std::uint32_t count = 0;
    for (std::size_t word = 0; word < mask.size(); ++word) {
        for (FactSet::Word bits = mask[word]; bits != 0; bits &= bits - 1) {
            const std::uint16_t twin = level.twin[word * 64 + static_cast<std::size_t>(std::countr_zero(bits))];
            if (m_stamps[twin] == m_stamp)
                continue;
            m_stamps[twin] = m_stamp;
            regions[count++] = twin;
        }
    }
    return count;
}

void Rebuild::mark(const Frozen &frozen, std::uint32_t start)
{
    m_marked[start] = 1;
    for (std::uint32_t id = start; id >= frozen.terminals; --id) {
        if (!m_marked[id])
            continue;
        const Frozen::Node &node = frozen.node(id);
        const Level &level = m_levels[node.level];
        for (std::uint32_t region = 0; region < level.count; ++region)
            m_marked[frozen.children[node.first + level.regions[region]]] = 1;
    }
    std::fill_n(m_marked.begin(), frozen.terminals, std::uint8_t{0});
}

std::uint32_t Rebuild::rebuildNode(const Frozen &frozen, const Frozen::Node &node)
{
    const Level &level = m_levels[node.level];
    const std::uint32_t *children = frozen.children.data() + node.first;
    std::uint32_t *rebuilt = m_children.data() + m_childCount;
    const std::uint32_t first = m_rebuiltAs[children[level.regions[0]]];
    std::uint64_t hash = node.level;
    std::uint32_t different = 0;
    for (std::uint32_t region = 0; region < level.count; ++region) {
        const std::uint32_t child = m_rebuiltAs[children[level.regions[region]]];
        rebuilt[region] = child;
        different |= child ^ first;
        hash = (hash ^ child) * Multiplier;
    }
    return different == 0 ? first : intern(node.level, hash);
}

std::uint32_t Rebuild::intern(std::uint32_t levelIndex, std::uint64_t hash)
{
    Level &level = m_levels[levelIndex];
    const std::uint32_t *children = m_children.data() + m_childCount;
    std::size_t place = (hash >> 40) & m_bucketMask;
    for (; m_buckets[place].run == m_run; place = (place + 1) & m_bucketMask) {
        const Node &other = m_nodes[m_buckets[place].node];
        if (other.level == levelIndex
            && std::equal(children, children + level.count, m_children.data() + other.firstChild))
            return m_buckets[place].node;
    }
    const auto id = static_cast<std::uint32_t>(m_nodeCount++);
    m_buckets[place] = {m_run, id};
    OutcomeMask mask = 0;
    for (std::uint32_t region = 0; region < level.count; ++region) {
        Node &child = m_nodes[children[region]];
        child.topmostParent = levelIndex; // the deepest level comes first: the last parent is the topmost
        level.effects[region] |= child.mask;
        mask |= child.mask;
    }
    m_nodes[id] = {
        levelIndex, static_cast<std::uint32_t>(m_levelCount), static_cast<std::uint32_t>(m_childCount), mask};
    m_childCount += level.count;
    level.labels = true;
    return id;
}

// Every node that was interned can be reached from the root: of the nodes that lead to it, each was either interned
// itself or merged into it. So what a level's answers lead to needs no second look at what is reachable; only the edges
// that jump over a level are missing, and of the edges into one node the one from the topmost parent jumps over all the
// others do.
void Rebuild::addPassing()
{
    for (std::size_t id = 0; id < m_nodeCount; ++id) {
        const Node &node = m_nodes[id];
        for (std::uint32_t level = node.topmostParent + 1; level < node.level; ++level)
            m_levels[level].passing |= node.mask;
    }
}

bool Rebuild::reachesFirst(const Frozen &frozen, const FactSet &facts)
{
    if (frozen.isTerminal(frozen.root))
        return frozen.root == 0;
    return (run(frozen, facts, frozen.root) & 1) != 0;
}

} // namespace assess
