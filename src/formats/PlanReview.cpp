#include "formats/PlanReview.h"

#include "check/Check.h"
#include "formats/PlanSource.h"
#include "formats/PlanYaml.h"

#include <algorithm>
#include <tuple>

namespace formats {

std::vector<base::Diagnostic> reviewLoaded(PlanLoad load)
{
    std::vector<base::Diagnostic> found = std::move(load.diagnostics);
    if (load.draft) {
        for (base::Diagnostic &finding : check::checkPlan(*load.draft)) {
            placeInFile(finding, load.draft->plan->parts);
            found.push_back(std::move(finding));
        }
    }
    std::ranges::stable_sort(
        found, {}, [](const base::Diagnostic &d) { return std::tuple(d.file, d.position.line, d.position.column); });
    return found;
}

std::vector<base::Diagnostic> reviewPlanText(std::string_view yaml, const std::string &fileName)
{
    return reviewLoaded(loadPlanText(yaml, fileName));
}

std::vector<base::Diagnostic> reviewPlanFile(const std::string &path) { return reviewLoaded(loadPlanFile(path)); }

} // namespace formats
