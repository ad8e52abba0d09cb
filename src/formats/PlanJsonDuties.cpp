#include "feel/Temporal.h"
#include "formats/PlanJsonParts.h"

namespace formats {

namespace {

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
    Json object{{"id", deadline.id}, {"label", deadline.label}, {"starts", triggerJson(deadline.starts)},
        {"ends", triggerJson(deadline.ends)}, {"lasts", durationText(deadline.lasts)},
        {"counts_from", deadline.countsFrom == plan::Deadline::From::Heard ? "heard" : "told"},
        {"near", durationText(deadline.nearBefore)}, {"repeats", deadline.repeats}};
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
    Json object{{"id", report.id}, {"label", report.label}, {"kind", kindWord(report.kind)}, {"from", report.from},
        {"to", report.to}, {"contents", report.contents}, {"settles", report.settles}};
    putCite(object, report.cite);
    return object;
}

Json callJson(const plan::CallStep &step)
{
    Json object{{"target", step.target}, {"states", step.states}};
    if (step.when)
        object["when"] = step.when->text();
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

} // namespace

void putDuties(Json &object, const plan::Plan &plan)
{
    object["tasks"] = listOf(plan.taskSets, taskSetJson);
    object["deadlines"] = listOf(plan.deadlines, deadlineJson);
    object["reports"] = listOf(plan.reports, reportJson);
    object["call_down"] = listOf(plan.callDown, callJson);
    object["ending"] = listOf(plan.ending, endingJson);
    if (plan.drill.everyYears > 0) {
        object["drill"] = {{"every_years", plan.drill.everyYears}, {"who", plan.drill.who}};
        putCite(object["drill"], plan.drill.cite);
    }
}

} // namespace formats
