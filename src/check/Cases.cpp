#include "check/Findings.h"

#include "base/Text.h"

namespace check {

void checkCases(const assess::CompiledPlan &compiled, Findings &findings)
{
    const plan::Plan &plan = compiled.plan();
    if (plan.cases.empty())
        findings.warning("no-cases", {1, 1}, "the plan carries no cases; add facts with the outcomes the document gives for them");
    for (const plan::Case &example : plan.cases) {
        const auto assessment = compiled.assess({example.given.begin(), example.given.end()});
        if (!assessment) {
            findings.error("bad-case", example.position, "case '" + example.name + "': " + assessment.error().detail);
            continue;
        }
        for (const plan::Case::Expectation &expected : example.expect) {
            const assess::DecisionAssessment *found = assess::find(*assessment, expected.decision);
            if (found && found->possible != expected.possible) {
                findings.error("failing-case", expected.position,
                               "case '" + example.name + "' expects " + expected.decision + " to be " + base::join(expected.possible, " or ") + ", but the tables give "
                                   + base::join(found->possible, " or ") + "; correct the table or the case");
            }
        }
    }
}

} // namespace check
