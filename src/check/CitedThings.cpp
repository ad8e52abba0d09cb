#include "check/CitedThings.h"

namespace check {

namespace {

class Walk {
public:
    explicit Walk(const std::function<void(const Cited &)> &visit)
        : m_visit(visit)
    {
    }

    void over(const plan::Plan &plan)
    {
        all("post", plan.posts, &plan::Post::id);
        all("body", plan.bodies, &plan::Body::id);
        all("group", plan.groups, &plan::Group::id);
        all("fact", plan.facts, &plan::Fact::name);
        for (const plan::Consistency &rule : plan.consistency)
            one(rule, "a consistency rule", "consistency");
        overDecisions(plan);
        for (const plan::Lifecycle &ladder : plan.lifecycles)
            overLadder(ladder);
        overDuties(plan);
        overScope(plan);
    }

private:
    template <class T>
    void one(const T &entry, std::string thing, std::string reference)
    {
        m_visit({entry.cite, entry.position, std::move(thing), std::move(reference)});
    }
    template <class T>
    void all(const std::string &kind, const std::vector<T> &things, std::string T::*id, const std::string &word = {})
    {
        for (const T &thing : things)
            one(thing, (word.empty() ? kind : word) + " " + thing.*id, kind + ":" + thing.*id);
    }

    void overDecisions(const plan::Plan &plan)
    {
        all("decision", plan.decisions, &plan::Decision::name);
        for (const plan::Decision &decision : plan.decisions) {
            for (std::size_t i = 0; i < decision.rules.size(); ++i) {
                const std::string number = std::to_string(i + 1);
                one(decision.rules[i], "rule " + number + " of " + decision.name,
                    "rule:" + decision.name + "/" + number);
            }
        }
    }

    void overLadder(const plan::Lifecycle &ladder)
    {
        one(ladder, "lifecycle " + ladder.id, "lifecycle:" + ladder.id);
        all("state", ladder.states, &plan::State::id);
        all("confirmation", ladder.confirmations, &plan::Confirmation::name);
        all("transition", ladder.transitions, &plan::Transition::id);
        for (const plan::Transition &transition : ladder.transitions) {
            for (const plan::Requirement &requirement : transition.require)
                one(requirement, "a requirement of " + transition.id, "transition:" + transition.id);
        }
    }

    void overDuties(const plan::Plan &plan)
    {
        all("set", plan.taskSets, &plan::TaskSet::id, "task set");
        for (const plan::TaskSet &set : plan.taskSets)
            all("task", set.tasks, &plan::Task::id);
        all("season", plan.seasons, &plan::Season::id);
        all("deadline", plan.deadlines, &plan::Deadline::id);
        all("report", plan.reports, &plan::Report::id);
        all("form", plan.forms, &plan::Form::id);
        for (const plan::EndingCondition &condition : plan.ending)
            one(condition, "an ending condition", "ending");
        if (plan.drill.everyYears > 0)
            one(plan.drill, "the drill rule", "drill");
        if (plan.reduction)
            one(*plan.reduction, "the duty to cut emissions", "reduction");
        for (const plan::CallStep &step : plan.callDown)
            one(step, "the call to " + step.target, "call:" + step.target);
    }

    void overScope(const plan::Plan &plan)
    {
        for (const plan::Exclusion &exclusion : plan.applicability)
            one(exclusion, "the exclusion by " + exclusion.decision, "applicability");
        for (const plan::Companion &companion : plan.companions) {
            const std::string name = companion.plan + companion.title;
            one(companion, "companion " + name, "companion:" + name);
        }
        for (const plan::Conflict &conflict : plan.conflicts) {
            for (const plan::Citation &cite : conflict.between)
                m_visit({cite, conflict.position, "conflict " + conflict.id, "conflict:" + conflict.id});
        }
    }

    const std::function<void(const Cited &)> &m_visit;
};

} // namespace

void forEachCited(const plan::Plan &plan, const std::function<void(const Cited &)> &visit) { Walk(visit).over(plan); }

} // namespace check
