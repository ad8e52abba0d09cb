#pragma once

#include "cli/IncidentCommand.h"

namespace cli {

/// A time told that lies this long before the incident is a slip of the keyboard: what is recorded stays for good.
inline constexpr std::chrono::days LongBefore{30};

/// The time of `--at`; nothing without it. Errors: Invalid when it cannot be read; Refused when it lies long before the
/// incident was reported (of a new one: before now).
[[nodiscard]] base::Result<std::optional<base::Instant>> toldTime(const IncidentUse &use);

/// Says what was recorded as told although nobody here knows it: a post of `--post`, a county of `--county`.
void warnOfUnknownNames(const IncidentUse &use);

} // namespace cli
