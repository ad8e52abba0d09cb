#pragma once

#include "formats/PlanYamlReferences.h"

namespace formats {

/// Looks up in a plan what another file says of it.
class PlanNames {
public:
    explicit PlanNames(const plan::Plan &plan)
        : m_plan(plan)
        , m_index(plan)
    {
    }

    /// Reports what the text, or each text of the list, under the key names and the plan does not have. True where all
    /// is there.
    bool expect(const YamlMap &map, std::string_view key, const Target &target) const;
    /// The same of one name that stands somewhere.
    bool expect(const YamlMap &map, std::string_view key, const std::string &name, base::SourcePosition at,
        const Target &target) const;
    [[nodiscard]] const plan::Plan &plan() const { return m_plan; }

private:
    const plan::Plan &m_plan;
    NameIndex m_index;
};

} // namespace formats
