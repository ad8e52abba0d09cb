#include "check/Findings.h"

#include "assess/StepJudge.h"
#include "base/Text.h"

#include <algorithm>

namespace check {

namespace {

using Ids = std::vector<std::string>;

/// A clause as messages name it: " (3.3.2)"; nothing where none is named.
std::string clauseOf(const plan::Citation &cite)
{
    const std::string text = cite.document.empty() ? cite.section : cite.document + " " + cite.section;
    return text.empty() ? "" : " (" + text + ")";
}

bool contains(const Ids &ids, const std::string &id) { return std::ranges::find(ids, id) != ids.end(); }

/// A step that starts where the case has its ladder stand.
struct StepHere {
    const plan::Lifecycle *ladder;
    const plan::Transition *step;
};

/// What one case says of steps against what the plan says.
class CaseStepCheck {
public:
    CaseStepCheck(const plan::Plan &plan, const plan::Case &example, assess::StepJudge judge, Findings &findings)
        : m_example(example)
        , m_judge(std::move(judge))
        , m_findings(findings)
    {
        for (const plan::Lifecycle &ladder : plan.lifecycles) {
            for (const plan::Transition &step : ladder.transitions) {
                if (example.steps->at.contains(ladder.id) && m_judge.startsHere(ladder, step))
                    m_here.push_back({&ladder, &step});
            }
        }
    }

    void check()
    {
        for (const plan::Case::Steps::Expected &expected : m_example.steps->expected)
            check(expected);
        for (const plan::Case::Steps::Lead &lead : m_example.steps->leads)
            check(lead);
    }

private:
    void check(const plan::Case::Steps::Expected &expected)
    {
        for (const std::string &id : expected.transitions) {
            if (const StepHere *here = find(id, expected.position); here && !is(*here, expected.word))
                fail(expected.position,
                    id + " to be " + wordsOf(expected.word) + ", but " + saidOf(*here, expected.word));
        }
        for (const StepHere &here : m_here) {
            if (is(here, expected.word) && !contains(expected.transitions, here.step->id))
                fail(expected.position,
                    (expected.transitions.empty() ? "no step" : "only " + base::join(expected.transitions, ", "))
                        + " to be " + wordsOf(expected.word) + ", but " + saidOf(here, expected.word));
        }
    }

    void check(const plan::Case::Steps::Lead &lead)
    {
        const StepHere *here = find(lead.transition, lead.position);
        if (here && here->step->to != lead.to)
            fail(lead.position,
                lead.transition + " to lead to " + lead.to + ", but it leads to " + here->step->to
                    + clauseOf(here->step->cite));
    }

    /// The step, where it starts from here; else that is said.
    const StepHere *find(const std::string &id, base::SourcePosition at)
    {
        const auto found = std::ranges::find_if(m_here, [&](const StepHere &here) { return here.step->id == id; });
        if (found != m_here.end())
            return &*found;
        fail(at, id + " to start where its ladder stands, but it does not");
        return nullptr;
    }

    [[nodiscard]] bool is(const StepHere &here, plan::StepWord word) const
    {
        using assess::Requirements;
        const Requirements stand = m_judge.requirementsOf(*here.ladder, *here.step);
        switch (word) {
        case plan::StepWord::Proposed:
            return m_judge.isProposed(*here.ladder, *here.step);
        case plan::StepWord::Unknown:
            return stand == Requirements::Unknown;
        case plan::StepWord::Refused:
            return stand == Requirements::Refused;
        case plan::StepWord::RuledOut:
            return stand == Requirements::RuledOut;
        }
        return false;
    }

    static std::string wordsOf(plan::StepWord word)
    {
        switch (word) {
        case plan::StepWord::Proposed:
            return "proposed";
        case plan::StepWord::Unknown:
            return "held up by what is not known yet";
        case plan::StepWord::Refused:
            return "refused";
        case plan::StepWord::RuledOut:
            return "ruled out";
        }
        return {};
    }

    /// What the plan says of the step instead, and by which clause.
    [[nodiscard]] std::string saidOf(const StepHere &here, plan::StepWord word) const
    {
        if (word != plan::StepWord::Proposed)
            return requirementsText(here);
        const plan::Transition &step = *here.step;
        const bool proposed = m_judge.isProposed(*here.ladder, step);
        if (step.advise)
            return step.id + (proposed ? " is proposed too: its `advise:` `" : " is not: its `advise:` `")
                + step.advise->text() + (proposed ? "` holds" : "` is not certain") + clauseOf(step.cite);
        if (proposed)
            return step.id + " is proposed too: all it requires is so" + clauseOf(step.cite);
        return step.require.empty() ? step.id + " has neither `advise:` nor `require:`" + clauseOf(step.cite)
                                    : "it is not: " + requirementsText(here);
    }

    [[nodiscard]] std::string requirementsText(const StepHere &here) const
    {
        const assess::Requirements stand = m_judge.requirementsOf(*here.ladder, *here.step);
        if (stand == assess::Requirements::Met)
            return "all that " + here.step->id + " requires is so" + clauseOf(here.step->cite);
        const auto worst = std::ranges::find_if(here.step->require,
            [&](const plan::Requirement &each) { return m_judge.standingOf(*here.ladder, *here.step, each) == stand; });
        return here.step->id + " requires `" + worst->condition.text() + "`, which is "
            + (stand == assess::Requirements::Unknown        ? "not known yet"
                    : stand == assess::Requirements::Refused ? "not so yet"
                                                             : "not so by the facts")
            + clauseOf(worst->cite);
    }

    void fail(base::SourcePosition at, const std::string &what)
    {
        m_findings.error("failing-case", at,
            "case '" + m_example.name + "' expects " + what + "; correct the transition or the case",
            factsOf(m_example));
    }

    const plan::Case &m_example;
    assess::StepJudge m_judge;
    Findings &m_findings;
    std::vector<StepHere> m_here;
};

assess::Standing standingOf(const plan::Plan &plan, const plan::Case &example, const assess::Assessment &assessment)
{
    assess::Standing standing;
    for (const plan::Lifecycle &ladder : plan.lifecycles) {
        if (!ladder.states.empty())
            standing.states[ladder.id] = ladder.states.front().id;
    }
    for (const auto &[name, word] : example.steps->at)
        (name == plan::RequesterName ? standing.requester : standing.states[name]) = word;
    standing.confirmations = {example.steps->confirmed.begin(), example.steps->confirmed.end()};
    standing.readings = {example.given.begin(), example.given.end()};
    for (const assess::DecisionAssessment &decision : assessment.decisions)
        standing.conclusions.push_back({decision.decision, decision.outcome, decision.possible});
    return standing;
}

} // namespace

void checkCaseSteps(const Subject &subject, Findings &findings)
{
    // Steps hang on ladders and on every decision their conditions may name: on a plan read in part nothing is said.
    if (!subject.tables || !subject.whole("lifecycles")
        || subject.tables->plan().decisions.size() != subject.plan.decisions.size())
        return;
    for (const plan::Case &example : subject.tables->plan().cases) {
        const auto assessment = subject.tables->assess({example.given.begin(), example.given.end()});
        if (example.steps && assessment)
            CaseStepCheck(
                subject.plan, example, {subject.plan, standingOf(subject.plan, example, *assessment)}, findings)
                .check();
    }
}

} // namespace check
