#pragma once

#include "app/Dispatch.h"
#include "formats/StarterAccountsCsv.h"

#include <filesystem>

namespace root {

/// Fills the reserve of a demonstration from `folder`: catalogue.csv, plan.csv, lots.csv, and notices.csv with requests
/// in different states. Whoever has the role does each step, at `workstation`, in the hours before `clock`'s time,
/// which it moves and puts back. Days of expiry are written for 2026 and move with the year. Errors: Io, NotFound;
/// Invalid with the first thing wrong in a file; Refused with what a rule says.
[[nodiscard]] base::Result<> fillDemonstrationReserve(const std::filesystem::path &folder,
    const std::vector<formats::StarterAccount> &starters, base::ManualClock &clock, app::Accounts &accounts,
    app::Reserve &stock, app::Dispatch &notices);

} // namespace root
