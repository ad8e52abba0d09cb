#include "formats/PlanReview.h"

#include "check/Beside.h"
#include "check/Check.h"
#include "formats/PlanSource.h"
#include "formats/PlanYaml.h"

#include <algorithm>
#include <tuple>

namespace formats {

namespace {

void inOrder(std::vector<base::Diagnostic> &found)
{
    std::ranges::stable_sort(
        found, {}, [](const base::Diagnostic &d) { return std::tuple(d.file, d.position.line, d.position.column); });
}

void addFindings(std::vector<base::Diagnostic> &found, std::vector<base::Diagnostic> findings, const plan::Plan &plan)
{
    for (base::Diagnostic &finding : findings) {
        placeInFile(finding, plan.parts);
        found.push_back(std::move(finding));
    }
    inOrder(found);
}

} // namespace

std::vector<base::Diagnostic> reviewLoaded(PlanLoad load, std::span<const plan::Plan *const> others)
{
    const std::shared_ptr<const plan::Plan> plan = load.plan;
    std::vector<base::Diagnostic> found = std::move(load.diagnostics);
    if (load.draft)
        addFindings(found, check::checkPlan(*load.draft), *load.draft->plan);
    else
        inOrder(found);
    if (plan && !others.empty())
        addFindings(found, check::checkBeside(*plan, others), *plan);
    return found;
}

std::vector<base::Diagnostic> reviewPlanText(std::string_view yaml, const std::string &fileName)
{
    return reviewLoaded(loadPlanText(yaml, fileName));
}

std::vector<base::Diagnostic> reviewPlanFile(const std::string &path, std::span<const plan::Plan *const> others)
{
    return reviewLoaded(loadPlanFile(path), others);
}

} // namespace formats
