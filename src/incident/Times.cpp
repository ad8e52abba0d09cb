#include "incident/Times.h"

#include "base/Overloaded.h"
#include "incident/MachineReason.h"

#include <ranges>

namespace incident {

base::Instant timeOf(const Incident &incident, const RecordedEvent &record)
{
    base::Instant time = record.happened;
    for (const RecordedEvent &other : incident.history) {
        const auto *corrected = std::get_if<TimeCorrected>(&other.event);
        if (corrected && corrected->version == record.version)
            time = corrected->to;
    }
    return time;
}

base::Instant heardAt(const Incident &incident)
{
    if (incident.history.empty())
        return incident.reported;
    const RecordedEvent &first = incident.history.front();
    const auto *call = std::get_if<IncidentReported>(&first.event);
    return call ? call->heard.value_or(first.recorded) : first.recorded;
}

bool mayCorrectTime(const Event &event)
{
    return std::visit(
        base::Overloaded{
            [](const IncidentReported &) { return true; },
            [](const StateMoved &) { return true; },
            [](const TaskChanged &change) { return machine::settlesTask(change) && !machine::byMachine(change); },
            [](const ReportSent &) { return true; },
            [](const CallAttempted &) { return true; },
            [](const auto &) { return false; },
        },
        event);
}

const DeadlineEntry *findRetimed(const Incident &incident, const DeadlineRetimed &event)
{
    for (const DeadlineEntry &clock : std::views::reverse(incident.deadlines)) {
        if (clock.deadline == event.deadline && clock.started == event.started)
            return &clock;
    }
    return nullptr;
}

} // namespace incident
