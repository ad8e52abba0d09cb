#include "plan/Plan.h"

#include <algorithm>

namespace plan {

namespace {

/// The entry whose `key` member is `id`; null when there is none.
template <class T>
const T *findBy(const std::vector<T> &entries, std::string T::*key, std::string_view id)
{
    const auto found = std::ranges::find(entries, id, key);
    return found == entries.end() ? nullptr : &*found;
}

bool contains(const std::vector<std::string> &ids, std::string_view id)
{
    return std::ranges::find(ids, id) != ids.end();
}

/// The set itself and the sets it inherits, farthest first. A circle, which the loader refuses, ends where it closes.
std::vector<const TaskSet *> inheritanceChain(const Plan &plan, const TaskSet &set)
{
    std::vector<const TaskSet *> chain;
    for (const TaskSet *at = &set; at != nullptr && std::ranges::find(chain, at) == chain.end();
         at = findBy(plan.taskSets, &TaskSet::id, at->inherits))
        chain.push_back(at);
    std::ranges::reverse(chain);
    return chain;
}

/// The tasks of one set with what it inherits. Each step of the chain drops the tasks it excepts from those before it.
std::vector<ApplicableTask> tasksOf(const Plan &plan, const TaskSet &set)
{
    std::vector<ApplicableTask> tasks;
    for (const TaskSet *step : inheritanceChain(plan, set)) {
        std::erase_if(tasks, [step](const ApplicableTask &entry) { return contains(step->except, entry.task->id); });
        for (const Task &task : step->tasks)
            tasks.push_back({&task, step, step != &set});
    }
    return tasks;
}

} // namespace

const Fact *findFact(const Plan &plan, std::string_view name) { return findBy(plan.facts, &Fact::name, name); }

const Decision *findDecision(const Plan &plan, std::string_view name)
{
    return findBy(plan.decisions, &Decision::name, name);
}

const Lifecycle *findLifecycle(const Plan &plan, std::string_view id)
{
    return findBy(plan.lifecycles, &Lifecycle::id, id);
}

const State *findState(const Lifecycle &lifecycle, std::string_view id)
{
    return findBy(lifecycle.states, &State::id, id);
}

const Transition *findTransition(const Lifecycle &lifecycle, std::string_view id)
{
    return findBy(lifecycle.transitions, &Transition::id, id);
}

const Season *findSeason(const Plan &plan, std::string_view id) { return findBy(plan.seasons, &Season::id, id); }

const TaskLabel *findTaskLabel(const Plan &plan, std::string_view id)
{
    return findBy(plan.taskLabels, &TaskLabel::id, id);
}

const Exclusion *findExclusion(const Plan &plan, std::string_view decision, std::string_view outcome)
{
    const auto found = std::ranges::find_if(plan.applicability,
        [&](const Exclusion &exclusion) { return exclusion.decision == decision && exclusion.outcome == outcome; });
    return found == plan.applicability.end() ? nullptr : &*found;
}

const Exclusion *handedOverBy(const Plan &plan, std::string_view transition)
{
    const auto found = std::ranges::find_if(plan.applicability, [&](const Exclusion &exclusion) {
        return std::ranges::find(exclusion.steps, transition) != exclusion.steps.end();
    });
    return found == plan.applicability.end() ? nullptr : &*found;
}

const Clause *findClause(const Plan &plan, std::string_view section, std::string_view document)
{
    const auto found = std::ranges::find_if(
        plan.clauses, [&](const Clause &clause) { return clause.section == section && clause.document == document; });
    return found == plan.clauses.end() ? nullptr : &*found;
}

std::string clauseName(const Clause &clause)
{
    return clause.document.empty() ? clause.section : clause.document + " " + clause.section;
}

bool isScale(const Plan &plan, std::string_view decision)
{
    const auto followed =
        std::ranges::any_of(plan.lifecycles, [&](const Lifecycle &ladder) { return ladder.decision == decision; });
    // The compiler refuses decisions that look at each other in a ring.
    return followed || std::ranges::any_of(plan.decisions, [&](const Decision &other) {
        return std::ranges::find(other.inputs, decision) != other.inputs.end() && isScale(plan, other.name);
    });
}

bool staysAfterEnd(const Lifecycle &ladder, const Transition &transition)
{
    if (ladder.id != "warning")
        return true;
    const State *to = findState(ladder, transition.to);
    return to && to->kind == StateKind::Initial;
}

const Report *findReport(const Plan &plan, std::string_view id) { return findBy(plan.reports, &Report::id, id); }

const Form *findForm(const Plan &plan, std::string_view id) { return findBy(plan.forms, &Form::id, id); }

const Companion *findCompanion(const Plan &plan, std::string_view id)
{
    return id.empty() ? nullptr : findBy(plan.companions, &Companion::plan, id);
}

std::string versionText(const Plan &plan) { return plan.id + "@" + plan.version; }

std::string partyLabel(const Plan &plan, std::string_view id)
{
    if (const Post *post = findBy(plan.posts, &Post::id, id))
        return post->label;
    if (const Body *body = findBy(plan.bodies, &Body::id, id))
        return body->label;
    if (const Group *group = findBy(plan.groups, &Group::id, id))
        return group->label;
    return std::string(id);
}

std::vector<ApplicableTask> tasksIn(const Plan &plan, std::string_view state)
{
    std::vector<ApplicableTask> tasks;
    for (const TaskSet &set : plan.taskSets) {
        if (!contains(set.states, state))
            continue;
        for (const ApplicableTask &task : tasksOf(plan, set)) {
            if (std::ranges::find(tasks, task.task, &ApplicableTask::task) == tasks.end())
                tasks.push_back(task);
        }
    }
    std::ranges::stable_partition(tasks, &ApplicableTask::inherited);
    return tasks;
}

bool asksFor(const Plan &plan, std::string_view state, std::string_view task)
{
    return std::ranges::any_of(
        tasksIn(plan, state), [&](const ApplicableTask &applicable) { return applicable.task->id == task; });
}

} // namespace plan
