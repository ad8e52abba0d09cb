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

bool endedBySettingAside(const incident::Incident &incident, const incident::DeadlineEntry &deadline)
{
    static constexpr std::string_view ByTask = "task:";
    if (!deadline.ended || !deadline.endReason.starts_with(ByTask))
        return false;
    const incident::Activation *activation = incident::findActivation(incident, deadline.activation);
    if (!activation)
        return false;
    const std::string task = deadline.endReason.substr(ByTask.size());
    const auto found = std::ranges::find(activation->tasks, task, &incident::TaskEntry::task);
    return found != activation->tasks.end() && found->status == incident::TaskStatus::NotApplicable;
}

} // namespace viewmodel
