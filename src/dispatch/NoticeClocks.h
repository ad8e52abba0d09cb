#pragma once

#include "calendar/WorkCalendar.h"
#include "dispatch/Notices.h"

namespace dispatch {

/// A time limit that runs, or ran, for a notice.
struct NoticeClock {
    std::string name; ///< of the deadline in the plan; "restock" of the stock's duty
    std::string clause;
    base::Instant started;
    base::Instant due;
    std::optional<base::Instant> closed; ///< when what it asks for was done, or nobody needed it any more
    bool guessed = false; ///< the working days of a year it runs over are not announced yet
};

/// Every clock of a notice that has started, in the order of their rules. One that has no limit in the documents (the
/// papers after a command's call, 70号 3.2(5)) is none.
[[nodiscard]] std::vector<NoticeClock> clocksOf(
    const Notice &notice, const reserve::Stock &stock, const calendar::WorkCalendar &calendar);

/// Of all notices, by their number, the clocks that still run; none where nothing runs.
using RunningNoticeClocks = std::map<std::int64_t, std::vector<NoticeClock>>;
[[nodiscard]] RunningNoticeClocks runningClocks(
    const Notices &notices, const reserve::Stock &stock, const calendar::WorkCalendar &calendar);

/// From when what began then and is due then counts as near: an hour before, of what is short a tenth of its time.
[[nodiscard]] base::Instant nearSince(base::Instant started, base::Instant due);

/// The first that is still open; nothing where none is.
[[nodiscard]] std::optional<NoticeClock> nextClock(const std::vector<NoticeClock> &clocks);

} // namespace dispatch
