#include "cli/Commands.h"

#include "base/Text.h"
#include "check/CoverageTable.h"
#include "cli/JsonText.h"
#include "cli/PlanDiff.h"
#include "cli/PlanFiles.h"
#include "cli/PlanText.h"
#include "cli/Visible.h"
#include "formats/PlanJson.h"
#include "formats/PlanReview.h"
#include "formats/PlanSource.h"
#include "formats/PlanYaml.h"
#include "formats/VersionWords.h"

#include <filesystem>

#include <ostream>

namespace cli {

namespace {

constexpr std::string_view Usage = R"(usage: fengsuictl plan list [--json]         the plans there are
       fengsuictl plan show ID[@VERSION] [--json]  one plan whole
       fengsuictl plan check [PATH…] [--json] all findings; PATH is a plan.yaml or its folder; errors: exit 1
       fengsuictl plan diff A B [--json]     what two versions decide differently; A, B: ID, ID@VERSION or a file
       fengsuictl plan check [PATH…] --coverage [--json]  every clause with its kind and where it is used
)";

int list(const Arguments &arguments, const Environment &environment)
{
    const auto files = planFiles(environment);
    if (!files)
        return fail(environment, files.error());
    Json plans = Json::array();
    int exit = Done;
    for (const std::string &file : *files) {
        const formats::PlanLoad load = formats::loadPlanFile(file);
        print(environment.err, load.diagnostics);
        if (!load.plan) {
            exit = BadInput;
            continue;
        }
        const plan::Plan &plan = *load.plan;
        if (arguments.has("--json")) {
            plans.push_back({{"id", plan.id}, {"title", plan.title}, {"document", plan.document},
                {"version", plan.version}, {"valid_from", plan.validFrom}, {"status", formats::statusWord(plan.status)},
                {"superseded_by", plan.supersededBy}, {"superseded_since", plan.supersededSince},
                {"based_on", plan.basedOn}, {"file", file}});
        } else {
            const std::string standing = standingText(plan);
            printLine(environment.out,
                plan.id + "  " + plan.title + "  " + plan.document + "  " + plan.version
                    + (standing.empty() ? std::string() : "  (" + standing + ")"));
        }
    }
    if (arguments.has("--json"))
        environment.out << toText(Json{{"plans", plans}}, 2) << '\n';
    return exit;
}

int show(const Arguments &arguments, const Environment &environment)
{
    const auto file = planFile(environment, arguments.positionals()[1]);
    if (!file)
        return fail(environment, file.error());
    const formats::PlanLoad load = formats::loadPlanFile(*file);
    print(environment.err, load.diagnostics);
    if (!load.plan)
        return BadInput;
    if (arguments.has("--json"))
        environment.out << formats::planToJson(*load.plan) << '\n';
    else
        printPlan(*load.plan, environment.out);
    return Done;
}

/// The plan files of a folder, all versions; a file as it is.
std::vector<std::string> filesAt(const std::vector<std::string> &paths)
{
    std::vector<std::string> files;
    for (const std::string &path : paths) {
        std::vector<std::string> versions{path};
        if (std::filesystem::is_directory(path))
            versions = formats::findVersions(path);
        if (versions.empty())
            versions.push_back((std::filesystem::path(path) / formats::PlanFileName).string());
        std::ranges::move(versions, std::back_inserter(files));
    }
    return files;
}

Json toJson(const check::ClauseUse &use)
{
    Json json{{"section", use.clause->section}, {"title", use.clause->title},
        {"kind", formats::kindWord(use.clause->kind)}, {"uses", use.uses}};
    if (!use.clause->document.empty())
        json["document"] = use.clause->document;
    return json;
}

/// The clauses of each plan, with what of the plan comes from them.
int coverage(const std::vector<std::string> &paths, bool json, const Environment &environment)
{
    Json plans = Json::array();
    for (const std::string &path : paths) {
        const formats::PlanLoad load = formats::loadPlanFile(path);
        print(environment.err, load.diagnostics);
        if (!load.plan)
            return BadInput;
        Json clauses = Json::array();
        if (!json)
            printLine(environment.out, load.plan->title + "  " + load.plan->document + "  " + load.plan->version);
        const std::vector<check::ClauseUse> table = check::coverageOf(*load.plan);
        for (const check::ClauseUse &use : table) {
            clauses.push_back(toJson(use));
            if (!json)
                printLine(environment.out,
                    "  " + plan::clauseName(*use.clause) + "  " + use.clause->title + "  ("
                        + formats::kindWord(use.clause->kind) + ")  "
                        + (use.uses.empty() ? "—" : base::join(use.uses, ", ")));
        }
        const check::Covered covered = check::coveredOf(table);
        if (!json)
            printLine(environment.out,
                "  " + std::to_string(covered.used) + " of the " + std::to_string(covered.ordering)
                    + " clauses that order something are used: " + std::to_string(covered.percent()) + " %");
        plans.push_back({{"plan", load.plan->id}, {"version", load.plan->version}, {"clauses", clauses},
            {"ordering", covered.ordering}, {"used", covered.used}, {"percent", covered.percent()}});
    }
    if (json)
        environment.out << toText(Json{{"coverage", plans}}, 2) << '\n';
    return Done;
}

Json toJson(const base::Diagnostic &diagnostic)
{
    Json object{{"severity", base::name(diagnostic.severity)}, {"code", diagnostic.code},
        {"message", diagnostic.message}, {"file", diagnostic.file}, {"line", diagnostic.position.line},
        {"column", diagnostic.position.column}};
    for (const base::WitnessFact &fact : diagnostic.witness)
        object["witness"][fact.fact] = fact.test;
    return object;
}

/// The plans that stand beside those of `paths`, which are loaded: themselves, and those in use.
std::vector<std::shared_ptr<const plan::Plan>> plansBeside(
    const std::vector<std::string> &paths, const std::vector<formats::PlanLoad> &loads, const Environment &environment)
{
    std::vector<std::shared_ptr<const plan::Plan>> plans;
    for (const formats::PlanLoad &load : loads)
        plans.push_back(load.plan);
    for (const std::string &file : planFiles(environment).value_or(std::vector<std::string>())) {
        if (std::ranges::find(paths, file) == paths.end())
            plans.push_back(formats::loadPlanFile(file).plan);
    }
    std::erase(plans, nullptr);
    return plans;
}

/// ", 2 warnings: look at them", so that nobody who reads the last line alone takes them for nothing; empty: none.
std::string warningsText(const std::vector<base::Diagnostic> &said)
{
    const auto warnings = std::ranges::count(said, base::Severity::Warning, &base::Diagnostic::severity);
    if (warnings == 0)
        return {};
    return ", " + std::to_string(warnings) + (warnings == 1 ? " warning: look at it" : " warnings: look at them");
}

int check(const Arguments &arguments, const Environment &environment)
{
    std::vector<std::string> paths(arguments.positionals().begin() + 1, arguments.positionals().end());
    if (paths.empty()) {
        const auto files = planFiles(environment);
        if (!files)
            return fail(environment, files.error());
        paths = *files;
    }
    paths = filesAt(paths);
    if (arguments.has("--coverage"))
        return coverage(paths, arguments.has("--json"), environment);
    bool errors = false;
    Json findings = Json::array();
    std::vector<base::Diagnostic> said;
    std::vector<formats::PlanLoad> loads;
    for (const std::string &path : paths)
        loads.push_back(formats::loadPlanFile(path));
    const auto beside = plansBeside(paths, loads, environment);
    std::vector<const plan::Plan *> others;
    std::ranges::transform(beside, std::back_inserter(others), [](const auto &plan) { return plan.get(); });
    for (formats::PlanLoad &load : loads) {
        std::vector<base::Diagnostic> found = formats::reviewLoaded(std::move(load), others);
        errors = errors || base::hasErrors(found);
        // What stands in the version another one is based on is said once.
        std::erase_if(found, [&](const base::Diagnostic &diagnostic) {
            return std::ranges::any_of(said, [&](const base::Diagnostic &other) { return other == diagnostic; });
        });
        std::ranges::copy(found, std::back_inserter(said));
        for (const base::Diagnostic &diagnostic : found)
            findings.push_back(toJson(diagnostic));
        for (const base::Diagnostic &diagnostic : found) {
            const bool error = diagnostic.severity == base::Severity::Error;
            if (error || !arguments.has("--json"))
                printLine(error ? environment.err : environment.out, base::toString(diagnostic));
        }
    }
    if (arguments.has("--json"))
        environment.out << toText(Json{{"plans", paths.size()}, {"errors", errors}, {"diagnostics", findings}}, 2)
                        << '\n';
    else if (!errors)
        environment.out << paths.size() << (paths.size() == 1 ? " plan" : " plans") << " checked, no errors"
                        << warningsText(said) << '\n';
    return errors ? BadInput : Done;
}

} // namespace

int runPlan(const Words &words, const Environment &environment)
{
    int exit = Done;
    const auto arguments = sortOut(words, {{}, {"--json", "--coverage"}, 1, 1000}, Usage, environment, exit);
    if (!arguments)
        return exit;
    const std::vector<std::string> &positionals = arguments->positionals();
    if (positionals.front() == "list" && positionals.size() == 1)
        return list(*arguments, environment);
    if (positionals.front() == "show" && positionals.size() == 2)
        return show(*arguments, environment);
    if (positionals.front() == "diff" && positionals.size() == 3)
        return diffPlans(positionals[1], positionals[2], arguments->has("--json"), environment);
    if (positionals.front() == "check")
        return check(*arguments, environment);
    return usage(environment, "plan " + positionals.front() + " does not fit", Usage);
}

} // namespace cli
