#pragma once

#include "app/Console.h"

namespace viewmodel {

/// A report somebody is writing, as it would go out now: with its number, title and addressees. Nothing is recorded.
/// Error: Refused, no such report may go out.
[[nodiscard]] base::Result<incident::ReportSent> asItWouldGoOut(
    const app::Console &console, const incident::Incident &incident, const incident::SendReport &draft);

} // namespace viewmodel
