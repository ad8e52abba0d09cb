#include "check/Findings.h"

#include <algorithm>
#include <iterator>
#include <set>

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

/// A step for which one signature of the form is asked is asked for all of them.
static void checkAllSignatures(const Subject &subject, const plan::Lifecycle &lifecycle, Findings &findings)
{
    std::vector<std::string> signatures;
    for (const plan::Confirmation &confirmation : lifecycle.confirmations) {
        if (confirmation.perStep)
            signatures.push_back(confirmation.name);
    }
    for (const plan::Transition &transition : lifecycle.transitions) {
        if (!subject.whole("lifecycles", lifecycle.id, "transitions", transition.id, "require"))
            continue;
        std::set<std::string> asked;
        for (const plan::Requirement &requirement : transition.require)
            std::ranges::move(requirement.condition.names(), std::inserter(asked, asked.end()));
        const auto isAsked = [&](const std::string &name) { return asked.contains(name); };
        if (std::ranges::none_of(signatures, isAsked))
            continue;
        const auto missing = std::ranges::find_if_not(signatures, isAsked);
        if (missing != signatures.end())
            findings.error("signature-missing", transition.position,
                "transition " + transition.id + " asks for other signatures of its ladder and not for " + *missing
                    + "; add it under `require:`");
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
    for (const plan::Lifecycle &lifecycle : subject.plan.lifecycles) {
        checkSignatures(subject, lifecycle, findings);
        checkAllSignatures(subject, lifecycle, findings);
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
