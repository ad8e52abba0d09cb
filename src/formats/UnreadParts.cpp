#include "formats/UnreadParts.h"

namespace formats {

namespace {

/// Looks for the entry that begins last at a place or before it. The parts of a plan may come from two files, so that
/// what stands behind in the tree may stand before in the text: every entry is looked at.
class PlaceFinder {
public:
    /// `toMap`: only as far as the map that begins there.
    PlaceFinder(base::SourcePosition at, bool toMap)
        : m_at(at)
        , m_toMap(toMap)
    {
    }

    plan::KeyPath find(const YamlNode &root)
    {
        if (!(m_toMap && root.kind == YamlKind::Map && root.position == m_at))
            look(root);
        return std::move(m_found);
    }

private:
    static std::pair<int, int> order(base::SourcePosition place) { return {place.line, place.column}; }

    void look(const YamlNode &node)
    {
        for (std::size_t i = 0; i < node.entries.size() && !m_done; ++i) {
            const YamlEntry &entry = node.entries[i];
            m_path.push_back(node.kind == YamlKind::Map ? entry.key : std::to_string(i));
            if (order(entry.position) <= order(m_at) && order(entry.position) >= order(m_best)) {
                m_best = entry.position;
                m_found = m_path;
                const bool beginsHere = entry.position == m_at || entry.value.position == m_at;
                m_done = m_toMap && beginsHere && entry.value.kind == YamlKind::Map;
            }
            if (!m_done)
                look(entry.value);
            m_path.pop_back();
        }
    }

    base::SourcePosition m_at;
    bool m_toMap;
    bool m_done = false;
    base::SourcePosition m_best{};
    plan::KeyPath m_path;
    plan::KeyPath m_found;
};

/// The keys that lead to a place. `toMap`: only as far as the map that begins there.
plan::KeyPath pathTo(const YamlNode &root, base::SourcePosition at, bool toMap)
{
    return PlaceFinder(at, toMap).find(root);
}

} // namespace

plan::Unread unreadParts(const YamlNode &root, const DiagnosticSink &sink)
{
    plan::Unread unread;
    for (const base::SourcePosition at : sink.damaged())
        unread.add(pathTo(root, at, false));
    for (const DiagnosticSink::Doubt &doubt : sink.doubts()) {
        plan::KeyPath path = pathTo(root, doubt.map, true);
        if (doubt.keys.empty())
            unread.add(path);
        for (const std::string &key : doubt.keys) {
            path.push_back(key);
            unread.add(path);
            path.pop_back();
        }
    }
    return unread;
}

} // namespace formats
