#pragma once

#include "airquality/Index.h"
#include "app/Walkthrough.h"

namespace formats {

/// What came of reading a walkthrough.
struct WalkthroughLoad {
    std::optional<app::Walkthrough> walkthrough; ///< nothing when there were errors
    std::vector<base::Diagnostic> diagnostics;
};

/// Reads a walkthrough from YAML (docs/formats/walkthrough.md). Times are either instants ("2018-06-07T16:40") or
/// durations before `now` ("-PT5H12M"); answers are read as they are spoken, so the plans must be at hand. A series may
/// lie in a file beside it; the index of concentrations needs the `standards`.
[[nodiscard]] WalkthroughLoad loadWalkthroughText(std::string_view yaml, const std::string &fileName, base::Instant now,
    const incident::PlanLibrary &plans, const std::vector<airquality::Standard> &standards = {});
[[nodiscard]] WalkthroughLoad loadWalkthroughFile(const std::string &path, base::Instant now,
    const incident::PlanLibrary &plans, const std::vector<airquality::Standard> &standards = {});

} // namespace formats
