#include "incident/ResponseEnd.h"

#include <algorithm>
#include <limits>
#include <ranges>

namespace incident {

const StateMoved *responseEnd(const Incident &incident, const ActivationId &activation, std::int64_t version)
{
    for (const RecordedEvent &record : incident.history | std::views::reverse) {
        if (record.version >= version)
            continue;
        const auto *reopened = std::get_if<IncidentReopened>(&record.event);
        if (reopened && reopened->activation == activation)
            return nullptr;
        const auto *moved = std::get_if<StateMoved>(&record.event);
        if (moved && moved->activation == activation && moved->ends)
            return moved;
    }
    return nullptr;
}

const Activation *successor(const Incident &incident, const Activation &activation)
{
    const StateMoved *end =
        activation.ended ? responseEnd(incident, activation.id, std::numeric_limits<std::int64_t>::max()) : nullptr;
    if (!end || end->goesToPlan.empty())
        return nullptr;
    const auto found = std::ranges::find(incident.activations, end->goesToPlan, &Activation::plan);
    return found == incident.activations.end() ? nullptr : &*found;
}

bool wasHandedOver(const Incident &incident, const ActivationId &from, const ActivationId &to)
{
    const auto isOpening = [&](const RecordedEvent &record) {
        const auto *opened = std::get_if<PlanActivated>(&record.event);
        return opened && opened->activation == to && opened->beside == from;
    };
    const auto opening = std::ranges::find_if(incident.history, isOpening);
    return opening != incident.history.end() && std::ranges::any_of(incident.history, [&](const RecordedEvent &record) {
        const auto *moved = std::get_if<StateMoved>(&record.event);
        return moved && moved->activation == from && moved->goesToPlan == to.value
            && record.recorded == opening->recorded;
    });
}

bool wasClosedOut(const Incident &incident, const Activation &activation, const plan::Plan &plan)
{
    const plan::Lifecycle *ladder = activation.ended ? plan::findLifecycle(plan, "response") : nullptr;
    if (!ladder)
        return false;
    const auto kindOf = [ladder](const std::string &id) {
        const plan::State *state = plan::findState(*ladder, id);
        return state ? state->kind : plan::StateKind::Waiting;
    };
    const auto isLast = [&](const RecordedEvent &record) { // a review follows an end, a close-out does not
        const auto *moved = std::get_if<StateMoved>(&record.event);
        return moved && moved->activation == activation.id && moved->lifecycle == ladder->id && moved->ends;
    };
    auto newestFirst = incident.history | std::views::reverse;
    const auto last = std::ranges::find_if(newestFirst, isLast);
    return last != newestFirst.end() && kindOf(activation.state) == plan::StateKind::Final
        && kindOf(std::get<StateMoved>(last->event).from) != plan::StateKind::Ended;
}

bool isNoLongerOwed(
    const Incident &incident, const Activation &activation, const plan::Plan &plan, const TaskEntry &task)
{
    return isOpenWork(task) && wasClosedOut(incident, activation, plan)
        && !plan::asksFor(plan, activation.state, task.task);
}

std::vector<std::string> postsThatReopen(const plan::Lifecycle &response)
{
    std::vector<std::string> posts;
    for (const plan::Transition &step : response.transitions) {
        const plan::State *to = plan::findState(response, step.to);
        if (!to || (to->kind != plan::StateKind::Ended && to->kind != plan::StateKind::Final))
            continue;
        for (const std::string &post : step.decidedBy) {
            if (std::ranges::find(posts, post) == posts.end())
                posts.push_back(post);
        }
    }
    return posts;
}

} // namespace incident
