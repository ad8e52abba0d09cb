#include "check/CoverageTable.h"

#include <algorithm>
#include <map>

namespace check {

namespace {

/// The uses of each section, each once, in the order in which they are found.
class Uses {
public:
    explicit Uses(const plan::Plan &plan)
    {
        for (const plan::Clause &clause : plan.clauses)
            m_bySection[clause.section] = clause.becomes;
        addParties(plan);
        addDecisions(plan);
        for (const plan::Lifecycle &ladder : plan.lifecycles)
            addLadder(ladder);
        addDuties(plan);
    }

    [[nodiscard]] std::vector<std::string> of(const std::string &section) const
    {
        const auto found = m_bySection.find(section);
        return found == m_bySection.end() ? std::vector<std::string>() : found->second;
    }

private:
    void add(const plan::Citation &cite, const std::string &use)
    {
        const auto section = cite.document.empty() ? m_bySection.find(cite.section) : m_bySection.end();
        if (section != m_bySection.end() && std::ranges::find(section->second, use) == section->second.end())
            section->second.push_back(use);
    }
    template <class T>
    void addAll(const std::string &kind, const std::vector<T> &things, std::string T::*id)
    {
        for (const T &thing : things)
            add(thing.cite, kind + ":" + thing.*id);
    }
    void addParties(const plan::Plan &plan)
    {
        addAll("post", plan.posts, &plan::Post::id);
        addAll("body", plan.bodies, &plan::Body::id);
        addAll("group", plan.groups, &plan::Group::id);
        addAll("fact", plan.facts, &plan::Fact::name);
    }
    void addDecisions(const plan::Plan &plan)
    {
        addAll("decision", plan.decisions, &plan::Decision::name);
        for (const plan::Decision &decision : plan.decisions) {
            for (std::size_t i = 0; i < decision.rules.size(); ++i)
                add(decision.rules[i].cite, "rule:" + decision.name + "/" + std::to_string(i + 1));
        }
    }
    void addLadder(const plan::Lifecycle &ladder)
    {
        add(ladder.cite, "lifecycle:" + ladder.id);
        addAll("state", ladder.states, &plan::State::id);
        addAll("confirmation", ladder.confirmations, &plan::Confirmation::name);
        addAll("transition", ladder.transitions, &plan::Transition::id);
        for (const plan::Transition &transition : ladder.transitions) {
            for (const plan::Requirement &requirement : transition.require)
                add(requirement.cite, "transition:" + transition.id);
        }
    }
    void addDuties(const plan::Plan &plan)
    {
        addAll("set", plan.taskSets, &plan::TaskSet::id);
        for (const plan::TaskSet &set : plan.taskSets)
            addAll("task", set.tasks, &plan::Task::id);
        addAll("season", plan.seasons, &plan::Season::id);
        addAll("deadline", plan.deadlines, &plan::Deadline::id);
        addAll("report", plan.reports, &plan::Report::id);
        addAll("form", plan.forms, &plan::Form::id);
        for (const plan::EndingCondition &condition : plan.ending)
            add(condition.cite, "ending");
        add(plan.drill.cite, "drill");
        for (const plan::CallStep &step : plan.callDown)
            add(step.cite, "call:" + step.target);
        for (const plan::Exclusion &exclusion : plan.applicability)
            add(exclusion.cite, "applicability");
        for (const plan::Companion &companion : plan.companions)
            add(companion.cite, "companion:" + companion.plan + companion.title);
        for (const plan::Conflict &conflict : plan.conflicts)
            std::ranges::for_each(
                conflict.between, [&](const plan::Citation &cite) { add(cite, "conflict:" + conflict.id); });
    }

    std::map<std::string, std::vector<std::string>> m_bySection;
};

} // namespace

std::vector<ClauseUse> coverageOf(const plan::Plan &plan)
{
    const Uses uses(plan);
    std::vector<ClauseUse> table;
    for (const plan::Clause &clause : plan.clauses)
        table.push_back({&clause, uses.of(clause.section)});
    return table;
}

} // namespace check
