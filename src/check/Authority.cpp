#include "check/Findings.h"

namespace check {

void checkAuthority(const Subject &subject, Findings &findings)
{
    for (const plan::Lifecycle &lifecycle : subject.plan.lifecycles) {
        for (const plan::Transition &transition : lifecycle.transitions) {
            if (transition.decidedBy.empty()
                && subject.whole("lifecycles", lifecycle.id, "transitions", transition.id, "decided_by"))
                findings.error("nobody-decides", transition.position,
                    "nobody may decide transition " + transition.id + "; name a post under `decided_by:`");
        }
    }
    for (const plan::TaskSet &set : subject.plan.taskSets) {
        for (const plan::Task &task : set.tasks) {
            if (task.owner.empty() && subject.whole("tasks", "*", "tasks", task.id, "owner"))
                findings.error(
                    "nobody-does", task.position, "task " + task.id + " has no owner; name a post, body or group");
        }
    }
}

} // namespace check
