#include "formats/PlanYamlSections.h"

#include "feel/Temporal.h"

namespace formats {

namespace {

constexpr std::array<YamlKey, 3> PostKeys{{{"label", true}, {"holder"}, {"cite"}}};
constexpr std::array<YamlKey, 4> BodyKeys{{{"label", true}, {"duty"}, {"member"}, {"cite"}}};
constexpr std::array<YamlKey, 5> GroupKeys{{{"label", true}, {"lead", true}, {"members"}, {"duty"}, {"cite"}}};
constexpr std::array<YamlKey, 10> DeadlineKeys{{{"label", true}, {"starts", true}, {"ends", true}, {"lasts", true},
    {"counts_from"}, {"near"}, {"repeats"}, {"owner"}, {"superior"}, {"cite"}}};
constexpr std::array<YamlKey, 7> ReportKeys{
    {{"label", true}, {"kind", true}, {"from", true}, {"to", true}, {"contents"}, {"settles"}, {"cite"}}};
constexpr std::array<YamlKey, 4> CallKeys{{{"target", true}, {"states", true}, {"when"}, {"cite"}}};
constexpr std::array<YamlKey, 3> EndingKeys{{{"text", true}, {"confirmation"}, {"cite"}}};
constexpr std::array<YamlKey, 3> DrillKeys{{{"every_years", true}, {"who", true}, {"cite"}}};
constexpr std::array<YamlKey, 6> TriggerKeys{{{"state"}, {"left"}, {"transition"}, {"task"}, {"report"}, {"never"}}};

struct TriggerWord {
    std::string_view key;
    plan::Trigger::Kind kind;
    Target target;
};
constexpr std::array TriggerWords{
    TriggerWord{"state", plan::Trigger::Kind::State, target::State},
    TriggerWord{"left", plan::Trigger::Kind::Left, target::State},
    TriggerWord{"transition", plan::Trigger::Kind::Transition, target::Transition},
    TriggerWord{"task", plan::Trigger::Kind::Task, target::Task},
    TriggerWord{"report", plan::Trigger::Kind::Report, target::Report},
};

constexpr std::array<std::string_view, 3> ReportKindWords{"initial", "follow_up", "final"};
constexpr std::array ReportKinds{plan::ReportKind::Initial, plan::ReportKind::FollowUp, plan::ReportKind::Final};

constexpr std::array<std::string_view, 2> FromWords{"told", "heard"};
constexpr std::array Froms{plan::Deadline::From::Told, plan::Deadline::From::Heard};

std::vector<std::string> readIds(
    const PlanContext &context, const YamlMap &map, std::string_view key, const Target &target)
{
    const std::vector<YamlText> ids = map.texts(key);
    context.references.add(target, ids, map.nameOf(key));
    return plainTexts(ids);
}

std::string readIdText(const PlanContext &context, const YamlMap &map, std::string_view key, const Target &target)
{
    std::string id = map.text(key);
    context.references.add(target, id, map.placeOf(key), map.nameOf(key));
    return id;
}

/// Whole minutes above zero.
std::optional<std::chrono::minutes> readDuration(const YamlMap &map, std::string_view key)
{
    const std::string text = map.text(key);
    if (text.empty())
        return {};
    const auto duration = feel::DaysTimeDuration::parse(text);
    if (duration && duration->seconds > 0 && duration->seconds % 60 == 0 && duration->nanoseconds == 0)
        return std::chrono::minutes(duration->seconds / 60);
    map.error("bad-duration", key,
        "cannot be \"" + text + "\"; write an ISO 8601 duration of whole minutes, like PT1H, PT30M or P1D");
    return {};
}

plan::Trigger readTrigger(const PlanContext &context, const YamlMap &deadline, std::string_view key, bool mayBeNever)
{
    plan::Trigger trigger;
    const YamlNode *node = deadline.value(key);
    if (node == nullptr)
        return trigger;
    const std::string what = deadline.nameOf(key);
    const YamlMap map(context.yaml, *node, node->position, what, TriggerKeys);
    trigger.position = node->position;
    if (node->kind != YamlKind::Map)
        return trigger;
    if (node->entries.size() != 1) {
        deadline.error(
            "bad-trigger", key, "must have exactly one of state, left, transition, task, report; write { state: … }");
        return trigger;
    }
    for (const TriggerWord &word : TriggerWords) {
        if (map.value(word.key) == nullptr)
            continue;
        trigger.kind = word.kind;
        trigger.id = readIdText(context, map, word.key, word.target);
        return trigger;
    }
    if (map.value("never") != nullptr && (!mayBeNever || !map.flag("never", true)))
        deadline.error("bad-trigger", key,
            mayBeNever ? "can only be `never: true`; else name what ends the clock"
                       : "cannot be never; name what starts the clock");
    return trigger;
}

plan::Deadline readDeadline(const PlanContext &context, const YamlEntry &entry)
{
    const YamlMap map(context.yaml, entry.value, entry.position, "deadline " + entry.key, DeadlineKeys);
    plan::Deadline deadline;
    deadline.id = entry.key;
    deadline.position = entry.position;
    deadline.label = map.text("label");
    deadline.starts = readTrigger(context, map, "starts", false);
    deadline.ends = readTrigger(context, map, "ends", true);
    deadline.lasts = readDuration(map, "lasts").value_or(deadline.lasts);
    if (const auto from = map.value("counts_from") ? map.choice("counts_from", FromWords) : std::nullopt)
        deadline.countsFrom = Froms[*from];
    deadline.nearBefore = readDuration(map, "near").value_or(deadline.nearBefore);
    deadline.repeats = map.flag("repeats", false);
    deadline.owner = readIdText(context, map, "owner", target::Office);
    deadline.superior = map.flag("superior", false);
    deadline.cite = map.cite();
    return deadline;
}

plan::Report readReport(const PlanContext &context, const YamlEntry &entry)
{
    const YamlMap map(context.yaml, entry.value, entry.position, "report " + entry.key, ReportKeys);
    plan::Report report;
    report.id = entry.key;
    report.position = entry.position;
    report.label = map.text("label");
    if (const auto kind = map.choice("kind", ReportKindWords))
        report.kind = ReportKinds[*kind];
    report.from = readIdText(context, map, "from", target::Office);
    report.to = readIds(context, map, "to", target::Office);
    report.contents = plainTexts(map.texts("contents"));
    report.settles = readIds(context, map, "settles", target::Task);
    report.cite = map.cite();
    return report;
}

plan::CallStep readCallStep(const PlanContext &context, const YamlNode &item, const ConditionNames &names)
{
    const YamlMap map(context.yaml, item, item.position, "a step of the call-down", CallKeys);
    plan::CallStep step;
    step.position = item.position;
    step.target = readIdText(context, map, "target", target::Office);
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
        context.plan.groups.push_back({entry.key, map.text("label"), readIdText(context, map, "lead", target::Body),
            readIds(context, map, "members", target::Body), map.text("duty"), map.cite(), entry.position});
    });
}

void readDeadlines(const PlanContext &context, const YamlNode &node)
{
    readIdMap(context.yaml, node, "`deadlines`", "deadline",
        [&](const YamlEntry &entry) { context.plan.deadlines.push_back(readDeadline(context, entry)); });
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
        context.plan.ending.push_back({map.text("text"), readIdText(context, map, "confirmation", target::Confirmation),
            map.cite(), item.position});
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
