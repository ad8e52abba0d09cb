#include "reports/LevelStays.h"

#include "incident/Times.h"

namespace reports {

namespace {

using incident::RecordedEvent;

/// Where a record leads this ladder of this activation to; nothing where it is about something else.
std::optional<std::string> leadsTo(
    const RecordedEvent &record, const incident::Activation &activation, const plan::Lifecycle &ladder)
{
    if (const auto *moved = std::get_if<incident::StateMoved>(&record.event);
        moved && moved->activation == activation.id && moved->lifecycle == ladder.id)
        return moved->to;
    if (const auto *again = std::get_if<incident::IncidentReopened>(&record.event);
        again && again->activation == activation.id && ladder.id == "response")
        return again->to;
    return std::nullopt;
}

} // namespace

std::vector<LevelStay> levelStays(
    const incident::Incident &incident, const incident::Activation &activation, const plan::Lifecycle &ladder)
{
    std::vector<LevelStay> levels;
    for (const RecordedEvent &record : incident.history) {
        const std::optional<std::string> to = leadsTo(record, activation, ladder);
        if (!to || incident::isStruck(incident, record.version))
            continue;
        const base::Instant when = incident::timeOf(incident, record);
        if (!levels.empty() && !levels.back().to)
            levels.back().to = when;
        const plan::State *state = plan::findState(ladder, *to);
        if (state && state->kind == plan::StateKind::Level)
            levels.push_back({state, when, {}});
    }
    return levels;
}

} // namespace reports
