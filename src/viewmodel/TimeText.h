#pragma once

#include "base/Instant.h"

#include <QString>

#include <optional>

/// Times as they stand on screen, China Standard Time, 24 hours.
namespace viewmodel {

/// "03:14:26".
[[nodiscard]] QString timeOfDayText(base::Instant instant);
/// "03:14".
[[nodiscard]] QString clockText(base::Instant instant);
/// "03:14" on the day of `now`, else "11-30 03:14"; a midnight at the end of a day reads "11-30 24:00". More
/// than half a year away with its year, "2027-11-29 18:00".
[[nodiscard]] QString momentText(base::Instant instant, base::Instant now);
/// The same of a due time, which at midnight ends a day: "05-31 24:00", far away "2027-05-31 24:00".
[[nodiscard]] QString dueDayText(base::Instant due, base::Instant now);
/// "2026-11-25 Wednesday".
[[nodiscard]] QString dateText(base::Instant instant);
/// "00:05:34", hours may exceed 24; never negative.
[[nodiscard]] QString stopwatchText(std::chrono::milliseconds duration);
/// "left 00:05:34", from a day on "left 5 d 20 h"; past due "over 00:12:26", from a day on "over 1 d 2 h".
[[nodiscard]] QString dueText(base::Instant due, base::Instant now);
/// "waited 00:06:12", from a day on "waited 1 d 3 h".
[[nodiscard]] QString waitedText(base::Instant since, base::Instant now);
/// "0 h 23 min", from a day on "day 2".
[[nodiscard]] QString elapsedText(base::Instant since, base::Instant now);
/// "60 min", "2 h", "5 d".
[[nodiscard]] QString spanText(std::chrono::minutes span);

/// A time as typed: "03:02", "0302", "11-24 22:10", "2026-11-24 22:10"; a time of day is the latest one not after
/// `now`. Nothing when it cannot be read.
[[nodiscard]] std::optional<base::Instant> parseMoment(const QString &text, base::Instant now);
/// The same for a time to come: a time of day is the next one after `now`; "+30" and "30" are minutes from now. A
/// day without its year is that of this year, also when it is over, or where that was more than half a year ago of the
/// next.
[[nodiscard]] std::optional<base::Instant> parseDue(const QString &text, base::Instant now);

} // namespace viewmodel
