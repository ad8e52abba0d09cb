#include "formats/PlanYamlSections.h"

namespace formats {

namespace {

constexpr std::array<YamlKey, 7> SetKeys{
    {{"set", true}, {"label", true}, {"states", true}, {"inherits"}, {"except"}, {"tasks"}, {"cite"}}};
constexpr std::array<YamlKey, 5> TaskKeys{{{"what", true}, {"owner"}, {"support"}, {"labels"}, {"cite"}}};

plan::Task readTask(const PlanContext &context, const YamlEntry &entry)
{
    const YamlMap map(context.yaml, entry.value, entry.position, "task " + entry.key, TaskKeys);
    plan::Task task;
    task.id = entry.key;
    task.position = entry.position;
    task.what = map.text("what");
    task.owner = map.text("owner");
    context.references.add(target::Party, task.owner, map.placeOf("owner"), map.nameOf("owner"));
    const std::vector<YamlText> support = map.texts("support");
    context.references.add(target::Party, support, map.nameOf("support"));
    task.support = plainTexts(support);
    task.labels = readIds(context, map, "labels", target::TaskLabel);
    task.cite = map.cite();
    return task;
}

plan::TaskSet readTaskSet(const PlanContext &context, const YamlNode &node)
{
    YamlMap map(context.yaml, node, node.position, "a task set", SetKeys);
    plan::TaskSet set;
    set.id = map.text("set");
    if (!set.id.empty()) {
        expectId(context.yaml, set.id, map.placeOf("set"), "task set");
        map.rename("task set " + set.id);
    }
    set.position = node.position;
    set.label = map.text("label");
    const std::vector<YamlText> states = map.texts("states");
    context.references.add(target::State, states, map.nameOf("states"));
    set.states = plainTexts(states);
    set.inherits = map.text("inherits");
    context.references.add(target::TaskSet, set.inherits, map.placeOf("inherits"), map.nameOf("inherits"));
    const std::vector<YamlText> except = map.texts("except");
    context.references.add(target::Task, except, map.nameOf("except"));
    set.except = plainTexts(except);
    for (const YamlText &task : except)
        set.exceptPositions.push_back(task.position);
    set.cite = map.cite();
    if (const YamlNode *tasks = map.value("tasks"))
        readIdMap(context.yaml, *tasks, map.nameOf("tasks"), "task",
            [&](const YamlEntry &entry) { set.tasks.push_back(readTask(context, entry)); });
    return set;
}

const plan::TaskSet *parent(const plan::Plan &plan, const plan::TaskSet &set)
{
    const auto found = std::ranges::find(plan.taskSets, set.inherits, &plan::TaskSet::id);
    return set.inherits.empty() || found == plan.taskSets.end() ? nullptr : &*found;
}

/// Follows each chain of `inherits` once; one that comes back to a set of its own is a circle.
void checkCircles(const PlanContext &context)
{
    std::set<const plan::TaskSet *> done;
    for (const plan::TaskSet &set : context.plan.taskSets) {
        std::set<const plan::TaskSet *> chain;
        for (const plan::TaskSet *at = &set; at != nullptr && !done.contains(at); at = parent(context.plan, *at)) {
            if (!chain.insert(at).second) {
                context.yaml.sink.error("inherits-circle", at->position,
                    "task set " + at->id + " inherits itself by way of " + at->inherits
                        + "; remove one `inherits` of the circle");
                break;
            }
        }
        done.insert(chain.begin(), chain.end());
    }
}

} // namespace

void readTaskLabels(const PlanContext &context, const YamlNode &node)
{
    readIdMap(context.yaml, node, "`task_labels`", "task label", [&](const YamlEntry &entry) {
        const auto label = readText(context.yaml, entry.value, "task label " + entry.key);
        context.plan.taskLabels.push_back({entry.key, label.value_or(entry.key), entry.position});
    });
}

void readTaskSets(const PlanContext &context, const YamlNode &node)
{
    readItems(context.yaml, node, "`tasks`",
        [&](const YamlNode &item) { context.plan.taskSets.push_back(readTaskSet(context, item)); });
    checkCircles(context);
}

} // namespace formats
