#include "formats/PlanYamlSections.h"

namespace formats {

namespace {

constexpr std::array<YamlKey, 3> PostKeys{{{"label", true}, {"holder"}, {"cite"}}};
constexpr std::array<YamlKey, 4> BodyKeys{{{"label", true}, {"duty"}, {"member"}, {"cite"}}};
constexpr std::array<YamlKey, 5> GroupKeys{{{"label", true}, {"lead", true}, {"members"}, {"duty"}, {"cite"}}};
constexpr std::array<YamlKey, 8> ReportKeys{
    {{"label", true}, {"kind", true}, {"from", true}, {"to", true}, {"contents"}, {"settles"}, {"follows"}, {"cite"}}};
constexpr std::array<YamlKey, 4> CallKeys{{{"target", true}, {"states", true}, {"when"}, {"cite"}}};
constexpr std::array<YamlKey, 3> EndingKeys{{{"text", true}, {"confirmation"}, {"cite"}}};
constexpr std::array<YamlKey, 3> DrillKeys{{{"every_years", true}, {"who", true}, {"cite"}}};

constexpr std::array<std::string_view, 3> ReportKindWords{"initial", "follow_up", "final"};
constexpr std::array ReportKinds{plan::ReportKind::Initial, plan::ReportKind::FollowUp, plan::ReportKind::Final};

plan::Report readReport(const PlanContext &context, const YamlEntry &entry)
{
    const YamlMap map(context.yaml, entry.value, entry.position, "report " + entry.key, ReportKeys);
    plan::Report report;
    report.id = entry.key;
    report.position = entry.position;
    report.label = map.text("label");
    if (const auto kind = map.choice("kind", ReportKindWords))
        report.kind = ReportKinds[*kind];
    report.from = readId(context, map, "from", target::Office);
    report.to = readIds(context, map, "to", target::Office);
    report.contents = plainTexts(map.texts("contents"));
    report.settles = readIds(context, map, "settles", target::Task);
    report.follows = readId(context, map, "follows", target::Report);
    report.cite = map.cite();
    return report;
}

plan::CallStep readCallStep(const PlanContext &context, const YamlNode &item, const ConditionNames &names)
{
    const YamlMap map(context.yaml, item, item.position, "a step of the call-down", CallKeys);
    plan::CallStep step;
    step.position = item.position;
    step.target = readId(context, map, "target", target::Office);
    step.states = readIds(context, map, "states", target::State);
    step.when = readCondition(context, map, "when", names);
    if (step.when)
        context.references.addNames(target::Name, *step.when, map.placeOf("when"), map.nameOf("when"));
    step.cite = map.cite();
    return step;
}

} // namespace

void readPosts(const PlanContext &context, const YamlNode &node)
{
    readIdMap(context.yaml, node, "`posts`", "post", [&](const YamlEntry &entry) {
        const YamlMap map(context.yaml, entry.value, entry.position, "post " + entry.key, PostKeys);
        context.plan.posts.push_back({entry.key, map.text("label"), map.text("holder"), map.cite(), entry.position});
    });
}

void readBodies(const PlanContext &context, const YamlNode &node)
{
    readIdMap(context.yaml, node, "`bodies`", "body", [&](const YamlEntry &entry) {
        const YamlMap map(context.yaml, entry.value, entry.position, "body " + entry.key, BodyKeys);
        context.plan.bodies.push_back(
            {entry.key, map.text("label"), map.text("duty"), map.flag("member", true), map.cite(), entry.position});
    });
}

void readGroups(const PlanContext &context, const YamlNode &node)
{
    readIdMap(context.yaml, node, "`groups`", "group", [&](const YamlEntry &entry) {
        const YamlMap map(context.yaml, entry.value, entry.position, "group " + entry.key, GroupKeys);
        context.plan.groups.push_back({entry.key, map.text("label"), readId(context, map, "lead", target::Body),
            readIds(context, map, "members", target::Body), map.text("duty"), map.cite(), entry.position});
    });
}

void readReports(const PlanContext &context, const YamlNode &node)
{
    readIdMap(context.yaml, node, "`reports`", "report",
        [&](const YamlEntry &entry) { context.plan.reports.push_back(readReport(context, entry)); });
}

void readCallDown(const PlanContext &context, const YamlNode &node)
{
    const ConditionNames names = conditionNames(context.plan, context.unread, true);
    readItems(context.yaml, node, "`call_down`",
        [&](const YamlNode &item) { context.plan.callDown.push_back(readCallStep(context, item, names)); });
}

void readEnding(const PlanContext &context, const YamlNode &node)
{
    readItems(context.yaml, node, "`ending`", [&](const YamlNode &item) {
        const YamlMap map(context.yaml, item, item.position, "an ending condition", EndingKeys);
        context.plan.ending.push_back(
            {map.text("text"), readId(context, map, "confirmation", target::Confirmation), map.cite(), item.position});
    });
}

void readDrill(const PlanContext &context, const YamlNode &node)
{
    const YamlMap map(context.yaml, node, node.position, "`drill`", DrillKeys);
    const auto years = map.wholeNumber("every_years");
    if (years && *years < 1)
        map.error("bad-value", "every_years", "must be 1 or more");
    context.plan.drill = {years.value_or(0), map.text("who"), map.cite(), node.position};
}

} // namespace formats
