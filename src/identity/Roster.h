#pragma once

#include "base/Instant.h"

#include <optional>
#include <string>
#include <vector>

namespace identity {

enum class ShiftRole { Duty, Lead }; ///< 值班, 带班

/// Somebody is on duty, or leads, from one moment until another (the end not included).
struct Shift {
    base::Instant from;
    base::Instant to;
    ShiftRole role = ShiftRole::Duty;
    std::string post; ///< "市应急局 总值班室 值班员"
    std::string person; ///< may be empty
    friend bool operator==(const Shift &, const Shift &) = default;
};

/// Who is on duty from when to when.
struct Roster {
    std::vector<Shift> shifts;
    friend bool operator==(const Roster &, const Roster &) = default;
};

/// Who is on duty, or leads, at a moment; the later entry wins where two overlap.
[[nodiscard]] std::optional<Shift> onDuty(const Roster &roster, ShiftRole role, base::Instant at);

} // namespace identity
