#pragma once

#include "assess/Draft.h"

#include <memory>
#include <string_view>

namespace formats {

/// What came of loading one plan.
struct PlanLoad {
    std::shared_ptr<const plan::Plan> plan; ///< null when there were errors
    std::optional<assess::CompiledPlan> compiled; ///< with its decisions, when there were none
    /// As far as the file could be understood, errors or not; nothing when it is no map of keys at all.
    std::optional<assess::Draft> draft;
    std::vector<base::Diagnostic> diagnostics; ///< everything wrong with the file, in the order of its places
};

/// Reads a plan from YAML (docs/rule-model.md) and compiles its decisions; all errors of both in one pass. `fileName`
/// stands in diagnostics; where it is `…/<folder>/plan.yaml`, the plan's id must be the folder's name. Never fails
/// otherwise than by diagnostics, whatever the text is. A text of two documents is a version with what another one
/// amends (PlanSource.h); `parts` are then the files its lines come from.
[[nodiscard]] PlanLoad loadPlanText(
    std::string_view yaml, const std::string &fileName, const std::vector<plan::TextPart> &parts = {});

/// The same from a file. One that cannot be read gives the diagnostic "unreadable-file".
[[nodiscard]] PlanLoad loadPlanFile(const std::string &path);

/// The `*/plan.yaml` of a folder of plans, sorted. Nothing when there is no such folder.
[[nodiscard]] std::vector<std::string> findPlans(const std::string &directory);

} // namespace formats
