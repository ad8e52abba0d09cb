#include "incident/StruckSignatures.h"

#include <algorithm>
#include <ranges>

namespace incident {

namespace {

/// The step by which the ladder came to where it stands; null where none did.
const RecordedEvent *lastStep(const Incident &incident, const Activation &activation, const plan::Lifecycle &ladder)
{
    for (const RecordedEvent &record : incident.history | std::views::reverse) {
        const auto *moved = std::get_if<StateMoved>(&record.event);
        if (moved && moved->activation == activation.id && moved->lifecycle == ladder.id)
            return &record;
    }
    return nullptr;
}

} // namespace

bool needsSigned(const plan::Transition &step, const plan::Confirmation &confirmation)
{
    return confirmation.perStep && std::ranges::any_of(step.require, [&](const plan::Requirement &requirement) {
        const std::vector<std::string> names = requirement.condition.names();
        return std::ranges::find(names, confirmation.name) != names.end();
    });
}

const RecordedEvent *signatureOf(
    const Incident &incident, const RecordedEvent &step, const std::string &confirmation, bool struck)
{
    const auto *moved = std::get_if<StateMoved>(&step.event);
    if (!moved)
        return nullptr;
    for (const RecordedEvent &record : incident.history | std::views::reverse) {
        const auto *given = record.version < step.version ? std::get_if<ConditionConfirmed>(&record.event) : nullptr;
        if (!given || given->activation != moved->activation || given->confirmation != confirmation || !given->holds
            || !(given->step.empty() || given->step == moved->transition))
            continue;
        if (isStruck(incident, record.version) == struck)
            return &record;
    }
    return nullptr;
}

std::vector<StruckSignature> struckSignatures(
    const Incident &incident, const Activation &activation, const plan::Plan &plan)
{
    std::vector<StruckSignature> found;
    for (const plan::Lifecycle &ladder : plan.lifecycles) {
        const RecordedEvent *step = lastStep(incident, activation, ladder);
        const plan::Transition *taken =
            step ? plan::findTransition(ladder, std::get<StateMoved>(step->event).transition) : nullptr;
        if (!taken)
            continue;
        for (const plan::Confirmation &confirmation : ladder.confirmations) {
            if (needsSigned(*taken, confirmation) && !signatureOf(incident, *step, confirmation.name)
                && signatureOf(incident, *step, confirmation.name, true))
                found.push_back({taken, &confirmation});
        }
    }
    return found;
}

} // namespace incident
