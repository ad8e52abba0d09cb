#include "base/Text.h"
#include "cli/PlanTextParts.h"

namespace cli {

namespace {

void writeTasks(PlanWriter &writer)
{
    writer.part("tasks");
    for (const plan::TaskSet &set : writer.plan().taskSets) {
        writer.line(1,
            set.id + "  " + set.label + unlessEmpty("  in ", base::join(set.states, ", "))
                + unlessEmpty("  and those of ", set.inherits) + unlessEmpty(" except ", base::join(set.except, ", ")),
            set.cite);
        for (const plan::Task &task : set.tasks)
            writer.line(2,
                task.id + "  " + task.what + "  " + writer.party(task.owner)
                    + unlessEmpty("; with ", writer.parties(task.support))
                    + unlessEmpty("; ", base::join(task.labels, ", ")),
                task.cite);
    }
}

std::string triggerText(const plan::Trigger &trigger)
{
    const std::string ids = base::join(trigger.ids, " or ");
    switch (trigger.kind) {
    case plan::Trigger::Kind::State:
        return "state " + ids;
    case plan::Trigger::Kind::Left:
        return "leaving " + ids;
    case plan::Trigger::Kind::Transition:
        return "step " + ids;
    case plan::Trigger::Kind::Task:
        return "task " + ids;
    case plan::Trigger::Kind::Report:
        return "report " + ids;
    case plan::Trigger::Kind::Never:
        break;
    }
    return "a person's word";
}

/// "1 h 30 min".
std::string durationText(std::chrono::minutes length)
{
    const auto hours = std::chrono::floor<std::chrono::hours>(length);
    const auto minutes = length - hours;
    std::vector<std::string> pieces;
    if (hours.count() > 0)
        pieces.push_back(std::to_string(hours.count()) + " h");
    if (minutes.count() > 0 || pieces.empty())
        pieces.push_back(std::to_string(minutes.count()) + " min");
    return base::join(pieces, " ");
}

std::string lengthText(const plan::Deadline &deadline)
{
    if (!deadline.daily.empty()) {
        std::vector<std::string> times;
        for (const calendar::TimeOfDay time : deadline.daily)
            times.push_back(calendar::toText(time));
        return "daily at " + base::join(times, ", ")
            + (deadline.timesADay > 1 ? ", " + std::to_string(deadline.timesADay) + " times" : "")
            + unlessEmpty(" in season ", deadline.season) + (deadline.fromNextDay ? " from the next day" : "");
    }
    switch (deadline.lasts.kind) {
    case calendar::Span::Kind::Days:
        return std::to_string(deadline.lasts.days) + " d";
    case calendar::Span::Kind::WorkingDays:
        return std::to_string(deadline.lasts.days) + " working d";
    case calendar::Span::Kind::SameDay:
        return "until " + calendar::toText(deadline.lasts.until);
    case calendar::Span::Kind::Yearly:
        return "by " + calendar::toText(deadline.lasts.by) + " each year, closing "
            + calendar::toText(deadline.lasts.closing);
    case calendar::Span::Kind::Exact:
        break;
    }
    return durationText(deadline.lasts.length);
}

void writeDeadlines(PlanWriter &writer)
{
    if (!writer.plan().seasons.empty())
        writer.part("seasons");
    for (const plan::Season &season : writer.plan().seasons)
        writer.line(1,
            season.id + "  " + season.label + "  " + calendar::toText(season.days.from) + " to "
                + calendar::toText(season.days.to) + unlessEmpty("  ", season.note),
            season.cite);
    writer.part("deadlines");
    for (const plan::Deadline &deadline : writer.plan().deadlines) {
        writer.line(1,
            deadline.id + "  " + deadline.label
                + (deadline.owner.empty() ? std::string() : "  " + writer.party(deadline.owner)),
            deadline.cite);
        writer.line(2,
            lengthText(deadline) + " from " + triggerText(deadline.starts)
                + (deadline.when ? " (when " + deadline.when->text() + ")" : "") + " to " + triggerText(deadline.ends)
                + "; near " + durationText(deadline.nearBefore) + " before" + (deadline.repeats ? "; starts anew" : "")
                + (deadline.superior ? "; of a superior rule" : "")
                + (deadline.outlives ? "; outlives the response" : ""));
    }
}

std::string_view kindWord(plan::ReportKind kind)
{
    switch (kind) {
    case plan::ReportKind::Initial:
        return "initial";
    case plan::ReportKind::FollowUp:
        return "follow-up";
    case plan::ReportKind::Final:
        break;
    }
    return "final";
}

void writeReports(PlanWriter &writer)
{
    writer.part("reports");
    for (const plan::Report &report : writer.plan().reports) {
        writer.line(1,
            report.id + "  " + report.label + "  (" + std::string(kindWord(report.kind)) + ")  "
                + writer.party(report.from) + " → " + writer.parties(report.to),
            report.cite);
        if (!report.contents.empty())
            writer.line(2, "holds: " + base::join(report.contents, "; "));
    }
}

void writeForms(PlanWriter &writer)
{
    if (writer.plan().forms.empty())
        return;
    writer.part("forms");
    for (const plan::Form &form : writer.plan().forms) {
        writer.line(1, form.id + "  " + form.label + unlessEmpty("  for ", base::join(form.usedBy, ", ")), form.cite);
        if (!form.fields.empty())
            writer.line(2, "asks for: " + base::join(plan::fieldLabels(form), "; "));
    }
}

void writeEnding(PlanWriter &writer)
{
    writer.part("ending");
    for (const plan::EndingCondition &condition : writer.plan().ending)
        writer.line(1, condition.text + unlessEmpty("  confirmed as ", condition.confirmation), condition.cite);
}

void writeDrill(PlanWriter &writer)
{
    const plan::DrillRule &drill = writer.plan().drill;
    if (drill.everyYears == 0)
        return;
    writer.part("drill");
    const std::string often =
        drill.everyYears == 1 ? "every year" : "every " + std::to_string(drill.everyYears) + " years";
    writer.line(1, often + (drill.who.empty() ? std::string() : "  " + writer.party(drill.who)), drill.cite);
}

} // namespace

void writeDuties(PlanWriter &writer)
{
    writeTasks(writer);
    writeDeadlines(writer);
    writeReports(writer);
    writer.part("call-down");
    for (const plan::CallStep &step : writer.plan().callDown)
        writer.line(1, writer.party(step.target) + unlessEmpty("  in ", base::join(step.states, ", ")), step.cite);
    writeForms(writer);
    writeEnding(writer);
    writeDrill(writer);
}

} // namespace cli
