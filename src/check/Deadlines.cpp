#include "check/Findings.h"

namespace check {

void checkDeadlines(const plan::Plan &plan, Findings &findings)
{
    using Kind = plan::Trigger::Kind;
    for (const plan::Deadline &deadline : plan.deadlines) {
        const std::string thing = "deadline " + deadline.id;
        if (deadline.starts.kind == Kind::Never)
            findings.error("clock-never-starts", deadline.position, thing + " never starts; name what starts it");
        if (deadline.lasts.count() <= 0)
            findings.error("clock-without-length", deadline.position, thing + " lasts no time; give `lasts:` a length such as PT1H");
        if (deadline.nearBefore >= deadline.lasts && deadline.lasts.count() > 0)
            findings.warning("clock-always-near", deadline.position, thing + " counts as near from its start; make `near:` shorter than `lasts:`");
        if (deadline.starts.kind == deadline.ends.kind && deadline.starts.id == deadline.ends.id && deadline.starts.kind != Kind::Never && !deadline.repeats)
            findings.error("clock-ends-at-start", deadline.position, thing + " ends on what starts it; name another end, or let it repeat");
        if (deadline.owner.empty())
            findings.error("clock-without-owner", deadline.position, thing + " has no owner; name whom it binds");
        if (deadline.superior && deadline.cite.document.empty())
            findings.error("superior-without-document", deadline.position, thing + " is from a superior rule; name the document in `cite:`");
    }
}

} // namespace check
