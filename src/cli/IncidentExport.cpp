#include "cli/IncidentCommand.h"

#include "app/Streams.h"
#include "cli/FormFiles.h"
#include "cli/JsonText.h"
#include "cli/NoticeRecord.h"
#include "cli/Visible.h"
#include "dossier/CheckDossier.h"
#include "dossier/Dossier.h"

#include <ostream>

namespace cli {

namespace {

constexpr std::string_view CheckUsage =
    "usage: fengsuictl incident check-export PATH [--db FILE] [--json]\n"
    "PATH: a folder or zip file that `incident export` wrote; --db: the record it is held against as well.\n";

base::Result<std::vector<archive::File>> filesOf(const IncidentUse &use)
{
    const auto incident = findIncident(use);
    if (!incident)
        return base::failFrom(incident);
    FormFiles forms;
    if (const auto loaded = forms.load(use.environment); !loaded)
        return base::failFrom(loaded);
    const auto record = NoticeRecord::open(use.arguments, RecordUse::Look, app::NoticeStream, use.environment);
    if (!record)
        return base::failFrom(record);
    const documents::FormLibrary library = forms.library();
    const documents::Templates pages = formPages(use.environment);
    dossier::Subject subject{**incident, use.console().plans(), library, pages, (*record)->dispatch.notices(),
        (*record)->reserve.stock(), (*record)->accounts.all(), use.console().directory(), {}, 0, {},
        dossier::marksOf(use.record.kind()), use.environment.clock.now()};
    const auto store = openStore(use.arguments, RecordUse::Look, app::streamOf(subject.incident.id), use.environment);
    if (!store)
        return base::failFrom(store);
    if (const auto taken = dossier::takeEvents(**store, subject); !taken)
        return base::failFrom(taken);
    return dossier::filesOf(subject);
}

Json toJson(const dossier::CheckReport &report)
{
    Json findings = Json::array();
    for (const dossier::Finding &one : report.findings)
        findings.push_back({{"kind", dossier::FindingNames.at(static_cast<std::size_t>(one.kind))}, {"file", one.file},
            {"detail", one.detail}});
    return {{"good", report.good()}, {"files", report.files}, {"events", report.events.size()},
        {"signatures", report.signatures}, {"record", {{"position", report.headPosition}, {"hash", report.headHash}}},
        {"seal", report.seal}, {"findings", findings}};
}

/// With --db: the record it is said to come from.
base::Result<> compare(const Arguments &arguments, const Environment &environment, dossier::CheckReport &report)
{
    if (!arguments.option("--db"))
        return {};
    const auto store = openStore(arguments, RecordUse::Look, dossier::streamOf(report), environment);
    return store ? dossier::compareWith(**store, report) : base::failFrom(store);
}

} // namespace

int exportIncident(const IncidentUse &use)
{
    const std::string out = use.option("--out");
    const auto files = filesOf(use);
    if (!files)
        return fail(use.environment, files.error());
    const auto replace = use.arguments.has("--overwrite") ? archive::Replace::Allow : archive::Replace::Never;
    if (const auto written = dossier::write(out, *files, use.environment.clock.now(), replace); !written)
        return fail(use.environment, written.error());
    const std::string seal = dossier::seal(*files);
    if (use.arguments.has("--json"))
        use.environment.out << toText(Json{{"out", out}, {"files", files->size()}, {"seal", seal}}) << '\n';
    else
        printLine(use.environment.out,
            out + ": " + std::to_string(files->size()) + " files; note down its seal (SM3 of "
                + std::string(dossier::Sha256Manifest) + "): " + seal);
    return Done;
}

int checkExport(const Words &words, const Environment &environment)
{
    int exit = Done;
    const auto arguments = sortOut(words, {{"--db"}, {"--json"}, 1, 1}, CheckUsage, environment, exit);
    if (!arguments)
        return exit;
    const auto files = dossier::read(arguments->positionals().front());
    if (!files)
        return fail(environment, files.error());
    dossier::CheckReport report = dossier::check(*files);
    if (const auto compared = compare(*arguments, environment, report); !compared)
        return fail(environment, compared.error());
    if (arguments->has("--json"))
        environment.out << toText(toJson(report)) << '\n';
    else if (report.good())
        printLine(environment.out,
            "good: " + std::to_string(report.files) + " files, " + std::to_string(report.events.size()) + " events, "
                + std::to_string(report.signatures) + " signatures; seal " + report.seal);
    for (const dossier::Finding &one : report.findings)
        printLine(environment.err,
            one.file + ": " + std::string(dossier::FindingNames.at(static_cast<std::size_t>(one.kind))) + ": "
                + one.detail);
    return report.good() ? Done : BadInput;
}

} // namespace cli
