#include "check/Findings.h"

namespace check {

void checkChangeRecord(const Subject &subject, Findings &findings)
{
    const plan::Plan &plan = subject.plan;
    if (plan.status == plan::PlanStatus::Draft && plan.changes.empty() && subject.whole("changes"))
        findings.warning("no-change-record", {plan.parts.empty() ? 1 : plan.parts.back().firstLine, 1},
            "this draft does not say what it changes; add `changes`, a line a change, with who asked for it and why");
}

} // namespace check
