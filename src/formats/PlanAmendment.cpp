#include "formats/PlanAmendment.h"

#include <algorithm>
#include <array>

namespace formats {

namespace {

/// Lists whose items are known by one of their keys.
struct NamedList {
    std::string_view section;
    std::string_view key;
};
constexpr std::array NamedLists{NamedList{"tasks", "set"}, NamedList{"cases", "name"}, NamedList{"conflicts", "id"}};

YamlEntry *findEntry(YamlNode &map, std::string_view key)
{
    const auto found = std::ranges::find(map.entries, key, &YamlEntry::key);
    return found == map.entries.end() ? nullptr : &*found;
}

std::string_view textOf(const YamlNode &item, std::string_view key)
{
    const auto found = std::ranges::find(item.entries, key, &YamlEntry::key);
    return found == item.entries.end() ? std::string_view() : std::string_view(found->value.text);
}

std::string_view nameKey(std::string_view section)
{
    const auto found = std::ranges::find(NamedLists, section, &NamedList::section);
    return found == NamedLists.end() ? std::string_view() : found->key;
}

/// An entry by its name: a map's key, or what the item of a named list says under `key`.
YamlEntry *findNamed(YamlNode &section, std::string_view name, std::string_view key)
{
    if (section.kind == YamlKind::Map)
        return findEntry(section, name);
    const auto found = std::ranges::find_if(
        section.entries, [&](const YamlEntry &item) { return !name.empty() && textOf(item.value, key) == name; });
    return found == section.entries.end() ? nullptr : &*found;
}

/// Puts every entry of `amendment` in the place of the one of its name, or behind the last.
void amendEntries(YamlNode &earlier, YamlNode amendment, std::string_view key)
{
    for (YamlEntry &entry : amendment.entries) {
        const std::string name = earlier.kind == YamlKind::Map ? entry.key : std::string(textOf(entry.value, key));
        if (YamlEntry *same = findNamed(earlier, name, key))
            *same = std::move(entry);
        else
            earlier.entries.push_back(std::move(entry));
    }
}

/// A ladder: its states, transitions and confirmations by their ids, its other keys as a whole.
void amendLadder(YamlNode &earlier, YamlNode amendment)
{
    for (YamlEntry &part : amendment.entries) {
        YamlEntry *same = findEntry(earlier, part.key);
        if (same && same->value.kind == YamlKind::Map && part.value.kind == YamlKind::Map)
            amendEntries(same->value, std::move(part.value), {});
        else if (same)
            *same = std::move(part);
        else
            earlier.entries.push_back(std::move(part));
    }
}

void amendLadders(YamlNode &earlier, YamlNode amendment)
{
    for (YamlEntry &ladder : amendment.entries) {
        YamlEntry *same = findEntry(earlier, ladder.key);
        if (same && same->value.kind == YamlKind::Map && ladder.value.kind == YamlKind::Map)
            amendLadder(same->value, std::move(ladder.value));
        else if (same)
            *same = std::move(ladder);
        else
            earlier.entries.push_back(std::move(ladder));
    }
}

void amendSection(YamlEntry &earlier, YamlEntry amendment)
{
    const std::string_view key = nameKey(amendment.key);
    const bool maps = earlier.value.kind == YamlKind::Map && amendment.value.kind == YamlKind::Map;
    const bool lists = earlier.value.kind == YamlKind::Sequence && amendment.value.kind == YamlKind::Sequence;
    if (maps && amendment.key == "lifecycles")
        amendLadders(earlier.value, std::move(amendment.value));
    else if (maps || (lists && !key.empty()))
        amendEntries(earlier.value, std::move(amendment.value), key);
    else
        earlier = std::move(amendment);
}

/// Takes out what `without` names: a list of names a section; of ladders a map down to such lists.
class Leaver {
public:
    explicit Leaver(DiagnosticSink &sink)
        : m_sink(sink)
    {
    }

    void leaveOut(YamlNode &earlier, const YamlNode &without)
    {
        if (without.kind != YamlKind::Map) {
            m_sink.error("wrong-type", without.position,
                "`without` must be a map: the section, then the list of what falls away, as { cases: [name] }");
            return;
        }
        for (const YamlEntry &entry : without.entries) {
            YamlEntry *section = findEntry(earlier, entry.key);
            if (!section)
                report(entry.position, entry.key);
            else if (entry.value.kind == YamlKind::Map && section->value.kind == YamlKind::Map)
                leaveOut(section->value, entry.value);
            else
                leaveOutNames(section->value, entry);
        }
    }

private:
    void leaveOutNames(YamlNode &section, const YamlEntry &names)
    {
        const std::string_view key = nameKey(names.key);
        for (const YamlEntry &name : names.value.entries) {
            if (YamlEntry *found = findNamed(section, name.value.text, key))
                section.entries.erase(section.entries.begin() + (found - section.entries.data()));
            else
                report(name.position, name.value.text);
        }
        if (names.value.kind != YamlKind::Sequence)
            m_sink.error("wrong-type", names.value.position,
                "`" + names.key + "` in `without` must list the names of what falls away");
    }

    void report(base::SourcePosition at, const std::string &name)
    {
        m_sink.error("nothing-to-leave-out", at,
            "the version this one is based on has no \"" + name + "\" here; correct the name or remove it");
    }

    DiagnosticSink &m_sink;
};

} // namespace

YamlNode amended(YamlNode earlier, YamlNode amendment, DiagnosticSink &sink)
{
    if (const YamlEntry *without = findEntry(amendment, "without"))
        Leaver(sink).leaveOut(earlier, without->value);
    // What the earlier version says about its own standing is not this one's.
    for (const std::string_view own : {"status", "valid_from", "superseded_by", "changes"})
        std::erase_if(earlier.entries, [&](const YamlEntry &entry) { return entry.key == own; });
    for (YamlEntry &entry : amendment.entries) {
        if (entry.key == "without")
            continue;
        if (YamlEntry *same = findEntry(earlier, entry.key))
            amendSection(*same, std::move(entry));
        else
            earlier.entries.push_back(std::move(entry));
    }
    earlier.position = amendment.position;
    return earlier;
}

} // namespace formats
