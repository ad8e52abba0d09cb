#pragma once

#include "incident/Event.h"

#include <QString>

/// What can be done about a line of the timeline that is wrong.
namespace viewmodel {

/// Why an event cannot be struck through, and what to do instead; empty when it can.
[[nodiscard]] QString whyItStands(const incident::Event &event);
/// Why the time of an event cannot be corrected, and what to do instead; empty when it can.
[[nodiscard]] QString whyItsTimeStands(const incident::Event &event);

} // namespace viewmodel
