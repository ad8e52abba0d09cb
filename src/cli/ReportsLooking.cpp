#include "cli/IncidentCommand.h"

#include "base/Text.h"
#include "cli/JsonText.h"
#include "cli/PlanTextParts.h"
#include "cli/TimelineText.h"
#include "cli/Visible.h"
#include "formats/PlanJsonParts.h"
#include "reports/Draft.h"
#include "reports/Paper.h"

#include <ostream>

namespace cli {

namespace {

/// Every report with the names of its own plan.
std::vector<incident::SentReport> allReports(const IncidentUse &use, const incident::Incident &incident)
{
    std::vector<incident::SentReport> all;
    for (incident::SentReport &report : incident::sentReports(incident, nullptr)) {
        const incident::Activation *activation = incident::findActivation(incident, report.sent->activation);
        const assess::CompiledPlan *plan = activation ? planOf(use, *activation) : nullptr;
        auto titled = plan ? incident::sentReport(incident, report.version, &plan->plan()) : std::nullopt;
        all.push_back(titled ? std::move(*titled) : std::move(report));
    }
    return all;
}

Json toJson(const incident::SentReport &report)
{
    const incident::ReportSent &sent = *report.sent;
    return {{"line", report.version}, {"plan", sent.activation.value}, {"report", sent.report},
        {"number", report.number}, {"title", report.title}, {"by", sent.by}, {"to", sent.to}, {"cite", sent.cite},
        {"sent", base::toIso(report.happened)}, {"fixed", base::toIso(report.fixed)}, {"recorded_by", report.actor},
        {"covers", report.covers}, {"reference", sent.reference}, {"reason", sent.reason}, {"struck", report.struck},
        {"text", sent.text}};
}

int showReport(const IncidentUse &use, const incident::Incident &incident, const std::string &line)
{
    for (const incident::SentReport &report : allReports(use, incident)) {
        if (std::to_string(report.version) != line)
            continue;
        if (use.arguments.has("--json"))
            use.environment.out << toText(toJson(report)) << '\n';
        else
            use.environment.out << visibleLines(reports::paper(incident, report));
        return Done;
    }
    return fail(use.environment,
        base::Error{base::ErrorCode::NotFound,
            "no report stands in line " + line + "; `incident reports " + incident.id.value + "` lists them"});
}

int draftReport(const IncidentUse &use, const incident::Incident &incident, const std::string &word)
{
    const auto activation = findActivation(use, incident);
    if (!activation)
        return fail(use.environment, activation.error());
    const assess::CompiledPlan *plan = planOf(use, **activation);
    if (!plan)
        return fail(use.environment,
            base::Error{
                base::ErrorCode::NotFound, "the plan version of this incident is not at hand", (*activation)->plan});
    const auto chosen = chooseNamed(word, reportsOf(plan->plan()), "the report");
    if (!chosen)
        return fail(use.environment, chosen.error());
    const plan::Report *report = plan::findReport(plan->plan(), *chosen);
    if (!incident::maySend(incident, **activation, *report))
        return fail(use.environment,
            base::Error{base::ErrorCode::Invalid,
                "the response has ended: " + report->label
                    + " goes out no more; a final report may, and what replaces one that was struck",
                *chosen});
    const reports::Draft draft =
        reports::draft(incident, **activation, plan->plan(), *report, use.console().plans(), use.console().now());
    if (draft.text.empty())
        return fail(use.environment,
            base::Error{
                base::ErrorCode::Invalid, report->label + " is written by others; record what it says", *chosen});
    if (use.arguments.has("--json"))
        use.environment.out << toText(Json{{"title", draft.title}, {"covers", draft.covers}, {"text", draft.text}})
                            << '\n';
    else
        use.environment.out << visibleLines(reports::heading(incident, draft.title) + "\n\n" + draft.text + "\n");
    if (!report->contents.empty()) // no part of the text that goes out
        printLine(use.environment.err,
            "has to say: " + base::join(report->contents, ", ") + PlanWriter::citeText(report->cite));
    return Done;
}

int listReports(const IncidentUse &use, const incident::Incident &incident)
{
    Json list = Json::array();
    for (const incident::SentReport &report : allReports(use, incident)) {
        if (use.arguments.has("--json"))
            list.push_back(toJson(report));
        else
            printLine(use.environment.out,
                std::to_string(report.version) + "  " + minuteText(report.happened) + "  " + report.title + "  → "
                    + base::join(report.sent->to, ", ") + (report.struck ? "  (struck)" : ""));
    }
    if (use.arguments.has("--json"))
        use.environment.out << toText(Json{{"reports", list}}) << '\n';
    return Done;
}

} // namespace

int lookAtReports(const IncidentUse &use)
{
    const auto incident = findIncident(use);
    if (!incident)
        return fail(use.environment, incident.error());
    if (const auto line = use.arguments.option("--show"))
        return showReport(use, **incident, std::string(*line));
    if (const auto report = use.arguments.option("--draft"))
        return draftReport(use, **incident, std::string(*report));
    return listReports(use, **incident);
}

} // namespace cli
