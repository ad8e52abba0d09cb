#include "feel/Temporal.h"
#include "formats/DeadlineWords.h"
#include "formats/PlanJsonParts.h"

namespace formats {

namespace {

Json taskJson(const plan::Task &task)
{
    Json object{{"id", task.id}, {"what", task.what}, {"owner", task.owner}, {"support", task.support},
        {"labels", task.labels}};
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
    const auto named = [&](const char *key) {
        return Json{{key, trigger.ids.size() == 1 ? Json(trigger.ids.front()) : Json(trigger.ids)}};
    };
    switch (trigger.kind) {
    case plan::Trigger::Kind::State:
        return named("state");
    case plan::Trigger::Kind::Left:
        return named("left");
    case plan::Trigger::Kind::Transition:
        return named("transition");
    case plan::Trigger::Kind::Task:
        return named("task");
    case plan::Trigger::Kind::Report:
        return named("report");
    case plan::Trigger::Kind::Never:
        break;
    }
    return {{"never", true}};
}

std::string durationText(std::chrono::minutes length)
{
    return feel::DaysTimeDuration{std::chrono::seconds(length).count(), 0}.toString();
}

Json spanJson(const calendar::Span &span)
{
    switch (span.kind) {
    case calendar::Span::Kind::Days:
        return {{"days", span.days}};
    case calendar::Span::Kind::WorkingDays:
        return {{"working_days", span.days}};
    case calendar::Span::Kind::SameDay:
        return {{"until", calendar::toText(span.until)}};
    case calendar::Span::Kind::Yearly:
        return {{"yearly", calendar::toText(span.by)}, {"closing", calendar::toText(span.closing)}};
    case calendar::Span::Kind::Exact:
        break;
    }
    return durationText(span.length);
}

/// "lasts", or "daily" with its season.
void putLength(Json &object, const plan::Deadline &deadline)
{
    if (deadline.daily.empty()) {
        object["lasts"] = spanJson(deadline.lasts);
        return;
    }
    object["daily"] = listOf(deadline.daily, [](calendar::TimeOfDay time) { return calendar::toText(time); });
    if (deadline.timesADay > 1)
        object["times_a_day"] = deadline.timesADay;
    object["from_next_day"] = deadline.fromNextDay;
    put(object, "season", deadline.season);
}

Json seasonJson(const plan::Season &season)
{
    Json object{{"id", season.id}, {"label", season.label}, {"from", calendar::toText(season.days.from)},
        {"to", calendar::toText(season.days.to)}};
    put(object, "note", season.note);
    putCite(object, season.cite);
    return object;
}

Json deadlineJson(const plan::Deadline &deadline)
{
    Json object{{"id", deadline.id}, {"label", deadline.label}, {"starts", triggerJson(deadline.starts)},
        {"ends", triggerJson(deadline.ends)}};
    if (deadline.when)
        object["when"] = deadline.when->text();
    putLength(object, deadline);
    object["counts_from"] = CountsFromWords[static_cast<std::size_t>(deadline.countsFrom)];
    object["near"] = durationText(deadline.nearBefore);
    object["repeats"] = deadline.repeats;
    put(object, "owner", deadline.owner);
    object["superior"] = deadline.superior;
    if (deadline.outlives)
        object["outlives"] = true;
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
    if (!report.follows.empty())
        object["follows"] = report.follows;
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
    Json labels = Json::object();
    for (const plan::TaskLabel &label : plan.taskLabels)
        labels[label.id] = label.label;
    object["task_labels"] = std::move(labels);
    object["tasks"] = listOf(plan.taskSets, taskSetJson);
    object["seasons"] = listOf(plan.seasons, seasonJson);
    object["deadlines"] = listOf(plan.deadlines, deadlineJson);
    object["reports"] = listOf(plan.reports, reportJson);
    putForms(object, plan);
    object["call_down"] = listOf(plan.callDown, callJson);
    object["ending"] = listOf(plan.ending, endingJson);
    if (plan.drill.everyYears > 0) {
        object["drill"] = {{"every_years", plan.drill.everyYears}, {"who", plan.drill.who}};
        putCite(object["drill"], plan.drill.cite);
    }
}

} // namespace formats
