#include "formats/UnreadParts.h"

namespace formats {

namespace {

/// The last entry that begins at the place or before it; null when all stand behind.
const YamlEntry *entryAt(const YamlNode &node, base::SourcePosition at)
{
    const auto isBehind = [](base::SourcePosition place, const YamlEntry &entry) {
        return std::pair(place.line, place.column) < std::pair(entry.position.line, entry.position.column);
    };
    const auto next = std::upper_bound(node.entries.begin(), node.entries.end(), at, isBehind);
    return next == node.entries.begin() ? nullptr : &*std::prev(next);
}

/// The keys that lead to a place. `toMap`: only as far as the map that begins there.
plan::KeyPath pathTo(const YamlNode &root, base::SourcePosition at, bool toMap)
{
    plan::KeyPath path;
    const YamlNode *node = &root;
    bool beginsHere = root.position == at;
    while (!(toMap && beginsHere && node->kind == YamlKind::Map)) {
        const YamlEntry *entry = entryAt(*node, at);
        if (entry == nullptr)
            break;
        path.push_back(node->kind == YamlKind::Map ? entry->key : std::to_string(entry - node->entries.data()));
        node = &entry->value;
        beginsHere = entry->position == at || node->position == at;
    }
    return path;
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
