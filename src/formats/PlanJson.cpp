#include "formats/PlanJson.h"

#include "formats/PlanJsonParts.h"
#include "plan/StateKindWords.h"
#include "formats/StepWords.h"
#include "formats/VersionWords.h"

namespace formats {

namespace {

Json postJson(const plan::Post &post)
{
    Json object{{"id", post.id}, {"label", post.label}};
    put(object, "holder", post.holder);
    putCite(object, post.cite);
    return object;
}

Json bodyJson(const plan::Body &body)
{
    Json object{{"id", body.id}, {"label", body.label}, {"member", body.member}};
    put(object, "duty", body.duty);
    putCite(object, body.cite);
    return object;
}

Json groupJson(const plan::Group &group)
{
    Json object{{"id", group.id}, {"label", group.label}, {"lead", group.lead}, {"members", group.members}};
    put(object, "duty", group.duty);
    putCite(object, group.cite);
    return object;
}

const char *typeWord(plan::FactType type)
{
    switch (type) {
    case plan::FactType::Number:
        return "number";
    case plan::FactType::Boolean:
        return "boolean";
    case plan::FactType::Enumeration:
        break;
    }
    return "enumeration";
}

Json factJson(const plan::Fact &fact)
{
    Json object{{"name", fact.name}, {"label", fact.label}, {"short", fact.shortLabel}, {"type", typeWord(fact.type)}};
    if (fact.type == plan::FactType::Number) {
        put(object, "unit", fact.unit);
        object["whole"] = fact.whole;
        if (fact.min)
            object["min"] = toJson(*fact.min);
        if (fact.max)
            object["max"] = toJson(*fact.max);
        if (!fact.countedAs.empty())
            object["counted_as"] = fact.countedAs;
        if (fact.nested)
            object["nested"] = true;
        put(object, "counts", fact.counts);
        if (fact.followed)
            object["followed"] = true;
    } else if (fact.type == plan::FactType::Enumeration) {
        object["values"] = labelsOf(fact.values);
        object["ordered"] = fact.ordered;
    }
    put(object, "ask", fact.ask);
    put(object, "hint", fact.hint);
    putCite(object, fact.cite);
    return object;
}

Json consistencyJson(const plan::Consistency &rule)
{
    Json object{{"that", rule.condition.text()}, {"message", rule.message}};
    putCite(object, rule.cite);
    return object;
}

Json ruleJson(const plan::Decision &decision, const plan::Rule &rule)
{
    Json object{{"when", listOf(rule.when, [](const plan::Cell &cell) { return cell.tests.text(); })},
        {"then", decision.outcomes[rule.outcome].name}};
    putCite(object, rule.cite);
    put(object, "note", rule.note);
    return object;
}

Json decisionJson(const plan::Decision &decision)
{
    Json object{{"name", decision.name}, {"label", decision.label}};
    putCite(object, decision.cite);
    object["outcomes"] = labelsOf(decision.outcomes);
    object["inputs"] = decision.inputs;
    object["rules"] = listOf(decision.rules, [&](const plan::Rule &rule) { return ruleJson(decision, rule); });
    return object;
}

Json stateJson(const plan::State &state)
{
    Json object{{"id", state.id}, {"label", state.label}, {"kind", kindWord(state.kind)}};
    put(object, "level", state.level);
    putCite(object, state.cite);
    return object;
}

Json confirmationJson(const plan::Confirmation &confirmation)
{
    Json object{{"name", confirmation.name}, {"label", confirmation.label}, {"per_step", confirmation.perStep},
        {"by", confirmation.by}};
    putCite(object, confirmation.cite);
    return object;
}

Json requirementJson(const plan::Requirement &requirement)
{
    Json object{{"that", requirement.condition.text()}, {"text", requirement.text}};
    putCite(object, requirement.cite);
    return object;
}

Json transitionJson(const plan::Transition &transition)
{
    Json object{{"id", transition.id}, {"label", transition.label}, {"from", transition.from}, {"to", transition.to}};
    if (transition.advise)
        object["advise"] = transition.advise->text();
    object["require"] = listOf(transition.require, requirementJson);
    object["decided_by"] = transition.decidedBy;
    object["advised_by"] = transition.advisedBy;
    putCite(object, transition.cite);
    return object;
}

Json lifecycleJson(const plan::Lifecycle &lifecycle)
{
    Json object{{"id", lifecycle.id}, {"label", lifecycle.label}, {"decision", lifecycle.decision}};
    putCite(object, lifecycle.cite);
    object["states"] = listOf(lifecycle.states, stateJson);
    object["confirmations"] = listOf(lifecycle.confirmations, confirmationJson);
    object["transitions"] = listOf(lifecycle.transitions, transitionJson);
    return object;
}

} // namespace

const char *kindWord(plan::ClauseKind kind)
{
    switch (kind) {
    case plan::ClauseKind::Rule:
        return "rule";
    case plan::ClauseKind::Task:
        return "task";
    case plan::ClauseKind::Deadline:
        return "deadline";
    case plan::ClauseKind::Form:
        return "form";
    case plan::ClauseKind::Post:
        return "post";
    case plan::ClauseKind::Report:
        return "report";
    case plan::ClauseKind::Lifecycle:
        return "lifecycle";
    case plan::ClauseKind::Drill:
        return "drill";
    case plan::ClauseKind::Statement:
        break;
    }
    return "statement";
}

namespace {

Json clauseJson(const plan::Clause &clause)
{
    Json object{{"section", clause.section}, {"title", clause.title}};
    put(object, "document", clause.document);
    put(object, "gist", clause.gist);
    object["kind"] = kindWord(clause.kind);
    if (clause.items)
        object["items"] = *clause.items;
    object["becomes"] = clause.becomes;
    return object;
}

Json conflictJson(const plan::Conflict &conflict)
{
    return {{"id", conflict.id}, {"text", conflict.text}, {"reading", conflict.reading},
        {"between", listOf(conflict.between, [](const plan::Citation &cite) { return toJson(cite); })}};
}

Json caseStepsJson(const plan::Case::Steps &steps)
{
    Json object{{"at", steps.at}};
    if (!steps.confirmed.empty())
        object["confirmed"] = steps.confirmed;
    for (const plan::Case::Steps::Expected &expected : steps.expected)
        object[std::string(stepWord(expected.word))] = expected.transitions;
    for (const plan::Case::Steps::Lead &lead : steps.leads)
        object["leads"][lead.transition] = lead.to;
    return object;
}

Json caseJson(const plan::Case &one)
{
    Json given = Json::object();
    for (const auto &[fact, reading] : one.given)
        given[fact] = toJson(reading);
    Json expect = Json::object();
    for (const plan::Case::Expectation &expectation : one.expect)
        expect[expectation.decision] = expectation.possible;
    Json object{{"name", one.name}, {"given", std::move(given)}, {"expect", std::move(expect)}};
    if (one.steps)
        object["steps"] = caseStepsJson(*one.steps);
    return object;
}

Json changeJson(const plan::Change &change)
{
    Json object{{"what", change.what}, {"state", stateWord(change.state)}};
    put(object, "reason", change.reason);
    put(object, "by", change.by);
    put(object, "review", change.review);
    put(object, "proposed", change.proposed);
    put(object, "filed", change.filed);
    put(object, "effective", change.effective);
    putCite(object, change.cite);
    return object;
}

Json headJson(const plan::Plan &plan)
{
    Json object{{"plan", plan.id}, {"title", plan.title}, {"short_title", plan.shortTitle}, {"document", plan.document},
        {"version", plan.version}, {"valid_from", plan.validFrom}, {"status", statusWord(plan.status)}};
    put(object, "superseded_by", plan.supersededBy);
    put(object, "superseded_since", plan.supersededSince);
    put(object, "based_on", plan.basedOn);
    if (!plan.keywords.empty())
        object["keywords"] = plan.keywords;
    if (plan.clauseCount)
        object["clause_count"] = *plan.clauseCount;
    object["digest"] = plan.digest;
    return object;
}

} // namespace

std::string planToJson(const plan::Plan &plan)
{
    Json object = headJson(plan);
    object["posts"] = listOf(plan.posts, postJson);
    object["bodies"] = listOf(plan.bodies, bodyJson);
    object["groups"] = listOf(plan.groups, groupJson);
    object["facts"] = listOf(plan.facts, factJson);
    object["consistency"] = listOf(plan.consistency, consistencyJson);
    object["decisions"] = listOf(plan.decisions, decisionJson);
    putScope(object, plan);
    object["lifecycles"] = listOf(plan.lifecycles, lifecycleJson);
    putDuties(object, plan);
    object["clauses"] = listOf(plan.clauses, clauseJson);
    if (!plan.otherDocuments.empty())
        object["other_documents"] = listOf(plan.otherDocuments, [](const plan::OtherDocument &other) {
            return Json{{"document", other.document}, {"clause_count", other.clauseCount.value_or(0)}};
        });
    object["conflicts"] = listOf(plan.conflicts, conflictJson);
    object["cases"] = listOf(plan.cases, caseJson);
    object["changes"] = listOf(plan.changes, changeJson);
    // What is not UTF-8 can only come from a plan built by hand: shown as U+FFFD, never thrown.
    return object.dump(2, ' ', false, Json::error_handler_t::replace);
}

} // namespace formats
