#pragma once

#include "calendar/Day.h"

#include <array>
#include <compare>

namespace reserve {

/// 月检, 季检 (71号 第二十条).
enum class CheckKind { Monthly, Quarterly };
inline constexpr auto CheckKindNames = std::to_array<std::string_view>({"monthly", "quarterly"});

/// The month or quarter that a check is for.
struct Period {
    CheckKind kind = CheckKind::Monthly;
    int year = 0;
    int number = 0; ///< month 1 to 12, quarter 1 to 4

    [[nodiscard]] calendar::Day begin() const;
    [[nodiscard]] calendar::Day end() const; ///< the day behind its last
    [[nodiscard]] Period before() const; ///< the one just before
    friend auto operator<=>(const Period &, const Period &) = default;
};

[[nodiscard]] Period periodOf(CheckKind kind, calendar::Day day);
/// "2026-11", "2026-Q4".
[[nodiscard]] std::string toText(const Period &period);
/// Error: Invalid, naming the text.
[[nodiscard]] base::Result<Period> parsePeriod(std::string_view text);

/// The same day so many months later, or the last day of that month where it is shorter.
[[nodiscard]] calendar::Day monthsAfter(calendar::Day day, int months);

} // namespace reserve
