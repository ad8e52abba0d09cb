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

std::vector<std::string> versionsBeside(const std::string &planFile)
{
    std::vector<std::string> versions = findVersions(std::filesystem::path(planFile).parent_path().string());
    std::erase(versions, planFile);
    return versions;
}

/// Plan files being read side by side: reading them is most of what a program does before it can show anything.
class Reading {
public:
    explicit Reading(const std::vector<std::string> &planFiles)
    {
        for (const std::string &file : planFiles) {
            begin(file);
            for (const std::string &version : versionsBeside(file))
                begin(version);
        }
    }
    /// Waits for the file, once only; one that has just come into the folder is read now.
    base::Result<LoadedVersion> take(const std::string &path)
    {
        const auto found = m_running.find(path);
        return found == m_running.end() ? loadVersion(path) : found->second.get();
    }

private:
    void begin(const std::string &path) { m_running.emplace(path, std::async(std::launch::async, loadVersion, path)); }

    std::map<std::string, std::future<base::Result<LoadedVersion>>> m_running;
};

/// The versions beside the one in use: at hand, and started only by their name.
void offerVersions(
    const std::string &planFile, Reading &reading, app::PlanShelf &shelf, std::vector<base::Error> &unusable)
{
    for (const std::string &path : versionsBeside(planFile)) {
        auto version = reading.take(path);
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
    const std::vector<std::string> files = findPlans(folder);
    Reading reading(files);
    for (const std::string &path : files) {
        if (auto inUse = reading.take(path)) {
            plans.ids.push_back(inUse->plan.plan().id);
            shelf.putInForce(std::move(inUse->plan), std::move(inUse->text));
        } else {
            plans.unusable.push_back(std::move(inUse.error()));
        }
        offerVersions(path, reading, shelf, plans.unusable);
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
