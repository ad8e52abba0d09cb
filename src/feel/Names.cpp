#include "feel/Names.h"

#include <algorithm>
#include <set>

namespace feel {

namespace {

class Collector {
public:
    void visit(const Node &node)
    {
        if (const Name *name = node.as<Name>())
            add(name->name);
        else if (const Quantified *quantified = node.as<Quantified>())
            visitQuantified(*quantified);
        else
            forEachChild(node, [this](const Node &child) { visit(child); });
    }

    std::vector<std::string> take() { return std::move(m_names); }

private:
    void add(const std::string &name)
    {
        if (std::ranges::find(m_bound, name) == m_bound.end() && m_seen.insert(name).second)
            m_names.push_back(name);
    }

    /// A domain sees the iterators before its own.
    void visitQuantified(const Quantified &node)
    {
        const std::size_t outer = m_bound.size();
        for (const Quantified::Iterator &iterator : node.iterators) {
            visit(*iterator.domain);
            if (iterator.end)
                visit(*iterator.end);
            m_bound.push_back(iterator.name);
        }
        visit(*node.condition);
        m_bound.resize(outer);
    }

    std::vector<std::string> m_names;
    std::set<std::string> m_seen;
    std::vector<std::string> m_bound;
};

} // namespace

std::vector<std::string> freeNames(const Node &node)
{
    Collector collector;
    collector.visit(node);
    return collector.take();
}

} // namespace feel
