#include "formats/PlanLoader.h"

#include "base/Text.h"
#include "formats/CalendarJson.h"
#include "formats/PlanSource.h"
#include "formats/PlanYaml.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <optional>
#include <thread>

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

using Loaded = std::vector<base::Result<LoadedVersion>>;

/// Several at once, on all processors but those that are spared.
Loaded loadAll(const std::vector<std::string> &files, unsigned spared)
{
    std::vector<std::optional<base::Result<LoadedVersion>>> found(files.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < files.size(); i = next++)
            found[i] = loadVersion(files[i]);
    };
    const unsigned processors = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t readers = std::min<std::size_t>(files.size(), processors > spared ? processors - spared : 1);
    {
        std::vector<std::future<void>> others;
        for (std::size_t i = 1; i < readers; ++i)
            others.push_back(std::async(std::launch::async, work));
        work();
    }
    Loaded loaded;
    for (auto &version : found)
        loaded.push_back(std::move(*version));
    return loaded;
}

/// The files beside the plans in use, in the order of their folders and names.
std::vector<std::string> filesBeside(const std::vector<std::string> &plans)
{
    std::vector<std::string> beside;
    for (const std::string &plan : plans) {
        std::vector<std::string> all = findVersions(std::filesystem::path(plan).parent_path().string());
        std::ranges::copy_if(all, std::back_inserter(beside), [&plan](const auto &path) { return path != plan; });
    }
    return beside;
}

} // namespace

base::Result<assess::CompiledPlan> loadCompiledPlan(const std::string &text, const std::string &name)
{
    PlanLoad load = loadPlanText(text, name);
    if (!load.compiled)
        return invalid(load.diagnostics, name);
    return std::move(*load.compiled);
}

PlansBeingRead::PlansBeingRead(const std::string &folder, unsigned spared)
    : m_files(findPlans(folder))
    , m_running(std::async(std::launch::async, loadAll, m_files, spared))
{
}

PlansInForce PlansBeingRead::putInForce(app::PlanShelf &shelf)
{
    PlansInForce plans;
    for (base::Result<LoadedVersion> &inUse : m_running.get()) {
        if (inUse) {
            plans.ids.push_back(inUse->plan.plan().id);
            shelf.putInForce(std::move(inUse->plan), std::move(inUse->text));
        } else {
            plans.unusable.push_back(std::move(inUse.error()));
        }
    }
    return plans;
}

std::vector<base::Error> PlansBeingRead::offerVersions(app::PlanShelf &shelf) const
{
    std::vector<base::Error> unusable;
    const std::vector<std::string> files = filesBeside(m_files);
    Loaded loaded = loadAll(files, 0);
    for (std::size_t i = 0; i < files.size(); ++i) {
        base::Result<LoadedVersion> &version = loaded[i];
        if (!version) {
            unusable.push_back(std::move(version.error()));
            continue;
        }
        const plan::Plan &plan = version->plan.plan();
        if (shelf.version(plan.id, plan.version))
            unusable.push_back({base::ErrorCode::Invalid,
                "version " + plan.version + " is there already, in another file; give one of them another name",
                files[i]});
        else
            shelf.offer(std::move(version->plan), std::move(version->text));
    }
    return unusable;
}

PlansInForce putPlansInForce(const std::string &folder, app::PlanShelf &shelf)
{
    PlansBeingRead reading(folder);
    PlansInForce plans = reading.putInForce(shelf);
    std::ranges::move(reading.offerVersions(shelf), std::back_inserter(plans.unusable));
    return plans;
}

std::vector<base::Error> loadWorkdays(const std::string &folder, app::PlanShelf &shelf)
{
    LoadedCalendar loaded = readCalendars(folder);
    shelf.setWorkdays(std::move(loaded.calendar));
    return std::move(loaded.unusable);
}

} // namespace formats
