#include "check/Findings.h"

#include <algorithm>

namespace check {

void checkDuties(const plan::Plan &plan, Findings &findings)
{
    for (const plan::TaskSet &set : plan.taskSets) {
        const bool inherited = std::ranges::any_of(plan.taskSets, [&](const plan::TaskSet &other) { return other.inherits == set.id; });
        if (set.states.empty() && !inherited)
            findings.error("set-never-opens", set.position, "task set " + set.id + " opens in no state; name the states under `states:`");
        for (const std::string &except : set.except) {
            const auto *parent = [&]() -> const plan::TaskSet * {
                for (const plan::TaskSet &other : plan.taskSets) {
                    if (other.id == set.inherits)
                        return &other;
                }
                return nullptr;
            }();
            if (!parent)
                findings.error("nothing-to-except", set.position, "task set " + set.id + " excepts " + except + " but inherits nothing; add `inherits:` or drop it");
        }
    }
    for (const plan::Lifecycle &lifecycle : plan.lifecycles) {
        for (const plan::State &state : lifecycle.states) {
            if (state.kind == plan::StateKind::Level && plan::tasksIn(plan, state.id).empty())
                findings.error("level-without-tasks", state.position, "state " + state.id + " brings no task; add a task set for it");
        }
    }
}

} // namespace check
