#include "check/Findings.h"

#include <algorithm>

namespace check {

namespace {

using plan::StepWord;

/// A case says of the step that it stands so.
bool isSaid(const plan::Plan &plan, const std::string &step, std::initializer_list<StepWord> words)
{
    return std::ranges::any_of(plan.cases, [&](const plan::Case &example) {
        return example.steps
            && std::ranges::any_of(example.steps->expected, [&](const plan::Case::Steps::Expected &expected) {
                   return std::ranges::find(words, expected.word) != words.end()
                       && std::ranges::find(expected.transitions, step) != expected.transitions.end();
               });
    });
}

void checkStep(const plan::Plan &plan, const plan::Transition &step, Findings &findings)
{
    if ((step.advise || !step.require.empty()) && !isSaid(plan, step.id, {StepWord::Proposed}))
        findings.warning("untested-step", step.position,
            "no case has step " + step.id + " proposed; write one that lists it under `proposed`");
    if (!step.require.empty() && !isSaid(plan, step.id, {StepWord::Unknown, StepWord::Refused, StepWord::RuledOut}))
        findings.warning("untested-step", step.position,
            "no case has step " + step.id
                + " held up by what it requires; write one that lists it under `unknown`, `refused` or `ruled_out`");
}

} // namespace

void checkStepCoverage(const Subject &subject, Findings &findings)
{
    if (!subject.whole("lifecycles") || !subject.whole("cases"))
        return;
    for (const plan::Lifecycle &ladder : subject.plan.lifecycles) {
        for (const plan::Transition &step : ladder.transitions)
            checkStep(subject.plan, step, findings);
    }
}

} // namespace check
