#include "check/Findings.h"

namespace check {

void checkAuthority(const plan::Plan &plan, Findings &findings)
{
    for (const plan::Lifecycle &lifecycle : plan.lifecycles) {
        for (const plan::Transition &transition : lifecycle.transitions) {
            if (transition.decidedBy.empty())
                findings.error("nobody-decides", transition.position, "nobody may decide transition " + transition.id + "; name a post under `decided_by:`");
        }
    }
    for (const plan::TaskSet &set : plan.taskSets) {
        for (const plan::Task &task : set.tasks) {
            if (task.owner.empty())
                findings.error("nobody-does", task.position, "task " + task.id + " has no owner; name a post, body or group");
        }
    }
}

} // namespace check
