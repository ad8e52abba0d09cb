#include "formats/PlanLoader.h"

#include "base/Text.h"
#include "formats/CalendarJson.h"
#include "formats/PlanYaml.h"
#include "formats/TextFile.h"

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

base::Result<std::string> putFileInForce(const std::string &path, app::PlanShelf &shelf)
{
    const auto text = readTextFile(path);
    return text ? shelf.putInForce(*text, path) : base::failFrom(text);
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
    for (const std::string &path : findPlans(folder)) {
        if (auto id = putFileInForce(path, shelf))
            plans.ids.push_back(std::move(*id));
        else
            plans.unusable.push_back(std::move(id.error()));
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
