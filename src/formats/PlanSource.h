#pragma once

#include "base/Result.h"
#include "plan/Version.h"

namespace formats {

inline constexpr std::string_view PlanFileName = "plan.yaml"; ///< the version in use

/// The text of one version of a plan, whole: what is loaded, and what the record keeps.
struct PlanSource {
    std::string text;
    std::vector<plan::TextPart> parts; ///< the files it comes from, where there are several
};

/// Reads a version of a plan. One that is `based_on` another is only its amendment: the plan.yaml beside it stands
/// before it, so that the text is whole; a file that holds both already is taken as it is. Errors: NotFound when the
/// file, or the one it is based on, cannot be read; Invalid when one of them is larger than any plan is.
[[nodiscard]] base::Result<PlanSource> readPlanSource(const std::string &path);

/// The place of a finding in the file it comes from, instead of in the text put together from several.
void placeInFile(base::Diagnostic &finding, const std::vector<plan::TextPart> &parts);

/// The `*.yaml` of a plan's folder: plan.yaml first, then the versions beside it by name.
[[nodiscard]] std::vector<std::string> findVersions(const std::string &folder);

} // namespace formats
