#include "reports/Aftermath.h"

#include "base/Text.h"
#include "incident/Clocks.h"
#include "incident/Times.h"
#include "reports/Measures.h"
#include "reports/Wording.h"

namespace reports {

namespace {

/// The step that ended the response; null while it runs.
const incident::RecordedEvent *endOf(const incident::Incident &incident, const incident::ActivationId &activation)
{
    const incident::RecordedEvent *end = nullptr;
    for (const incident::RecordedEvent &record : incident.history) {
        if (incident::isStruck(incident, record.version))
            continue;
        const auto *moved = std::get_if<incident::StateMoved>(&record.event);
        const auto *again = std::get_if<incident::IncidentReopened>(&record.event);
        if (moved && moved->activation == activation && moved->ends)
            end = &record;
        if (again && again->activation == activation)
            end = nullptr;
    }
    return end;
}

} // namespace

std::string endingWords(const incident::Incident &incident, const incident::Activation &activation,
    const plan::Plan &plan, const incident::PlanLibrary &plans)
{
    const incident::RecordedEvent *end = endOf(incident, activation.id);
    if (!end)
        return "响应尚未终止";
    const std::string &reason = std::get<incident::StateMoved>(end->event).reason;
    return momentWords(incident::timeOf(incident, *end)) + " " + measureWords(incident, activation, plan, plans, *end)
        + (reason.empty() ? "" : "；理由：" + reason);
}

std::string remainingWords(
    const incident::Incident &incident, const incident::Activation &activation, const plan::Plan &plan)
{
    if (!endOf(incident, activation.id))
        return {};
    std::vector<std::string> words;
    for (const incident::TaskEntry &task : activation.tasks) {
        if (incident::isOpenWork(task) && incident::isAskedFor(activation, plan, task.task))
            words.push_back(task.what + (task.owner.empty() ? "" : "（" + task.owner + "）"));
    }
    return base::join(words, "；");
}

} // namespace reports
