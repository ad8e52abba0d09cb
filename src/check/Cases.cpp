#include "check/Findings.h"

#include "base/Text.h"

namespace check {

void checkCases(const Subject &subject, Findings &findings)
{
    if (subject.plan.cases.empty() && subject.whole("cases"))
        findings.warning(
            "no-cases", {1, 1}, "the plan carries no cases; add facts with the outcomes the document gives for them");
    if (!subject.tables)
        return;
    for (const plan::Case &example : subject.tables->plan().cases) {
        const auto assessment = subject.tables->assess({example.given.begin(), example.given.end()});
        if (!assessment) {
            findings.error("bad-case", example.position, "case '" + example.name + "': " + assessment.error().detail);
            continue;
        }
        for (const plan::Case::Expectation &expected : example.expect) {
            const assess::DecisionAssessment *found = assess::find(*assessment, expected.decision);
            if (found && found->possible != expected.possible) {
                findings.error("failing-case", expected.position,
                    "case '" + example.name + "' expects " + expected.decision + " to be "
                        + base::join(expected.possible, " or ") + ", but the tables give "
                        + base::join(found->possible, " or ") + "; correct the table or the case");
            }
        }
    }
}

} // namespace check
