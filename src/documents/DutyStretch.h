#pragma once

#include "base/Instant.h"
#include "base/Result.h"

namespace documents {

/// A shift of the desk, or a day of it; the end is not included.
struct DutyStretch {
    base::Instant from;
    base::Instant to;
    [[nodiscard]] bool holds(base::Instant at) const { return from <= at && at < to; }
};

/// Reads "2026-11-30", a day from 0 to 24 o'clock, or "2026-11-30T08:00/2026-12-01T08:00". Error: Invalid, with how to
/// write it.
[[nodiscard]] base::Result<DutyStretch> parseDutyStretch(const std::string &text);
/// "2026年11月30日", "2026年11月30日8时00分至2026年12月1日8时00分".
[[nodiscard]] std::string stretchWords(const DutyStretch &stretch);

} // namespace documents
