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
                    + unlessEmpty("; with ", writer.parties(task.support)),
                task.cite);
    }
}

std::string triggerText(const plan::Trigger &trigger)
{
    switch (trigger.kind) {
    case plan::Trigger::Kind::State:
        return "state " + trigger.id;
    case plan::Trigger::Kind::Left:
        return "leaving " + trigger.id;
    case plan::Trigger::Kind::Transition:
        return "step " + trigger.id;
    case plan::Trigger::Kind::Task:
        return "task " + trigger.id;
    case plan::Trigger::Kind::Report:
        return "report " + trigger.id;
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

void writeDeadlines(PlanWriter &writer)
{
    writer.part("deadlines");
    for (const plan::Deadline &deadline : writer.plan().deadlines) {
        writer.line(1,
            deadline.id + "  " + deadline.label
                + (deadline.owner.empty() ? std::string() : "  " + writer.party(deadline.owner)),
            deadline.cite);
        writer.line(2,
            durationText(deadline.lasts) + " from " + triggerText(deadline.starts) + " to " + triggerText(deadline.ends)
                + "; near " + durationText(deadline.nearBefore) + " before" + (deadline.repeats ? "; starts anew" : "")
                + (deadline.superior ? "; of a superior rule" : ""));
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
    writeEnding(writer);
    writeDrill(writer);
}

} // namespace cli
