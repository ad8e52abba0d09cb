#include "check/Check.h"

#include "check/Findings.h"
#include "check/Paths.h"

#include <algorithm>
#include <tuple>

namespace check {

namespace {

using Conditions = std::vector<const feel::Expression *>;

Conditions conditionsOf(const plan::Plan &plan)
{
    Conditions conditions;
    for (const plan::Consistency &rule : plan.consistency)
        conditions.push_back(&rule.condition);
    for (const plan::Lifecycle &lifecycle : plan.lifecycles) {
        for (const plan::Transition &transition : lifecycle.transitions) {
            if (transition.advise)
                conditions.push_back(&*transition.advise);
            for (const plan::Requirement &requirement : transition.require)
                conditions.push_back(&requirement.condition);
        }
    }
    return conditions;
}

/// The tables hold only decisions that are understood; conditions over others count as possible.
assess::ConditionProofs proofsOf(const Subject &subject)
{
    plan::Plan known = subject.tables->plan();
    known.lifecycles = subject.plan.lifecycles;
    return {known, conditionsOf(subject.plan)};
}

bool laddersAreWhole(const Subject &subject)
{
    const auto whole = [&](std::string_view list, std::string_view key) {
        return subject.whole("lifecycles", "*", list, "*", key);
    };
    return whole("states", "kind") && whole("states", "level") && whole("transitions", "from")
        && whole("transitions", "to") && whole("transitions", "require");
}

} // namespace

std::vector<base::Diagnostic> checkPlan(const assess::Draft &draft)
{
    Subject subject{*draft.plan, draft.unread, draft.tables ? &*draft.tables : nullptr};
    std::optional<assess::ConditionProofs> proofs;
    std::optional<Paths> paths;
    if (subject.tables)
        subject.conditions = &proofs.emplace(proofsOf(subject));
    if (subject.conditions && laddersAreWhole(subject))
        subject.paths = &paths.emplace(subject.plan, *subject.conditions);
    Findings findings(subject.plan);
    checkTables(subject, findings);
    checkConditions(subject, findings);
    checkSteps(subject, findings);
    checkCases(subject, findings);
    checkCaseSteps(subject, findings);
    checkCaseCoverage(subject, findings);
    checkStepCoverage(subject, findings);
    checkCitations(subject, findings);
    checkCoverage(subject, findings);
    checkReachability(subject, findings);
    checkLevels(subject, findings);
    checkAuthority(subject, findings);
    checkDuties(subject, findings);
    checkDeadlines(subject, findings);
    checkClockLabels(subject, findings);
    checkClockTriggers(subject, findings);
    checkEnding(subject, findings);
    checkUse(subject, findings);
    checkChangeRecord(subject, findings);
    noteConflicts(subject, findings);

    std::vector<base::Diagnostic> found = findings.take();
    std::ranges::stable_sort(
        found, {}, [](const base::Diagnostic &d) { return std::tuple(d.position.line, d.position.column); });
    return found;
}

} // namespace check
