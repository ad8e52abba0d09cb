#include "check/Findings.h"

#include "assess/Column.h"
#include "base/Overloaded.h"
#include "base/Text.h"

namespace check {

namespace {

std::string testOf(const plan::Scalar &scalar)
{
    return std::visit(base::Overloaded{
                          [](bool value) { return std::string(value ? "true" : "false"); },
                          [](double value) { return assess::numberText(value); },
                          [](const std::string &value) { return "\"" + value + "\""; },
                      },
        scalar);
}

} // namespace

Findings::Facts factsOf(const plan::Case &example)
{
    Findings::Facts facts;
    for (const auto &[fact, reading] : example.given) {
        if (const auto *exact = std::get_if<plan::Exact>(&reading))
            facts.push_back({fact, testOf(exact->value)});
        else if (const auto *bounded = std::get_if<plan::Bounded>(&reading))
            facts.push_back({fact, bounded->test});
    }
    return facts;
}

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
                        + base::join(found->possible, " or ") + "; correct the table or the case",
                    factsOf(example));
            }
        }
    }
}

} // namespace check
