#include "check/Findings.h"

namespace check {

namespace {

/// Looks at one citation: it must be there, and a section of the plan's own document must be among its clauses.
class CitationCheck {
public:
    CitationCheck(const Subject &subject, Findings &findings)
        : m_plan(subject.plan)
        , m_clausesListed(subject.unread.isListed({"clauses"}))
        , m_findings(findings)
    {
    }

    void require(const plan::Citation &cite, base::SourcePosition at, const std::string &thing)
    {
        if (cite.empty()) {
            if (cite.position.line == 0) // else it is there, and the loader has said what is wrong with it
                m_findings.error("uncited", at, thing + " has no clause; add `cite:` with the section it rests on");
            return;
        }
        if (m_clausesListed && cite.document.empty() && !plan::findClause(m_plan, cite.section)) {
            m_findings.error("unknown-clause", cite.position.line > 0 ? cite.position : at,
                thing + " cites " + cite.section
                    + ", which `clauses:` does not list; list the clause or correct the section");
        }
    }

private:
    const plan::Plan &m_plan;
    bool m_clausesListed;
    Findings &m_findings;
};

void checkDecisionCites(const plan::Plan &plan, CitationCheck &check)
{
    for (const plan::Decision &decision : plan.decisions) {
        check.require(decision.cite, decision.position, "decision " + decision.name);
        for (std::size_t i = 0; i < decision.rules.size(); ++i)
            check.require(decision.rules[i].cite, decision.rules[i].position,
                "rule " + std::to_string(i + 1) + " of " + decision.name);
    }
}

void checkLifecycleCites(const plan::Plan &plan, CitationCheck &check)
{
    for (const plan::Lifecycle &lifecycle : plan.lifecycles) {
        check.require(lifecycle.cite, lifecycle.position, "lifecycle " + lifecycle.id);
        for (const plan::State &state : lifecycle.states)
            check.require(state.cite, state.position, "state " + state.id);
        for (const plan::Confirmation &confirmation : lifecycle.confirmations)
            check.require(confirmation.cite, confirmation.position, "confirmation " + confirmation.name);
        for (const plan::Transition &transition : lifecycle.transitions) {
            check.require(transition.cite, transition.position, "transition " + transition.id);
            for (const plan::Requirement &requirement : transition.require)
                check.require(requirement.cite, requirement.position, "a requirement of " + transition.id);
        }
    }
}

void checkScopeCites(const plan::Plan &plan, CitationCheck &check)
{
    for (const plan::Exclusion &exclusion : plan.applicability)
        check.require(exclusion.cite, exclusion.position, "the exclusion by " + exclusion.decision);
    for (const plan::Companion &companion : plan.companions)
        check.require(companion.cite, companion.position, "companion " + companion.plan + companion.title);
    for (const plan::Form &form : plan.forms)
        check.require(form.cite, form.position, "form " + form.id);
    for (const plan::Season &season : plan.seasons)
        check.require(season.cite, season.position, "season " + season.id);
}

void checkDutyCites(const plan::Plan &plan, CitationCheck &check)
{
    for (const plan::TaskSet &set : plan.taskSets) {
        check.require(set.cite, set.position, "task set " + set.id);
        for (const plan::Task &task : set.tasks)
            check.require(task.cite, task.position, "task " + task.id);
    }
    for (const plan::Deadline &deadline : plan.deadlines)
        check.require(deadline.cite, deadline.position, "deadline " + deadline.id);
    for (const plan::Report &report : plan.reports)
        check.require(report.cite, report.position, "report " + report.id);
    for (const plan::CallStep &step : plan.callDown)
        check.require(step.cite, step.position, "the call to " + step.target);
    for (const plan::EndingCondition &condition : plan.ending)
        check.require(condition.cite, condition.position, "an ending condition");
    if (plan.drill.everyYears > 0)
        check.require(plan.drill.cite, plan.drill.position, "the drill rule");
}

} // namespace

void checkCitations(const Subject &subject, Findings &findings)
{
    const plan::Plan &plan = subject.plan;
    CitationCheck check(subject, findings);
    for (const plan::Post &post : plan.posts)
        check.require(post.cite, post.position, "post " + post.id);
    for (const plan::Body &body : plan.bodies)
        check.require(body.cite, body.position, "body " + body.id);
    for (const plan::Group &group : plan.groups)
        check.require(group.cite, group.position, "group " + group.id);
    for (const plan::Fact &fact : plan.facts)
        check.require(fact.cite, fact.position, "fact " + fact.name);
    checkDecisionCites(plan, check);
    checkLifecycleCites(plan, check);
    checkScopeCites(plan, check);
    checkDutyCites(plan, check);
    for (const plan::Conflict &conflict : plan.conflicts) {
        for (const plan::Citation &cite : conflict.between)
            check.require(cite, conflict.position, "conflict " + conflict.id);
    }
}

} // namespace check
