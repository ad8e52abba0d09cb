#include "check/Findings.h"

#include <algorithm>

namespace check {

/// Where a ladder names who signs a form for every step, it names him for every signature of it.
static void checkSignatures(const Subject &subject, const plan::Lifecycle &lifecycle, Findings &findings)
{
    const auto signs = [](const plan::Confirmation &each) { return each.perStep && !each.by.empty(); };
    if (std::ranges::none_of(lifecycle.confirmations, signs))
        return;
    for (const plan::Confirmation &confirmation : lifecycle.confirmations) {
        if (confirmation.perStep && confirmation.by.empty()
            && subject.whole("lifecycles", lifecycle.id, "confirmations", confirmation.name, "by"))
            findings.error("signature-without-post", confirmation.position,
                "anybody may give " + confirmation.name
                    + " for a step, while others of its ladder are signed by a post; name the posts under `by:`");
    }
}

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
    for (const plan::Lifecycle &lifecycle : subject.plan.lifecycles)
        checkSignatures(subject, lifecycle, findings);
    for (const plan::TaskSet &set : subject.plan.taskSets) {
        for (const plan::Task &task : set.tasks) {
            if (task.owner.empty() && subject.whole("tasks", "*", "tasks", task.id, "owner"))
                findings.error(
                    "nobody-does", task.position, "task " + task.id + " has no owner; name a post, body or group");
        }
    }
}

} // namespace check
