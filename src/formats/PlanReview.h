#pragma once

#include "formats/PlanYaml.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace formats {

/// Everything there is to say about a plan's text, in one pass and in the order of its places: what keeps it from
/// loading and what the checker finds in the parts that could be understood.
[[nodiscard]] std::vector<base::Diagnostic> reviewPlanText(std::string_view yaml, const std::string &fileName);

/// The same of a text that is loaded already; with what it says wrongly about `others`, the plans beside it, where
/// there are any.
[[nodiscard]] std::vector<base::Diagnostic> reviewLoaded(PlanLoad load, std::span<const plan::Plan *const> others = {});

/// The same of a file.
[[nodiscard]] std::vector<base::Diagnostic> reviewPlanFile(
    const std::string &path, std::span<const plan::Plan *const> others = {});

} // namespace formats
