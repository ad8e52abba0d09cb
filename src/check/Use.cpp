#include "check/Findings.h"

#include <algorithm>
#include <set>

namespace check {

namespace {

using Names = std::set<std::string, std::less<>>;

void addNames(Names &names, const feel::Expression &expression)
{
    for (std::string &name : expression.names())
        names.insert(std::move(name));
}

/// Everything an expression, a table, a task, a call or a group names.
Names namesInUse(const plan::Plan &plan)
{
    Names names;
    for (const plan::Decision &decision : plan.decisions)
        names.insert(decision.inputs.begin(), decision.inputs.end());
    for (const plan::Consistency &rule : plan.consistency)
        addNames(names, rule.condition);
    for (const plan::Lifecycle &lifecycle : plan.lifecycles) {
        for (const plan::Transition &transition : lifecycle.transitions) {
            if (transition.advise)
                addNames(names, *transition.advise);
            for (const plan::Requirement &requirement : transition.require)
                addNames(names, requirement.condition);
            names.insert(transition.decidedBy.begin(), transition.decidedBy.end());
            names.insert(transition.advisedBy.begin(), transition.advisedBy.end());
        }
    }
    for (const plan::TaskSet &set : plan.taskSets) {
        for (const plan::Task &task : set.tasks) {
            names.insert(task.owner);
            names.insert(task.support.begin(), task.support.end());
        }
    }
    for (const plan::Group &group : plan.groups) {
        names.insert(group.lead);
        names.insert(group.members.begin(), group.members.end());
    }
    for (const plan::Deadline &deadline : plan.deadlines) {
        names.insert(deadline.owner);
        if (deadline.when)
            addNames(names, *deadline.when);
    }
    for (const plan::Report &report : plan.reports) {
        names.insert(report.from);
        names.insert(report.to.begin(), report.to.end());
    }
    for (const plan::CallStep &step : plan.callDown) {
        names.insert(step.target);
        if (step.when)
            addNames(names, *step.when);
    }
    for (const plan::Companion &companion : plan.companions) {
        if (companion.when)
            addNames(names, *companion.when);
        for (const plan::Gift &gift : companion.gives)
            names.insert(gift.decision);
    }
    return names;
}

bool conditionsAreWhole(const Subject &subject)
{
    return subject.whole("lifecycles", "*", "transitions", "*", "advise")
        && subject.whole("lifecycles", "*", "transitions", "*", "require") && subject.whole("consistency")
        && subject.whole("call_down", "*", "when") && subject.whole("deadlines", "*", "when");
}

/// Everything that names posts or bodies is known.
bool dutiesAreWhole(const Subject &subject)
{
    return subject.whole("lifecycles", "*", "transitions", "*", "decided_by")
        && subject.whole("lifecycles", "*", "transitions", "*", "advised_by")
        && subject.whole("tasks", "*", "tasks", "*", "owner") && subject.whole("tasks", "*", "tasks", "*", "support")
        && subject.whole("groups", "*", "lead") && subject.whole("groups", "*", "members")
        && subject.whole("deadlines", "*", "owner") && subject.whole("reports", "*", "from")
        && subject.whole("reports", "*", "to") && subject.whole("call_down", "*", "target");
}

/// Seasons no clock keeps to, labels no task carries.
void checkMarks(const plan::Plan &plan, Findings &findings)
{
    Names used;
    for (const plan::Deadline &deadline : plan.deadlines)
        used.insert("season " + deadline.season);
    for (const plan::TaskSet &set : plan.taskSets) {
        for (const plan::Task &task : set.tasks)
            std::ranges::for_each(task.labels, [&](const std::string &label) { used.insert("label " + label); });
    }
    for (const plan::Season &season : plan.seasons) {
        if (!used.contains("season " + season.id))
            findings.warning("unused-season", season.position,
                "no daily clock keeps to season " + season.id + "; use it or delete it");
    }
    for (const plan::TaskLabel &label : plan.taskLabels) {
        if (!used.contains("label " + label.id))
            findings.warning(
                "unused-label", label.position, "no task carries label " + label.id + "; use it or delete it");
    }
}

void checkParties(const plan::Plan &plan, const Names &used, Findings &findings)
{
    for (const plan::Post &post : plan.posts) {
        if (!used.contains(post.id))
            findings.warning("unused-post", post.position,
                "post " + post.id + " decides, does and is called for nothing; use it or delete it");
    }
    for (const plan::Body &body : plan.bodies) {
        // A member body has its share of the work in the document even where no single task names it.
        if (!body.member && !used.contains(body.id))
            findings.warning("unused-body", body.position,
                "body " + body.id + " is no member and has nothing to do; use it or delete it");
    }
}

} // namespace

void checkUse(const Subject &subject, Findings &findings)
{
    const plan::Plan &plan = subject.plan;
    const Names used = namesInUse(plan);
    const bool conditionsWhole = conditionsAreWhole(subject);
    for (const plan::Fact &fact : plan.facts) {
        if (!fact.followed && !used.contains(fact.name) && conditionsWhole && subject.whole("decisions", "*", "inputs"))
            findings.warning("unused-fact", fact.position,
                "no table or condition looks at fact " + fact.name + "; use it or delete it");
    }
    if (dutiesAreWhole(subject))
        checkParties(plan, used, findings);
    if (subject.whole("tasks") && subject.whole("deadlines"))
        checkMarks(plan, findings);
    for (const plan::Lifecycle &lifecycle : plan.lifecycles) {
        for (const plan::Confirmation &confirmation : lifecycle.confirmations) {
            if (!used.contains(confirmation.name) && conditionsWhole)
                findings.warning("unused-confirmation", confirmation.position,
                    "no step requires confirmation " + confirmation.name + "; use it or delete it");
        }
    }
}

} // namespace check
