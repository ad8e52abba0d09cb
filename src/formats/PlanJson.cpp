#include "formats/PlanJson.h"

#include "base/Overloaded.h"
#include "feel/Temporal.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace formats {

namespace {

using Json = nlohmann::ordered_json;

Json toJson(const plan::Citation &cite)
{
    if (cite.document.empty())
        return cite.section;
    return {{"document", cite.document}, {"section", cite.section}};
}

/// Whole numbers without a decimal point.
Json toJson(double number)
{
    constexpr double Exact = 1e15;
    if (number == std::floor(number) && std::abs(number) < Exact)
        return static_cast<std::int64_t>(number);
    return number;
}

/// A key that is there only when there is something to say.
void put(Json &object, const char *key, const std::string &text)
{
    if (!text.empty())
        object[key] = text;
}

void putCite(Json &object, const plan::Citation &cite)
{
    if (!cite.empty())
        object["cite"] = toJson(cite);
}

template <class T, class Convert>
Json listOf(const std::vector<T> &entries, const Convert &convert)
{
    Json list = Json::array();
    for (const T &entry : entries)
        list.push_back(convert(entry));
    return list;
}

/// Enumeration values or outcomes: name -> label.
template <class T>
Json labelsOf(const std::vector<T> &values)
{
    Json object = Json::object();
    for (const T &value : values)
        object[value.name] = value.label;
    return object;
}

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

const char *kindWord(plan::StateKind kind)
{
    switch (kind) {
    case plan::StateKind::Initial:
        return "initial";
    case plan::StateKind::Waiting:
        return "waiting";
    case plan::StateKind::Level:
        return "level";
    case plan::StateKind::Ended:
        return "ended";
    case plan::StateKind::Final:
        break;
    }
    return "final";
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
    Json object{{"name", confirmation.name}, {"label", confirmation.label}};
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

Json taskJson(const plan::Task &task)
{
    Json object{{"id", task.id}, {"what", task.what}, {"owner", task.owner}, {"support", task.support}};
    putCite(object, task.cite);
    return object;
}

Json taskSetJson(const plan::TaskSet &set)
{
    Json object{{"set", set.id}, {"label", set.label}, {"states", set.states}};
    put(object, "inherits", set.inherits);
    object["except"] = set.except;
    putCite(object, set.cite);
    object["tasks"] = listOf(set.tasks, taskJson);
    return object;
}

Json triggerJson(const plan::Trigger &trigger)
{
    switch (trigger.kind) {
    case plan::Trigger::Kind::State:
        return {{"state", trigger.id}};
    case plan::Trigger::Kind::Left:
        return {{"left", trigger.id}};
    case plan::Trigger::Kind::Transition:
        return {{"transition", trigger.id}};
    case plan::Trigger::Kind::Task:
        return {{"task", trigger.id}};
    case plan::Trigger::Kind::Report:
        return {{"report", trigger.id}};
    case plan::Trigger::Kind::Never:
        break;
    }
    return {{"never", true}};
}

std::string durationText(std::chrono::minutes length)
{
    return feel::DaysTimeDuration{std::chrono::seconds(length).count(), 0}.toString();
}

Json deadlineJson(const plan::Deadline &deadline)
{
    Json object{{"id", deadline.id},
                {"label", deadline.label},
                {"starts", triggerJson(deadline.starts)},
                {"ends", triggerJson(deadline.ends)},
                {"lasts", durationText(deadline.lasts)},
                {"near", durationText(deadline.nearBefore)},
                {"repeats", deadline.repeats}};
    put(object, "owner", deadline.owner);
    object["superior"] = deadline.superior;
    putCite(object, deadline.cite);
    return object;
}

const char *kindWord(plan::ReportKind kind)
{
    switch (kind) {
    case plan::ReportKind::Initial:
        return "initial";
    case plan::ReportKind::FollowUp:
        return "follow_up";
    case plan::ReportKind::Final:
        break;
    }
    return "final";
}

Json reportJson(const plan::Report &report)
{
    Json object{{"id", report.id}, {"label", report.label}, {"kind", kindWord(report.kind)},
                {"from", report.from}, {"to", report.to}, {"contents", report.contents}};
    putCite(object, report.cite);
    return object;
}

Json callJson(const plan::CallStep &step)
{
    Json object{{"target", step.target}, {"states", step.states}};
    putCite(object, step.cite);
    return object;
}

Json endingJson(const plan::EndingCondition &condition)
{
    Json object{{"text", condition.text}};
    put(object, "confirmation", condition.confirmation);
    putCite(object, condition.cite);
    return object;
}

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

Json clauseJson(const plan::Clause &clause)
{
    Json object{{"section", clause.section}, {"title", clause.title}};
    put(object, "gist", clause.gist);
    object["kind"] = kindWord(clause.kind);
    object["becomes"] = clause.becomes;
    return object;
}

Json conflictJson(const plan::Conflict &conflict)
{
    return {{"id", conflict.id}, {"text", conflict.text}, {"reading", conflict.reading},
            {"between", listOf(conflict.between, [](const plan::Citation &cite) { return toJson(cite); })}};
}

Json readingJson(const plan::Reading &reading)
{
    return std::visit(base::Overloaded{
                          [](const plan::Unknown &) { return Json(nullptr); },
                          [](const plan::Bounded &bounded) { return Json{{"test", bounded.test}}; },
                          [](const plan::Exact &exact) {
                              return std::visit(base::Overloaded{[](double number) { return toJson(number); },
                                                                 [](const auto &value) { return Json(value); }},
                                                exact.value);
                          },
                      },
                      reading);
}

Json caseJson(const plan::Case &one)
{
    Json given = Json::object();
    for (const auto &[fact, reading] : one.given)
        given[fact] = readingJson(reading);
    Json expect = Json::object();
    for (const plan::Case::Expectation &expectation : one.expect)
        expect[expectation.decision] = expectation.possible;
    return {{"name", one.name}, {"given", std::move(given)}, {"expect", std::move(expect)}};
}

Json headJson(const plan::Plan &plan)
{
    Json object{{"plan", plan.id}, {"title", plan.title}, {"short_title", plan.shortTitle}, {"document", plan.document},
                {"version", plan.version}, {"valid_from", plan.validFrom}};
    put(object, "superseded_by", plan.supersededBy);
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
    object["lifecycles"] = listOf(plan.lifecycles, lifecycleJson);
    object["tasks"] = listOf(plan.taskSets, taskSetJson);
    object["deadlines"] = listOf(plan.deadlines, deadlineJson);
    object["reports"] = listOf(plan.reports, reportJson);
    object["call_down"] = listOf(plan.callDown, callJson);
    object["ending"] = listOf(plan.ending, endingJson);
    if (plan.drill.everyYears > 0) {
        object["drill"] = {{"every_years", plan.drill.everyYears}, {"who", plan.drill.who}};
        putCite(object["drill"], plan.drill.cite);
    }
    object["clauses"] = listOf(plan.clauses, clauseJson);
    object["conflicts"] = listOf(plan.conflicts, conflictJson);
    object["cases"] = listOf(plan.cases, caseJson);
    // What is not UTF-8 can only come from a plan built by hand: shown as U+FFFD, never thrown.
    return object.dump(2, ' ', false, Json::error_handler_t::replace);
}

} // namespace formats
