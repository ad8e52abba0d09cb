#include "formats/PlanJsonParts.h"
#include "plan/SeriesWords.h"

namespace formats {

namespace {

Json exclusionJson(const plan::Exclusion &exclusion)
{
    Json object{{"decision", exclusion.decision}, {"excluded_by", exclusion.outcome}, {"goes_to", exclusion.goesTo}};
    put(object, "plan", exclusion.plan);
    if (!exclusion.steps.empty())
        object["steps"] = exclusion.steps;
    putCite(object, exclusion.cite);
    return object;
}

Json giftJson(const plan::Gift &gift)
{
    if (gift.value)
        return std::visit([](const auto &value) { return Json(value); }, *gift.value);
    Json object{{"decision", gift.decision}};
    if (!gift.as.empty())
        object["as"] = gift.as;
    return object;
}

Json companionJson(const plan::Companion &companion)
{
    Json object = Json::object();
    put(object, "plan", companion.plan);
    put(object, "title", companion.title);
    if (companion.when)
        object["when"] = companion.when->text();
    put(object, "note", companion.note);
    for (const plan::Gift &gift : companion.gives)
        object["gives"][gift.fact] = giftJson(gift);
    putCite(object, companion.cite);
    return object;
}

Json formJson(const plan::Form &form)
{
    Json object{{"id", form.id}, {"label", form.label}, {"page", form.page},
        {"about", plan::formSubjectWord(form.about)}, {"fields", plan::fieldLabels(form)},
        {"filled", plan::fieldWords(form)}, {"used_by", form.usedBy}};
    if (!form.copies.empty())
        object["copies"] = form.copies;
    if (!form.notes.empty())
        object["notes"] = form.notes;
    putCite(object, form.cite);
    return object;
}

Json reductionJson(const plan::ReductionDuty &duty)
{
    Json pollutants = Json::object();
    for (const plan::Pollutant &pollutant : duty.pollutants)
        pollutants[pollutant.id] = pollutant.label;
    Json levels = Json::object();
    for (const plan::ReductionLevel &level : duty.levels)
        levels[level.outcome] = Json{{"label", level.label}, {"percent", level.percent}};
    Json object{{"decision", duty.decision}, {"pollutants", pollutants}, {"levels", levels}};
    putCite(object, duty.cite);
    return object;
}

} // namespace

void putScope(Json &object, const plan::Plan &plan)
{
    object["applicability"] = listOf(plan.applicability, exclusionJson);
    object["companions"] = listOf(plan.companions, companionJson);
    Json series = Json::object();
    for (const plan::SeriesFact &entry : plan.series) {
        if (entry.measure == plan::SeriesMeasure::HoursAtMost)
            series[entry.fact][std::string(seriesWord(entry.measure))] = entry.limit;
        else
            series[entry.fact] = seriesWord(entry.measure);
    }
    object["series"] = std::move(series);
    if (plan.reduction)
        object["reduction"] = reductionJson(*plan.reduction);
}

void putForms(Json &object, const plan::Plan &plan) { object["forms"] = listOf(plan.forms, formJson); }

} // namespace formats
