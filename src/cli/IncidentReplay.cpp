#include "cli/IncidentReplay.h"

#include "app/ReplayUnder.h"
#include "base/Text.h"
#include "cli/JsonText.h"
#include "cli/PlanFiles.h"
#include "cli/Visible.h"
#include "formats/PlanYaml.h"

#include <filesystem>
#include <ostream>

namespace cli {

namespace {

/// The version to judge under: of the data folder, or a plan file.
std::optional<assess::CompiledPlan> otherVersion(const std::string &name, const IncidentUse &use)
{
    const plan::VersionName wanted = plan::versionName(name);
    if (const assess::CompiledPlan *found = use.console().plans().version(wanted.plan, wanted.version))
        return *found;
    std::error_code unclear;
    const bool isFile = std::filesystem::is_regular_file(name, unclear);
    const auto file = isFile ? base::Result<std::string>(name) : planFile(use.environment, name);
    if (!file) {
        (void)fail(use.environment, file.error());
        return {};
    }
    formats::PlanLoad load = formats::loadPlanFile(*file);
    print(use.environment.err, load.diagnostics);
    return std::move(load.compiled);
}

std::vector<std::string> labelsOf(
    const plan::Plan &plan, const std::string &decision, const std::vector<std::string> &outcomes)
{
    std::vector<std::string> labels;
    const plan::Decision *table = plan::findDecision(plan, decision);
    for (const std::string &name : outcomes) {
        labels.push_back(name);
        for (const plan::Outcome &outcome : table ? table->outcomes : std::vector<plan::Outcome>()) {
            if (outcome.name == name)
                labels.back() = outcome.label;
        }
    }
    return labels;
}

void printText(const IncidentUse &use, const app::ReplayUnder &replay, const plan::Plan &own, const plan::Plan &other)
{
    std::ostream &out = use.environment.out;
    printLine(out, plan::versionText(own) + "  →  " + plan::versionText(other));
    bool differed = false;
    for (const app::ReplayMoment &moment : replay.moments) {
        printLine(out,
            base::toIso(moment.happened) + "  line " + std::to_string(moment.version) + "  "
                + base::join(moment.facts, ", ") + (moment.differs() ? "" : "  (alike)"));
        for (const app::ReplayFinding &finding : moment.findings) {
            if (finding.differs())
                printLine(out,
                    "  " + finding.decision + ": " + base::join(labelsOf(own, finding.decision, finding.own), " or ")
                        + " → " + base::join(labelsOf(other, finding.decision, finding.other), " or "));
        }
        differed = differed || moment.differs();
    }
    if (!differed)
        printLine(out, "every finding is the same under both");
    if (!replay.neverTold.empty())
        printLine(out, "never told, as only the other version asks for it: " + base::join(replay.neverTold, ", "));
    if (!replay.readOff.empty())
        printLine(out, "never asked for, but read off the recorded series: " + base::join(replay.readOff, ", "));
    if (!replay.notUsed.empty())
        printLine(out, "told, but nothing the other version knows: " + base::join(replay.notUsed, ", "));
}

Json toJson(const app::ReplayUnder &replay)
{
    Json moments = Json::array();
    for (const app::ReplayMoment &moment : replay.moments) {
        Json findings = Json::array();
        for (const app::ReplayFinding &finding : moment.findings)
            findings.push_back({{"decision", finding.decision}, {"own", finding.own}, {"other", finding.other},
                {"own_cites", finding.ownCites}, {"other_cites", finding.otherCites}, {"differs", finding.differs()}});
        moments.push_back({{"line", moment.version}, {"happened", base::toIso(moment.happened)},
            {"facts", moment.facts}, {"differs", moment.differs()}, {"findings", findings}});
    }
    return {{"moments", moments}, {"never_told", replay.neverTold}, {"read_off", replay.readOff},
        {"not_used", replay.notUsed}};
}

} // namespace

int replayIncident(const IncidentUse &use)
{
    const auto incident = findIncident(use);
    if (!incident)
        return fail(use.environment, incident.error());
    const auto other = otherVersion(use.option("--under"), use);
    if (!other)
        return BadInput;
    const auto activation = std::ranges::find((*incident)->activations, other->plan().id, &incident::Activation::plan);
    if (activation == (*incident)->activations.end())
        return fail(use.environment,
            base::Error{base::ErrorCode::NotFound, "plan " + other->plan().id + " does not run on " + use.word(0)});
    const assess::CompiledPlan *own = planOf(use, *activation);
    if (!own)
        return fail(use.environment,
            base::Error{
                base::ErrorCode::NotFound, "the plan version of this incident is not at hand", activation->plan});
    const app::ReplayUnder replay = app::replayUnder(**incident, *own, *other);
    if (!use.arguments.has("--json")) {
        printText(use, replay, own->plan(), other->plan());
        return Done;
    }
    Json object{{"incident", use.word(0)}, {"own", plan::versionText(own->plan())},
        {"other", plan::versionText(other->plan())}};
    object.update(toJson(replay));
    use.environment.out << toText(object, 2) << '\n';
    return Done;
}

} // namespace cli
