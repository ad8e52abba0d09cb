#include "check/Findings.h"

#include <set>

namespace check {

namespace {

void checkClausesBecomeSomething(const plan::Plan &plan, Findings &findings)
{
    for (const plan::Clause &clause : plan.clauses) {
        if (clause.gist.empty())
            findings.error("clause-without-gist", clause.position, "clause " + clause.section + " has no gist; say in a few words what it orders");
        if (clause.kind != plan::ClauseKind::Statement && clause.becomes.empty()) {
            findings.error("uncovered-clause", clause.position,
                           "clause " + clause.section + " orders something but turned into nothing; name what it became, or make it a statement");
        }
    }
}

/// Sections are numbered without holes: 5.1 needs 5, 5.3 needs 5.2, 附件3 needs 附件2.
void checkNumbering(const plan::Plan &plan, Findings &findings)
{
    const auto missing = [&](const std::string &section, const plan::Clause &after) {
        if (!plan::findClause(plan, section))
            findings.error("missing-clause", after.position, "clause " + section + " is not listed, though " + after.section + " is; every numbered clause is");
    };
    for (const plan::Clause &clause : plan.clauses) {
        const std::string &section = clause.section;
        const std::size_t end = section.ends_with(")") ? section.size() - 1 : section.size();
        std::size_t start = end;
        while (start > 0 && section[start - 1] >= '0' && section[start - 1] <= '9')
            --start;
        if (start == end)
            continue;
        const int number = std::stoi(section.substr(start, std::min<std::size_t>(end - start, 6)));
        if (number > 1)
            missing(section.substr(0, start) + std::to_string(number - 1) + section.substr(end), clause);
        if (start > 0 && (section[start - 1] == '.' || section[start - 1] == '('))
            missing(section.substr(0, start - 1), clause);
    }
}

/// What the operator sees must be claimed by a clause, so that the clause tree shows all its uses.
void checkElementsAreClaimed(const plan::Plan &plan, Findings &findings)
{
    std::set<std::string, std::less<>> claimed;
    for (const plan::Clause &clause : plan.clauses)
        claimed.insert(clause.becomes.begin(), clause.becomes.end());
    const auto require = [&](const std::string &reference, base::SourcePosition at) {
        if (!claimed.contains(reference))
            findings.warning("unclaimed", at, reference + " is not named by any clause's `becomes:`; add it to the clause it rests on");
    };
    for (const plan::Decision &decision : plan.decisions)
        require("decision:" + decision.name, decision.position);
    for (const plan::Lifecycle &lifecycle : plan.lifecycles) {
        if (claimed.contains("lifecycle:" + lifecycle.id))
            continue;
        for (const plan::Transition &transition : lifecycle.transitions)
            require("transition:" + transition.id, transition.position);
    }
    for (const plan::TaskSet &set : plan.taskSets) {
        if (claimed.contains("set:" + set.id))
            continue;
        for (const plan::Task &task : set.tasks)
            require("task:" + task.id, task.position);
    }
    for (const plan::Deadline &deadline : plan.deadlines)
        require("deadline:" + deadline.id, deadline.position);
    for (const plan::Report &report : plan.reports)
        require("report:" + report.id, report.position);
}

} // namespace

void checkCoverage(const plan::Plan &plan, Findings &findings)
{
    if (plan.clauses.empty())
        findings.error("no-clauses", {1, 1}, "the plan lists no clauses; list every numbered clause and annex of the document");
    checkClausesBecomeSomething(plan, findings);
    checkNumbering(plan, findings);
    checkElementsAreClaimed(plan, findings);
}

} // namespace check
