#pragma once

#include "viewmodel/ConsoleBundle.h"

namespace viewmodel {

/// A report somebody is writing, as it would go out now: with its number, title and addressees. Nothing is recorded.
/// Errors: NotFound, there is no such incident; Refused, no such report may go out; those of the record.
[[nodiscard]] base::Result<incident::ReportSent> asItWouldGoOut(
    ConsoleBundle &bundle, const std::string &incident, const incident::SendReport &draft);

} // namespace viewmodel
