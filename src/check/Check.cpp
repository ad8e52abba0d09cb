#include "check/Check.h"

#include "check/Findings.h"

#include <algorithm>
#include <tuple>

namespace check {

std::vector<base::Diagnostic> checkPlan(const assess::Draft &draft)
{
    const Subject subject{*draft.plan, draft.unread, draft.tables ? &*draft.tables : nullptr};
    Findings findings(subject.plan);
    checkTables(subject, findings);
    checkConditions(subject, findings);
    checkCases(subject, findings);
    checkCitations(subject, findings);
    checkCoverage(subject, findings);
    checkReachability(subject, findings);
    checkLevels(subject, findings);
    checkAuthority(subject, findings);
    checkDuties(subject, findings);
    checkDeadlines(subject, findings);
    checkEnding(subject, findings);
    checkUse(subject, findings);
    noteConflicts(subject, findings);

    std::vector<base::Diagnostic> found = findings.take();
    std::ranges::stable_sort(
        found, {}, [](const base::Diagnostic &d) { return std::tuple(d.position.line, d.position.column); });
    return found;
}

} // namespace check
