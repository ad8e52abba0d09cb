#pragma once

#include "cli/Commands.h"

#include "documents/FilledForm.h"

namespace cli {

/// Looks up what `id` names for a form of that subject: an incident ("2026-0147"); a report
/// or a call of it ("2026-0147/31"); a notice by request, official number or code; a plan, or a version of it; a day or
/// a stretch of duty (parseDutyStretch); a handover by its number. Errors: NotFound, Invalid, and those of opening the
/// record. A record that is not live marks it.
[[nodiscard]] base::Result<documents::FilledForm> fillForm(const documents::ListedForm &listed, const std::string &id,
    const Arguments &arguments, const Environment &environment);

} // namespace cli
