#include "cli/PlanFiles.h"

#include "base/Text.h"
#include "cli/Commands.h"
#include "formats/AqiStandardsJson.h"
#include "formats/PlanLoader.h"
#include "formats/PlanSource.h"
#include "formats/PlanYaml.h"
#include "formats/TextFile.h"

#include <sstream>

namespace cli {

base::Result<std::string> readText(const Environment &environment, const std::string &path)
{
    if (path != "-")
        return formats::readTextFile(path);
    std::ostringstream text;
    text << environment.in.rdbuf();
    return text.str();
}

namespace {

base::Result<std::filesystem::path> planFolder(const Environment &environment)
{
    const auto data = environment.data();
    if (!data)
        return base::failFrom(data);
    return *data / "plans";
}

std::string folderOf(const std::string &file) { return std::filesystem::path(file).parent_path().string(); }

tl::unexpected<base::Error> noPlans(const std::filesystem::path &folder)
{
    return base::fail(
        base::ErrorCode::NotFound, "holds no plan; set FENGSUI_DATA to the folder that holds plans/", folder.string());
}

} // namespace

base::Result<std::vector<std::string>> planFiles(const Environment &environment)
{
    const auto folder = planFolder(environment);
    if (!folder)
        return base::failFrom(folder);
    std::vector<std::string> files;
    for (const std::string &plan : formats::findPlans(folder->string()))
        std::ranges::move(formats::findVersions(folderOf(plan)), std::back_inserter(files));
    if (files.empty())
        return noPlans(*folder);
    return files;
}

base::Result<std::string> planFile(const Environment &environment, const std::string &name)
{
    const auto files = planFiles(environment);
    if (!files)
        return base::failFrom(files);
    const plan::VersionName wanted = plan::versionName(name);
    std::vector<std::string> ids;
    std::vector<std::string> versions;
    for (const std::string &file : *files) {
        const std::string id = std::filesystem::path(folderOf(file)).filename().string();
        if (ids.empty() || ids.back() != id)
            ids.push_back(id);
        if (id != wanted.plan)
            continue;
        if (wanted.version.empty())
            return file;
        const formats::PlanLoad load = formats::loadPlanFile(file);
        versions.push_back(load.draft ? load.draft->plan->version : std::string());
        if (versions.back() == wanted.version)
            return file;
    }
    if (!versions.empty())
        return base::fail(base::ErrorCode::NotFound,
            "there is no version " + wanted.version + " of " + wanted.plan
                + "; there are: " + base::join(versions, ", "));
    return base::fail(
        base::ErrorCode::NotFound, "there is no plan " + wanted.plan + "; there are: " + base::join(ids, ", "));
}

base::Result<std::vector<airquality::Standard>> aqiStandards(const Environment &environment)
{
    const auto folder = planFolder(environment);
    if (!folder)
        return base::failFrom(folder);
    return formats::loadAqiStandards(folder->parent_path().string());
}

base::Result<std::vector<base::Error>> loadPlans(const Environment &environment, app::PlanShelf &shelf)
{
    const auto folder = planFolder(environment);
    if (!folder)
        return base::failFrom(folder);
    formats::PlansInForce plans = formats::putPlansInForce(folder->string(), shelf);
    if (plans.ids.empty() && plans.unusable.empty())
        plans.unusable.push_back(noPlans(*folder).value());
    std::ranges::move(formats::loadWorkdays((folder->parent_path() / "calendar").string(), shelf),
        std::back_inserter(plans.unusable));
    return std::move(plans.unusable);
}

void warnOfPlans(const Environment &environment, const std::vector<base::Error> &unusable)
{
    for (const base::Error &error : unusable)
        warn(environment,
            "left out, what needs it is refused until it is corrected: " + error.subject + "\n" + error.detail);
}

base::Result<assess::CompiledPlan> planThat(
    const Environment &environment, const std::function<bool(const plan::Plan &)> &fits, const std::string &missing)
{
    app::PlanShelf shelf(formats::loadCompiledPlan);
    if (const auto unusable = loadPlans(environment, shelf))
        warnOfPlans(environment, *unusable);
    for (const assess::CompiledPlan *plan : shelf.inForce()) {
        if (fits(plan->plan()))
            return *plan;
    }
    return base::fail(base::ErrorCode::NotFound, missing);
}

} // namespace cli
