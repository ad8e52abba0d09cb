#include "viewmodel/ClockWords.h"

#include "incident/Clocks.h"
#include "viewmodel/Words.h"

#include <algorithm>
#include <iterator>

namespace viewmodel {

ClockState clockState(const incident::DeadlineEntry &deadline, base::Instant now)
{
    switch (incident::stateAt(deadline, now)) {
    case incident::DeadlineState::Running:
        return ClockState::Running;
    case incident::DeadlineState::Near:
        return ClockState::Near;
    case incident::DeadlineState::Over:
        return ClockState::Over;
    case incident::DeadlineState::Ended:
        break;
    }
    return ClockState::Ended;
}

QString clockLabel(std::string_view id, std::string_view label)
{
    const bool callAgain = id.starts_with(incident::callAgainId({}));
    return callAgain ? Text::tr("call %1 again").arg(qtext(label)) : qtext(label);
}

std::vector<incident::DeadlineEntry> runningClocks(const incident::Incident &incident)
{
    std::vector<incident::DeadlineEntry> clocks;
    std::ranges::copy_if(incident.deadlines, std::back_inserter(clocks),
        [](const incident::DeadlineEntry &deadline) { return !deadline.ended; });
    std::ranges::stable_sort(clocks, {}, &incident::DeadlineEntry::due);
    return clocks;
}

QString endingWord(incident::ClockEnding ending)
{
    switch (ending) {
    case incident::ClockEnding::Met:
        return Text::tr("met");
    case incident::ClockEnding::Late:
        return Text::tr("missed");
    case incident::ClockEnding::SetAside:
        return Text::tr("not applicable");
    case incident::ClockEnding::NoLongerRuns:
        return Text::tr("no longer runs");
    case incident::ClockEnding::Stopped:
        return Text::tr("stopped");
    }
    return {};
}

} // namespace viewmodel
