#include "formats/PlanLoader.h"

#include "base/Text.h"
#include "formats/PlanYaml.h"

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

} // namespace

base::Result<assess::CompiledPlan> loadCompiledPlan(const std::string &text, const std::string &name)
{
    PlanLoad load = loadPlanText(text, name);
    if (!load.plan)
        return invalid(load.diagnostics, name);
    auto compiled = assess::CompiledPlan::compile(std::move(load.plan));
    if (!compiled)
        return invalid(compiled.error(), name);
    return std::move(*compiled);
}

} // namespace formats
