#include "main/IncidentExport.h"

#include "documents/FormLibrary.h"
#include "dossier/CheckDossier.h"
#include "dossier/Dossier.h"
#include "formats/FormsYaml.h"
#include "main/RecordBundle.h"
#include "platform/Logging.h"

namespace root {

namespace {

/// Not what it is about, which are words of an incident.
template <class T>
base::Result<T> toldToLog(base::Result<T> result, std::string_view what)
{
    if (!result)
        platform::log(platform::LogLevel::Error, std::string(what) + ": " + platform::logged(result.error()));
    return result;
}

base::Result<std::vector<archive::File>> filesOf(
    RecordBundle &bundle, const std::filesystem::path &data, const std::string &number, base::Instant now)
{
    const auto incident = bundle.console().incident({number});
    if (!incident)
        return base::failFrom(incident);
    if (!*incident)
        return base::fail(base::ErrorCode::NotFound, "no such incident", number);
    const std::string houseFile = (data / "forms.yaml").string();
    const formats::FormsLoad house = formats::loadForms(houseFile);
    if (base::hasErrors(house.diagnostics))
        return base::fail(base::ErrorCode::Invalid, "the forms of the house cannot be used", houseFile);
    std::vector<const plan::Plan *> plans;
    for (const assess::CompiledPlan *plan : bundle.console().plans().inForce())
        plans.push_back(&plan->plan());
    const documents::FormLibrary forms(plans, house.forms);
    const documents::Templates pages((data / "forms").string());
    dossier::Subject subject{**incident, bundle.console().plans(), forms, pages, bundle.notices()->notices(),
        bundle.stock()->stock(), bundle.accounts()->all(), bundle.console().directory(), {}, 0, {},
        dossier::marksOf(bundle.record().kind()), now};
    if (const auto taken = dossier::takeEvents(bundle.record(), subject); !taken)
        return base::failFrom(taken);
    return dossier::filesOf(subject);
}

base::Result<viewmodel::ExportDone> writeOut(const std::filesystem::path &record, const std::filesystem::path &data,
    const base::Clock &clock, const viewmodel::ExportOrder &order)
{
    const auto bundle = RecordBundle::openToRead(record, data, clock);
    if (!bundle)
        return base::failFrom(bundle);
    const base::Instant now = clock.now();
    const auto files = filesOf(**bundle, data, order.incident, now);
    if (!files)
        return base::failFrom(files);
    const auto replace = order.mayReplace ? archive::Replace::Allow : archive::Replace::Never;
    if (const auto written = dossier::write(order.to, *files, now, replace); !written)
        return base::failFrom(written);
    return viewmodel::ExportDone{files->size(), dossier::seal(*files)};
}

/// Any folder and any zip file can be picked; what holds none of these was never an export.
bool looksLikeExport(const std::vector<archive::FoundFile> &files)
{
    return std::ranges::any_of(files, dossier::isTelling, &archive::FoundFile::name);
}

/// Whether one of those names stands in the folder, without reading all that may lie beside it.
bool mayBeExport(const std::filesystem::path &path)
{
    std::error_code unclear;
    if (!std::filesystem::is_directory(path, unclear))
        return true;
    return std::ranges::any_of(
        dossier::TellingNames, [&](std::string_view name) { return std::filesystem::exists(path / name, unclear); });
}

base::Result<viewmodel::ExportFound> examine(const std::string &path)
{
    const auto none = base::fail(base::ErrorCode::Invalid, "there is no manifest in it", path);
    if (!mayBeExport(path))
        return none;
    const auto files = dossier::read(path);
    if (!files)
        return base::failFrom(files);
    if (!looksLikeExport(*files))
        return none;
    const dossier::CheckReport report = dossier::check(*files);
    viewmodel::ExportFound found{{}, report.files, report.events.size(), report.signatures, report.seal};
    for (const dossier::Finding &finding : report.findings)
        found.faults.push_back(
            {std::string(dossier::FindingNames.at(static_cast<std::size_t>(finding.kind))), finding.file});
    return found;
}

} // namespace

base::Result<viewmodel::ExportDone> exportIncident(const std::filesystem::path &record,
    const std::filesystem::path &data, const base::Clock &clock, const viewmodel::ExportOrder &order)
{
    return toldToLog(writeOut(record, data, clock, order), "an incident is not exported");
}

base::Result<viewmodel::ExportFound> checkExport(const std::string &path)
{
    return toldToLog(examine(path), "an export is not checked");
}

} // namespace root
