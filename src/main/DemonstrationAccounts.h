#pragma once

#include "app/Accounts.h"
#include "formats/StarterAccountsCsv.h"

#include <filesystem>

namespace root {

/// How dear a guess at a demonstration's passwords is: README tells them anyway, so it opens without delay.
inline constexpr identity::ScryptCost DemonstrationCost{1024, 8, 1};

/// The accounts that a demonstration begins with. Errors: Io, NotFound; Invalid with the first thing wrong.
[[nodiscard]] base::Result<std::vector<formats::StarterAccount>> readDemonstrationAccounts(
    const std::filesystem::path &file);

/// Opens them all, the first as administrator, each with its own password and key; stand-ins hold for a week. Errors:
/// those of the store; Refused with what a rule says.
[[nodiscard]] base::Result<> openDemonstrationAccounts(
    app::Accounts &accounts, const std::vector<formats::StarterAccount> &starters);

} // namespace root
