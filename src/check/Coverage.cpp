#include "check/Findings.h"

#include <algorithm>
#include <set>

namespace check {

namespace {

void checkClausesBecomeSomething(const Subject &subject, Findings &findings)
{
    for (const plan::Clause &clause : subject.plan.clauses) {
        const auto whole = [&](std::string_view key) {
            return clause.document.empty() ? subject.whole("clauses", clause.section, key)
                                           : subject.whole("other_documents");
        };
        const std::string name = plan::clauseName(clause);
        if (clause.gist.empty() && whole("gist"))
            findings.error("clause-without-gist", clause.position,
                "clause " + name + " has no gist; say in a few words what it orders");
        if (clause.kind != plan::ClauseKind::Statement && clause.becomes.empty() && whole("becomes") && whole("kind")) {
            findings.error("uncovered-clause", clause.position,
                "clause " + name
                    + " orders something but turned into nothing; name what it became, or make it a statement");
        }
        if (clause.items && *clause.items != static_cast<int>(clause.becomes.size()) && whole("becomes")) {
            findings.error("items-differ", clause.position,
                "clause " + name + " lists " + std::to_string(*clause.items) + " things, its `becomes:` names "
                    + std::to_string(clause.becomes.size()) + "; add or remove what differs, or correct `items:`");
        }
    }
}

/// Sections are numbered without holes: 5.1 needs 5, 5.3 needs 5.2, 附件3 needs 附件2.
void checkNumbering(const plan::Plan &plan, Findings &findings)
{
    const auto missing = [&](const std::string &section, const plan::Clause &after) {
        if (!plan::findClause(plan, section, after.document))
            findings.error("missing-clause", after.position,
                "clause " + section + " is not listed, though " + after.section + " is; every numbered clause is");
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

/// The last clause of a row leaves no hole when it is lost, nor does the end of the file: only a count tells.
void checkCount(const plan::Plan &plan, Findings &findings)
{
    const base::SourcePosition at = plan.clauses.empty() ? base::SourcePosition{1, 1} : plan.clauses.front().position;
    const auto own = std::ranges::count(plan.clauses, std::string(), &plan::Clause::document);
    const std::string listed = std::to_string(own);
    if (!plan.clauseCount)
        findings.error("no-clause-count", {1, 1},
            "the plan does not say how many numbered clauses and annexes its document has; count them there and write "
            "`clause_count:`");
    else if (*plan.clauseCount != own)
        findings.error("clause-count-differs", at,
            "the document has " + std::to_string(*plan.clauseCount) + " numbered clauses and annexes, `clauses:` lists "
                + listed + "; list what is missing, or correct `clause_count:`");
}

void checkOtherCounts(const plan::Plan &plan, Findings &findings)
{
    for (const plan::OtherDocument &other : plan.otherDocuments) {
        const auto listed = std::ranges::count(plan.clauses, other.document, &plan::Clause::document);
        if (other.clauseCount && *other.clauseCount != listed)
            findings.error("clause-count-differs", other.position,
                other.document + " has " + std::to_string(*other.clauseCount)
                    + " numbered clauses, its `clauses:` lists " + std::to_string(listed)
                    + "; list what is missing, or correct `clause_count:`");
    }
}

/// What the plan holds must be claimed by a clause, so that the clause tree shows all its uses.
class Claims {
public:
    Claims(const plan::Plan &plan, Findings &findings)
        : m_plan(plan)
        , m_findings(findings)
    {
        for (const plan::Clause &clause : plan.clauses)
            m_claimed.insert(clause.becomes.begin(), clause.becomes.end());
    }

    void check()
    {
        requireAll("post:", m_plan.posts, &plan::Post::id);
        requireAll("body:", m_plan.bodies, &plan::Body::id);
        requireAll("group:", m_plan.groups, &plan::Group::id);
        requireAll("fact:", m_plan.facts, &plan::Fact::name);
        requireAll("decision:", m_plan.decisions, &plan::Decision::name);
        for (const plan::Lifecycle &lifecycle : m_plan.lifecycles) {
            if (m_claimed.contains("lifecycle:" + lifecycle.id))
                continue;
            requireAll("state:", lifecycle.states, &plan::State::id);
            requireAll("confirmation:", lifecycle.confirmations, &plan::Confirmation::name);
            requireAll("transition:", lifecycle.transitions, &plan::Transition::id);
        }
        for (const plan::TaskSet &set : m_plan.taskSets) {
            if (!m_claimed.contains("set:" + set.id))
                requireAll("task:", set.tasks, &plan::Task::id);
        }
        requireAll("deadline:", m_plan.deadlines, &plan::Deadline::id);
        requireAll("report:", m_plan.reports, &plan::Report::id);
        requireAll("form:", m_plan.forms, &plan::Form::id);
        requireSection("consistency", m_plan.consistency);
        requireSection("call_down", m_plan.callDown);
        requireSection("ending", m_plan.ending);
        if (m_plan.drill.everyYears > 0)
            require("drill", m_plan.drill.position);
    }

private:
    template <class T>
    void requireAll(const std::string &kind, const std::vector<T> &things, std::string T::*id)
    {
        for (const T &thing : things)
            require(kind + thing.*id, thing.position);
    }
    template <class T>
    void requireSection(const std::string &name, const std::vector<T> &things)
    {
        if (!things.empty())
            require(name, things.front().position);
    }
    void require(const std::string &reference, base::SourcePosition at)
    {
        if (!m_claimed.contains(reference))
            m_findings.warning("unclaimed", at,
                reference + " is not named by any clause's `becomes:`; add it to the clause it rests on");
    }

    const plan::Plan &m_plan;
    Findings &m_findings;
    std::set<std::string, std::less<>> m_claimed;
};

} // namespace

void checkCoverage(const Subject &subject, Findings &findings)
{
    const plan::Plan &plan = subject.plan;
    if (!plan.endMarked)
        findings.error("cut-off", {1, 1},
            "the file does not end with its end mark, so the end may be lost; restore it, or write ... alone on the "
            "last line");
    if (plan.clauses.empty() && subject.whole("clauses"))
        findings.error(
            "no-clauses", {1, 1}, "the plan lists no clauses; list every numbered clause and annex of the document");
    checkClausesBecomeSomething(subject, findings);
    if (!subject.unread.isListed({"clauses"}))
        return;
    checkNumbering(plan, findings);
    if (subject.whole("clause_count"))
        checkCount(plan, findings);
    if (subject.whole("other_documents"))
        checkOtherCounts(plan, findings);
    if (subject.whole("clauses", "*", "becomes"))
        Claims(plan, findings).check();
}

} // namespace check
