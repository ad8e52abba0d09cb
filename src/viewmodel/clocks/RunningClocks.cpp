#include "viewmodel/clocks/RunningClocks.h"

#include "viewmodel/Words.h"
#include "viewmodel/clocks/ClockWords.h"
#include "viewmodel/dispatch/NoticeWords.h"

#include <algorithm>

namespace viewmodel {

namespace {

/// A clock's id comes back once it ended: its start tells the two apart.
std::string keyOf(const std::string &place, const std::string &clock, base::Instant started)
{
    return place + '/' + clock + '@' + std::to_string(started.time_since_epoch().count());
}

} // namespace

ClockState RunningClock::stateAt(base::Instant now) const { return clockState(near, due, now); }

RunningClocks clocksOfIncidents(const std::map<std::string, app::IncidentPointer> &incidents)
{
    RunningClocks clocks;
    for (const auto &[number, incident] : incidents) {
        const std::string &county = incident->place.county;
        const QString where = qtext(county.empty() ? incident::title(*incident) : county);
        for (const incident::DeadlineEntry &clock : runningClocks(*incident))
            clocks.push_back({keyOf(number, clock.deadline, clock.started), {qtext(number), 0},
                spaced({where, clockLabel(clock.deadline, clock.label)}), clock.due, clock.near, clock.silenced});
    }
    return clocks;
}

RunningClocks clocksOfNotices(const ReserveSnapshot &reserve)
{
    RunningClocks clocks;
    if (!reserve.isThere())
        return clocks;
    for (const auto &[id, running] : *reserve.clocks) {
        const QString name = noticeShortName(*reserve.notices->find(id));
        for (const dispatch::NoticeClock &clock : running)
            clocks.push_back({keyOf("notice " + std::to_string(id), clock.name, clock.started), {QString(), id},
                spaced({name, clockWord(clock)}), clock.due, dispatch::nearSince(clock.started, clock.due), false});
    }
    return clocks;
}

RunningClocks byDueTime(RunningClocks clocks, const RunningClocks &others)
{
    clocks.insert(clocks.end(), others.begin(), others.end());
    std::ranges::stable_sort(clocks, {}, &RunningClock::due);
    return clocks;
}

} // namespace viewmodel
