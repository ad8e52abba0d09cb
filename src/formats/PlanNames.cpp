#include "formats/PlanNames.h"

#include "formats/DidYouMean.h"

namespace formats {

bool PlanNames::expect(const YamlMap &map, std::string_view key, const Target &target) const
{
    const YamlNode *node = map.value(key);
    if (!node || (node->kind == YamlKind::Scalar && node->text.empty()))
        return true;
    if (node->kind != YamlKind::Sequence) // a wrong type is said where the value is read
        return node->kind != YamlKind::Scalar || expect(map, key, node->text, node->position, target);
    bool all = true;
    for (const YamlEntry &entry : node->entries)
        all = expect(map, key, entry.value.text, entry.value.position, target) && all;
    return all;
}

bool PlanNames::expect(const YamlMap &map, std::string_view key, const std::string &name, base::SourcePosition at,
    const Target &target) const
{
    if (m_index.has(target.kinds, name))
        return true;
    map.context().sink.error(std::string(target.code), at,
        map.nameOf(key) + " names \"" + name + "\", but plan " + m_plan.id + " has no " + std::string(target.noun)
            + " of that name" + didYouMean(name, m_index.names(target.kinds)));
    return false;
}

} // namespace formats
