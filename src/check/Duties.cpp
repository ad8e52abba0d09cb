#include "check/Findings.h"

#include <algorithm>
#include <set>

namespace check {

namespace {

using Ids = std::set<std::string, std::less<>>;

const plan::TaskSet *parentOf(const plan::Plan &plan, const plan::TaskSet &set)
{
    const auto found = std::ranges::find(plan.taskSets, set.inherits, &plan::TaskSet::id);
    return set.inherits.empty() || found == plan.taskSets.end() ? nullptr : &*found;
}

/// The tasks that a set brings along for those that inherit it. A circle, which the loader refuses, is left at its
/// start.
Ids tasksOf(const plan::Plan &plan, const plan::TaskSet &set, Ids seen = {})
{
    if (!seen.insert(set.id).second)
        return {};
    const plan::TaskSet *parent = parentOf(plan, set);
    Ids tasks = parent ? tasksOf(plan, *parent, std::move(seen)) : Ids();
    for (const std::string &except : set.except)
        tasks.erase(except);
    for (const plan::Task &task : set.tasks)
        tasks.insert(task.id);
    return tasks;
}

/// Only what a set inherits can be left out of it.
void checkExcept(const plan::Plan &plan, const plan::TaskSet &set, Findings &findings)
{
    const plan::TaskSet *parent = parentOf(plan, set);
    const Ids inherited = parent ? tasksOf(plan, *parent) : Ids();
    for (std::size_t i = 0; i < set.except.size(); ++i) {
        if (inherited.contains(set.except[i]))
            continue;
        const base::SourcePosition at = i < set.exceptPositions.size() ? set.exceptPositions[i] : set.position;
        findings.error("nothing-to-except", at,
            "task set " + set.id + " excepts " + set.except[i]
                + (parent ? ", which is no task that it inherits from " + parent->id + "; name one of those or drop it"
                          : " but inherits nothing; add `inherits:` or drop it"));
    }
}

/// Two reports that each want the other out first never go out without a doubt.
void checkReportOrder(const plan::Plan &plan, Findings &findings)
{
    for (const plan::Report &report : plan.reports) {
        Ids before;
        const plan::Report *at = plan::findReport(plan, report.follows);
        while (at && at != &report && before.insert(at->id).second)
            at = plan::findReport(plan, at->follows);
        if (at == &report)
            findings.error("follows-circle", report.position,
                "report " + report.id + " goes out after itself by way of " + report.follows
                    + "; remove one `follows` of the circle");
    }
}

} // namespace

void checkDuties(const Subject &subject, Findings &findings)
{
    const plan::Plan &plan = subject.plan;
    if (subject.whole("reports", "*", "follows"))
        checkReportOrder(plan, findings);
    const bool inheritanceWhole = subject.whole("tasks", "*", "inherits") && subject.whole("tasks", "*", "except")
        && subject.unread.isListed({"tasks", "*", "set"}) && subject.unread.isListed({"tasks", "*", "tasks"});
    for (const plan::TaskSet &set : plan.taskSets) {
        const bool inherited =
            std::ranges::any_of(plan.taskSets, [&](const plan::TaskSet &other) { return other.inherits == set.id; });
        if (set.states.empty() && !inherited && subject.whole("tasks", "*", "states") && inheritanceWhole)
            findings.error("set-never-opens", set.position,
                "task set " + set.id + " opens in no state; name the states under `states:`");
        if (inheritanceWhole)
            checkExcept(plan, set, findings);
    }
    if (!inheritanceWhole || !subject.whole("tasks", "*", "states"))
        return;
    for (const plan::Lifecycle &lifecycle : plan.lifecycles) {
        for (const plan::State &state : lifecycle.states) {
            if (state.kind == plan::StateKind::Level && plan::tasksIn(plan, state.id).empty())
                findings.error("level-without-tasks", state.position,
                    "state " + state.id + " brings no task; add a task set for it");
        }
    }
}

} // namespace check
