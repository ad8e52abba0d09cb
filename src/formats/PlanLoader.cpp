#include "formats/PlanLoader.h"

#include "base/Text.h"
#include "formats/CalendarJson.h"
#include "formats/PlanSource.h"
#include "formats/PlanYaml.h"

#include <filesystem>
#include <future>
#include <map>

namespace formats {

namespace {

tl::unexpected<base::Error> invalid(const std::vector<base::Diagnostic> &diagnostics, const std::string &name)
{
    std::vector<std::string> lines;
    for (const base::Diagnostic &diagnostic : diagnostics) {
        if (diagnostic.severity == base::Severity::Error)
            lines.push_back(base::toString(diagnostic));
    }
    return base::fail(base::ErrorCode::Invalid, base::join(lines, "\n"), name);
}

/// A version of a plan from its file, with the text it was put together to.
struct LoadedVersion {
    assess::CompiledPlan plan;
    std::string text;
};
base::Result<LoadedVersion> loadVersion(const std::string &path)
{
    auto source = readPlanSource(path);
    if (!source)
        return base::failFrom(source);
    PlanLoad load = loadPlanText(source->text, path, source->parts);
    if (!load.compiled)
        return invalid(load.diagnostics, path);
    return LoadedVersion{std::move(*load.compiled), std::move(source->text)};
}

using Running = std::future<base::Result<LoadedVersion>>;

Running begin(const std::string &path) { return std::async(std::launch::async, loadVersion, path); }

/// The files of one plan while they are read.
struct FilesOfPlan {
    Running inUse;
    std::map<std::string, Running> others; ///< by path, in the order of their names
};

/// Begins to read all of them side by side: reading is most of what a program does before it can show anything.
std::vector<FilesOfPlan> beginAll(const std::string &folder)
{
    std::vector<FilesOfPlan> plans;
    for (const std::string &file : findPlans(folder)) {
        FilesOfPlan &plan = plans.emplace_back(FilesOfPlan{begin(file), {}});
        for (const std::string &path : findVersions(std::filesystem::path(file).parent_path().string())) {
            if (path != file)
                plan.others.emplace(path, begin(path));
        }
    }
    return plans;
}

/// The versions beside the one in use: at hand, and started only by their name.
void offerVersions(std::map<std::string, Running> &versions, app::PlanShelf &shelf, std::vector<base::Error> &unusable)
{
    for (auto &[path, running] : versions) {
        auto version = running.get();
        if (!version) {
            unusable.push_back(std::move(version.error()));
            continue;
        }
        const plan::Plan &plan = version->plan.plan();
        if (shelf.version(plan.id, plan.version))
            unusable.push_back({base::ErrorCode::Invalid,
                "version " + plan.version + " is there already, in another file; give one of them another name", path});
        else
            shelf.offer(std::move(version->plan), std::move(version->text));
    }
}

} // namespace

base::Result<assess::CompiledPlan> loadCompiledPlan(const std::string &text, const std::string &name)
{
    PlanLoad load = loadPlanText(text, name);
    if (!load.compiled)
        return invalid(load.diagnostics, name);
    return std::move(*load.compiled);
}

PlansInForce putPlansInForce(const std::string &folder, app::PlanShelf &shelf)
{
    PlansInForce plans;
    std::vector<FilesOfPlan> running = beginAll(folder);
    for (FilesOfPlan &files : running) {
        if (auto inUse = files.inUse.get()) {
            plans.ids.push_back(inUse->plan.plan().id);
            shelf.putInForce(std::move(inUse->plan), std::move(inUse->text));
        } else {
            plans.unusable.push_back(std::move(inUse.error()));
        }
        offerVersions(files.others, shelf, plans.unusable);
    }
    return plans;
}

std::vector<base::Error> loadWorkdays(const std::string &folder, app::PlanShelf &shelf)
{
    LoadedCalendar loaded = readCalendars(folder);
    shelf.setWorkdays(std::move(loaded.calendar));
    return std::move(loaded.unusable);
}

} // namespace formats
