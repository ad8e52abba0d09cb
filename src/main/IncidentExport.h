#pragma once

#include "base/Clock.h"
#include "viewmodel/ExportDesk.h"

#include <filesystem>

/// Exports as the window makes and examines them; both run in any thread.
namespace root {

/// Writes an incident of a record out. The record is opened once more, for looking only: nobody who records waits for
/// papers. `data`: the program's data folder. Errors: as viewmodel::ExportParts::write.
[[nodiscard]] base::Result<viewmodel::ExportDone> exportIncident(const std::filesystem::path &record,
    const std::filesystem::path &data, const base::Clock &clock, const viewmodel::ExportOrder &order);

/// Examines an export. Errors: as viewmodel::ExportParts::check.
[[nodiscard]] base::Result<viewmodel::ExportFound> checkExport(const std::string &path);

} // namespace root
