#include "cli/Named.h"

#include "base/Text.h"

#include <algorithm>

namespace cli {

std::string listed(const std::vector<Named> &things)
{
    std::vector<std::string> words;
    for (const Named &thing : things)
        words.push_back(thing.id == thing.title ? thing.id : thing.id + " " + thing.title);
    return base::join(words, ", ");
}

base::Result<std::string> chooseNamed(const std::string &word, const std::vector<Named> &among, const std::string &what)
{
    for (const auto name : {&Named::id, &Named::title}) {
        if (std::ranges::count(among, word, name) == 1)
            return std::ranges::find(among, word, name)->id;
    }
    const std::string choice = among.empty() ? " is none: the plan names nothing" : " is one of: " + listed(among);
    return base::fail(base::ErrorCode::NotFound, what + choice, word);
}

std::vector<Named> reportsOf(const plan::Plan &plan)
{
    std::vector<Named> reports;
    for (const plan::Report &report : plan.reports)
        reports.push_back({report.id, report.label});
    return reports;
}

std::vector<Named> postsOf(const plan::Plan &plan, const std::vector<std::string> &ids)
{
    std::vector<Named> posts;
    for (const std::string &id : ids)
        posts.push_back({id, plan::partyLabel(plan, id)});
    return posts;
}

std::vector<Named> postsOf(const plan::Plan &plan)
{
    std::vector<Named> posts;
    for (const plan::Post &post : plan.posts)
        posts.push_back({post.id, post.label});
    return posts;
}

base::Result<std::string> chooseLevel(
    const std::string &word, const std::vector<Named> &levels, const plan::Decision *decision)
{
    const auto isCalledSo = [&](const Named &level) {
        return decision && std::ranges::any_of(decision->outcomes, [&](const plan::Outcome &outcome) {
            return outcome.name == level.id && outcome.label == word;
        });
    };
    if (const auto called = std::ranges::find_if(levels, isCalledSo); called != levels.end())
        return called->id;
    return chooseNamed(word, levels, "the level");
}

std::vector<Named> levelsOf(const plan::Lifecycle &ladder)
{
    std::vector<Named> levels;
    for (const plan::State &state : ladder.states) {
        if (state.kind == plan::StateKind::Level)
            levels.push_back({state.level, state.label});
    }
    return levels;
}

std::vector<Named> confirmationsOf(const plan::Plan &plan)
{
    std::vector<Named> all;
    for (const plan::Lifecycle &ladder : plan.lifecycles) {
        for (const plan::Confirmation &confirmation : ladder.confirmations)
            all.push_back({confirmation.name, confirmation.label});
    }
    return all;
}

std::vector<Named> tasksOf(const plan::Plan &plan)
{
    std::vector<Named> all;
    for (const plan::TaskSet &set : plan.taskSets) {
        for (const plan::Task &task : set.tasks)
            all.push_back({task.id, task.what});
    }
    return all;
}

std::vector<Named> callTargetsOf(const plan::Plan &plan)
{
    std::vector<Named> all;
    for (const plan::CallStep &step : plan.callDown) { // one is called in several states
        if (std::ranges::find(all, step.target, &Named::id) == all.end())
            all.push_back({step.target, plan::partyLabel(plan, step.target)});
    }
    return all;
}

std::vector<Named> stepsOf(const plan::Plan &plan)
{
    std::vector<Named> all;
    for (const plan::Lifecycle &ladder : plan.lifecycles) {
        for (const plan::Transition &step : ladder.transitions)
            all.push_back({step.id, step.label});
    }
    return all;
}

std::vector<Named> stepsRequiring(const plan::Lifecycle &ladder, const std::string &confirmation)
{
    std::vector<Named> steps;
    for (const plan::Transition &step : ladder.transitions) {
        const bool isRequired = std::ranges::any_of(step.require, [&](const plan::Requirement &requirement) {
            const std::vector<std::string> names = requirement.condition.names();
            return std::ranges::find(names, confirmation) != names.end();
        });
        if (isRequired)
            steps.push_back({step.id, step.label});
    }
    return steps;
}

} // namespace cli
