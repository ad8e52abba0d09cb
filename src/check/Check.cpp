#include "check/Check.h"

#include "check/Findings.h"

#include <algorithm>
#include <tuple>

namespace check {

std::vector<base::Diagnostic> checkPlan(const assess::CompiledPlan &compiled)
{
    const plan::Plan &plan = compiled.plan();
    Findings findings(plan);
    checkTables(compiled, findings);
    checkCases(compiled, findings);
    checkCitations(plan, findings);
    checkCoverage(plan, findings);
    checkReachability(plan, findings);
    checkLevels(plan, findings);
    checkAuthority(plan, findings);
    checkDuties(plan, findings);
    checkDeadlines(plan, findings);
    checkEnding(plan, findings);
    checkUse(plan, findings);
    noteConflicts(plan, findings);

    std::vector<base::Diagnostic> found = findings.take();
    std::ranges::stable_sort(found, {}, [](const base::Diagnostic &d) { return std::tuple(d.position.line, d.position.column); });
    return found;
}

} // namespace check
