#include "cli/RenderSubject.h"

#include "app/IncidentsSince.h"
#include "app/Streams.h"
#include "base/Text.h"
#include "cli/HandoverUse.h"
#include "cli/NoticeRecord.h"
#include "cli/PlanFiles.h"
#include "cli/Record.h"
#include "dossier/Dossier.h"
#include "formats/PlanYaml.h"
#include "incident/Narrator.h"

#include <algorithm>
#include <charconv>

namespace cli {

namespace {

using documents::FilledForm;
using documents::ListedForm;
using documents::Mark;

/// One record, opened to look at.
struct RenderUse {
    const ListedForm &listed;
    const std::string &id;
    const Arguments &arguments;
    const Environment &environment;
};

/// Marked as what it is: only a live record leaves paper that says nothing of it.
FilledForm inRecord(FilledForm filled, store::RecordKind kind)
{
    std::vector<Mark> marks = dossier::marksOf(kind);
    std::ranges::move(filled.marks, std::back_inserter(marks));
    filled.marks = std::move(marks);
    return filled;
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
    return inRecord(documents::fillForm(use.listed, *notice, (*record)->reserve.stock(), (*record)->accounts.all()),
        (*record)->kind());
}

/// "2026-0147" and "31"; of "2026-0147" no line.
std::pair<std::string, std::string> splitLine(const std::string &id)
{
    const std::size_t slash = id.find('/');
    return slash == std::string::npos ? std::pair(id, std::string())
                                      : std::pair(id.substr(0, slash), id.substr(slash + 1));
}

/// Of a line of an incident; 0, which none has, where the word is no number.
std::int64_t lineNumber(const std::string &line)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
    return error == std::errc() && end == line.data() + line.size() ? number : 0;
}

base::Result<app::IncidentPointer> incidentOf(app::Console &console, const std::string &number)
{
    auto found = console.incident({number});
    if (!found || *found)
        return found;
    return base::fail(base::ErrorCode::NotFound,
        "there is no incident " + base::quotedLine(number) + "; see `fengsuictl incident list --all`");
}

base::Result<incident::SentReport> reportOf(
    const incident::Incident &incident, const std::string &line, const incident::PlanLibrary &plans)
{
    auto report = documents::reportAt(incident, lineNumber(line), plans);
    if (report)
        return *std::move(report);
    return base::fail(base::ErrorCode::NotFound,
        "no report stands in line " + base::quotedLine(line) + "; write --id " + incident.id.value
            + "/LINE, `fengsuictl incident reports " + incident.id.value + "` lists them");
}

base::Result<FilledForm> fillFrom(const RenderUse &use, const incident::Incident &incident,
    const incident::Activation &activation, const incident::SentReport *report, Record &record)
{
    const incident::PlanLibrary &plans = record.console().plans();
    const assess::CompiledPlan *plan = incident::planOf(&plans, activation);
    if (!plan)
        return base::fail(
            base::ErrorCode::NotFound, "the plan version of this incident is not at hand", activation.plan);
    return inRecord(
        documents::fillForm(use.listed, {incident, activation, plan->plan(), plans, record.console().now()}, report),
        record.kind());
}

base::Result<FilledForm> fillIncident(const RenderUse &use)
{
    const auto record = Record::open(use.arguments, RecordUse::Look, use.environment);
    if (!record)
        return base::failFrom(record);
    const auto [number, line] = splitLine(use.id);
    const auto found = incidentOf((*record)->console(), number);
    if (!found)
        return base::failFrom(found);
    const incident::Incident &incident = **found;
    if (use.listed.form->about == plan::FormSubject::Report) {
        const auto report = reportOf(incident, line, (*record)->console().plans());
        if (!report)
            return base::failFrom(report);
        const incident::Activation *activation = incident::findActivation(incident, report->sent->activation);
        if (activation)
            return fillFrom(use, incident, *activation, &*report, **record);
    }
    const auto activation = documents::activationFor(use.listed, incident);
    if (!activation)
        return base::failFrom(activation);
    return fillFrom(use, incident, **activation, nullptr, **record);
}

base::Result<FilledForm> fillDuty(const RenderUse &use)
{
    const auto stretch = documents::parseDutyStretch(use.id);
    if (!stretch)
        return base::failFrom(stretch);
    const auto record = HandoverRecord::open(use.arguments, RecordUse::Look, use.environment);
    if (!record)
        return base::failFrom(record);
    app::Console &console = (*record)->console();
    const auto incidents = app::incidentsSince(console, stretch->from);
    if (!incidents)
        return base::failFrom(incidents);
    return inRecord(documents::fillForm(use.listed,
                        documents::DutySubject{*stretch, *incidents, console.plans(), console.roster(),
                            console.directory(), (*record)->accounts.all(), (*record)->dispatch.history(),
                            (*record)->reserve().history(), (*record)->handovers.all()}),
        (*record)->kind());
}

base::Result<FilledForm> fillCall(const RenderUse &use)
{
    const auto record = Record::open(use.arguments, RecordUse::Look, use.environment);
    if (!record)
        return base::failFrom(record);
    const auto [number, line] = splitLine(use.id);
    app::Console &console = (*record)->console();
    const auto found = incidentOf(console, number);
    if (!found)
        return base::failFrom(found);
    const auto call = documents::callAt(**found, lineNumber(line), console.plans(), console.directory());
    if (!call)
        return base::fail(base::ErrorCode::NotFound,
            "no call stands in line " + base::quotedLine(line) + "; write --id " + number
                + "/LINE, `fengsuictl incident timeline " + number + "` lists them");
    return inRecord(documents::fillForm(use.listed, *call), (*record)->kind());
}

base::Result<FilledForm> fillHandover(const RenderUse &use)
{
    const auto record = HandoverRecord::open(use.arguments, RecordUse::Look, use.environment);
    if (!record)
        return base::failFrom(record);
    const auto handover = handoverNumbered(**record, use.id);
    if (!handover)
        return base::failFrom(handover);
    return inRecord(documents::fillForm(use.listed, **handover), (*record)->kind());
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
    FilledForm filled = documents::fillForm(use.listed, *load.plan);
    if (!use.arguments.option("--db"))
        return filled; // no record is needed, and none marks it
    const auto record = Record::open(use.arguments, RecordUse::Look, use.environment);
    if (!record)
        return base::failFrom(record);
    return inRecord(std::move(filled), (*record)->kind());
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
    case plan::FormSubject::Duty:
        return fillDuty(use);
    case plan::FormSubject::Handover:
        return fillHandover(use);
    case plan::FormSubject::Call:
        return fillCall(use);
    case plan::FormSubject::Incident:
    case plan::FormSubject::Report:
        break;
    }
    return fillIncident(use);
}

} // namespace cli
