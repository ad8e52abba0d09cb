#pragma once

#include "cli/Commands.h"

#include "documents/FormLibrary.h"
#include "documents/Render.h"

namespace cli {

/// What a form is filled with, out of the record or the plans.
struct FilledForm {
    plan::Form form; ///< of the version of the plan that the incident runs on
    documents::FormValues values;
    documents::SignatureBlock signature = {};
    std::vector<documents::Mark> marks = {};
};

/// Looks up what `id` names for a form of that subject: an incident ("2026-0147"); a report of one with its line
/// ("2026-0147/31"); a notice by request, official number or code; a plan, or a version of it. Errors: NotFound,
/// Invalid, and those of opening the record.
[[nodiscard]] base::Result<FilledForm> fillForm(const documents::ListedForm &listed, const std::string &id,
    const Arguments &arguments, const Environment &environment);

} // namespace cli
