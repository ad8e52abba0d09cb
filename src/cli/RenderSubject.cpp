#include "cli/RenderSubject.h"

#include "app/Streams.h"
#include "base/Text.h"
#include "cli/NoticeRecord.h"
#include "cli/PlanFiles.h"
#include "cli/Record.h"
#include "documents/IncidentValues.h"
#include "documents/NoticeValues.h"
#include "documents/PlanValues.h"
#include "formats/PlanYaml.h"
#include "incident/Narrator.h"

#include <algorithm>

namespace cli {

namespace {

using documents::ListedForm;
using documents::Mark;

/// One record, opened to look at.
struct RenderUse {
    const ListedForm &listed;
    const std::string &id;
    const Arguments &arguments;
    const Environment &environment;
};

std::vector<Mark> marksOf(store::RecordKind kind)
{
    switch (kind) {
    case store::RecordKind::Demo:
        return {Mark::Demonstration};
    case store::RecordKind::Drill:
        return {Mark::Drill};
    case store::RecordKind::Live:
        break;
    }
    return {};
}

base::Result<FilledForm> fillNotice(const RenderUse &use)
{
    const auto record = NoticeRecord::open(use.arguments, RecordUse::Look, app::NoticeStream, use.environment);
    if (!record)
        return base::failFrom(record);
    const dispatch::Notice *notice = (*record)->dispatch.notices().named(use.id);
    if (!notice)
        return base::fail(base::ErrorCode::NotFound,
            "the record has no notice " + base::quotedLine(use.id) + "; see `fengsuictl notice list --all`");
    FilledForm filled{*use.listed.form, documents::noticeValues({*notice, (*record)->reserve.stock(), use.listed.plan}),
        documents::signatureOf(*notice), marksOf((*record)->kind())};
    std::ranges::move(documents::marksOf(*notice), std::back_inserter(filled.marks));
    return filled;
}

/// The plan that the form belongs to, as it runs on the incident; a form of the house takes the first.
base::Result<const incident::Activation *> activationOf(const RenderUse &use, const incident::Incident &incident)
{
    for (const incident::Activation &activation : incident.activations) {
        if (!use.listed.plan || activation.plan == use.listed.plan->id)
            return &activation;
    }
    return base::fail(base::ErrorCode::Invalid,
        "the form belongs to the plan " + (use.listed.plan ? use.listed.plan->id : std::string("of an incident"))
            + ", which does not run on " + incident.id.value + "; add it with `incident activate`");
}

/// "2026-0147" and "31"; of "2026-0147" no line.
std::pair<std::string, std::string> splitLine(const std::string &id)
{
    const std::size_t slash = id.find('/');
    return slash == std::string::npos ? std::pair(id, std::string())
                                      : std::pair(id.substr(0, slash), id.substr(slash + 1));
}

/// The report of that line with the activation it was sent for.
base::Result<incident::SentReport> reportOf(
    const incident::Incident &incident, const std::string &line, const incident::PlanLibrary &plans)
{
    for (const incident::SentReport &report : incident::sentReports(incident, nullptr)) {
        if (std::to_string(report.version) != line)
            continue;
        const incident::Activation *activation = incident::findActivation(incident, report.sent->activation);
        const assess::CompiledPlan *plan = activation ? incident::planOf(&plans, *activation) : nullptr;
        const auto titled = plan ? incident::sentReport(incident, report.version, &plan->plan()) : std::nullopt;
        return titled.value_or(report);
    }
    return base::fail(base::ErrorCode::NotFound,
        "no report stands in line " + base::quotedLine(line) + "; write --id " + incident.id.value
            + "/LINE, `fengsuictl incident reports " + incident.id.value + "` lists them");
}

base::Result<FilledForm> fillFrom(const RenderUse &use, const incident::Incident &incident,
    const incident::Activation &activation, const incident::SentReport *report, Record &record)
{
    const assess::CompiledPlan *plan = incident::planOf(&record.console().plans(), activation);
    if (!plan)
        return base::fail(
            base::ErrorCode::NotFound, "the plan version of this incident is not at hand", activation.plan);
    const plan::Form *own = use.listed.plan ? plan::findForm(plan->plan(), use.listed.form->id) : nullptr;
    const documents::IncidentSubject subject{
        incident, activation, plan->plan(), record.console().plans(), record.console().now()};
    FilledForm filled{own ? *own : *use.listed.form,
        report ? documents::reportValues(subject, *report) : documents::incidentValues(subject), {},
        marksOf(record.kind())};
    if (report && report->struck)
        filled.marks.push_back(Mark::Void);
    return filled;
}

base::Result<FilledForm> fillIncident(const RenderUse &use)
{
    const auto record = Record::open(use.arguments, RecordUse::Look, use.environment);
    if (!record)
        return base::failFrom(record);
    const auto [number, line] = splitLine(use.id);
    const auto found = (*record)->console().incident({number});
    if (!found)
        return base::failFrom(found);
    if (!*found)
        return base::fail(base::ErrorCode::NotFound,
            "there is no incident " + base::quotedLine(number) + "; see `fengsuictl incident list --all`");
    const incident::Incident &incident = **found;
    if (use.listed.form->about == plan::FormSubject::Report) {
        const auto report = reportOf(incident, line, (*record)->console().plans());
        if (!report)
            return base::failFrom(report);
        const incident::Activation *activation = incident::findActivation(incident, report->sent->activation);
        if (activation)
            return fillFrom(use, incident, *activation, &*report, **record);
    }
    const auto activation = activationOf(use, incident);
    if (!activation)
        return base::failFrom(activation);
    return fillFrom(use, incident, **activation, nullptr, **record);
}

base::Result<FilledForm> fillPlan(const RenderUse &use)
{
    const auto file = planFile(use.environment, use.id);
    if (!file)
        return base::failFrom(file);
    const formats::PlanLoad load = formats::loadPlanFile(*file);
    if (!load.plan)
        return base::fail(base::ErrorCode::Invalid, "the plan cannot be used; `fengsuictl plan check` says why", *file);
    if (use.listed.plan && use.listed.plan->id != load.plan->id)
        return base::fail(base::ErrorCode::Invalid,
            "the form belongs to the plan " + use.listed.plan->id + "; write --id " + use.listed.plan->id);
    const plan::Form *own = plan::findForm(*load.plan, use.listed.form->id);
    return FilledForm{own ? *own : *use.listed.form, documents::planValues(*load.plan)};
}

} // namespace

base::Result<FilledForm> fillForm(
    const ListedForm &listed, const std::string &id, const Arguments &arguments, const Environment &environment)
{
    const RenderUse use{listed, id, arguments, environment};
    switch (listed.form->about) {
    case plan::FormSubject::Notice:
        return fillNotice(use);
    case plan::FormSubject::Plan:
        return fillPlan(use);
    case plan::FormSubject::Incident:
    case plan::FormSubject::Report:
        break;
    }
    return fillIncident(use);
}

} // namespace cli
