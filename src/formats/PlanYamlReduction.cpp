#include "formats/PlanYamlSections.h"

namespace formats {

namespace {

constexpr std::array<YamlKey, 4> DutyKeys{{{"decision", true}, {"pollutants", true}, {"levels", true}, {"cite"}}};
constexpr std::array<YamlKey, 2> LevelKeys{{{"label", true}, {"percent", true}}};

void readLevels(const PlanContext &context, const YamlNode &node, plan::ReductionDuty &duty)
{
    if (!expectMap(context.yaml, node, "`levels` of `reduction`"))
        return;
    for (const YamlEntry &entry : node.entries) {
        const YamlMap map(
            context.yaml, entry.value, entry.position, "level " + entry.key + " of `reduction`", LevelKeys);
        expectOutcome(context, duty.decision, entry.key, entry.position, "`levels` of `reduction`");
        const std::optional<double> percent = map.number("percent");
        if (percent && (*percent <= 0 || *percent > 100))
            map.error("bad-range", "percent", "is a share of all emissions; write a number above 0, at most 100");
        duty.levels.push_back({entry.key, map.text("label"), percent.value_or(0), entry.position});
    }
}

} // namespace

void readReduction(const PlanContext &context, const YamlNode &node)
{
    const YamlMap map(context.yaml, node, node.position, "`reduction`", DutyKeys);
    if (node.kind != YamlKind::Map)
        return;
    plan::ReductionDuty duty;
    duty.position = node.position;
    duty.decision = readId(context, map, "decision", target::Decision);
    for (const plan::EnumerationValue &value : readNamedValues<plan::EnumerationValue>(map, "pollutants")) {
        expectId(context.yaml, value.name, value.position, "pollutant");
        duty.pollutants.push_back({value.name, value.label, value.position});
    }
    if (const YamlNode *levels = map.value("levels"))
        readLevels(context, *levels, duty);
    duty.cite = map.cite();
    context.plan.reduction = std::move(duty);
}

} // namespace formats
