#include "reports/Measures.h"

#include "base/Text.h"
#include "incident/MachineReason.h"
#include "incident/Times.h"
#include "plan/Confirmations.h"
#include "reports/Wording.h"

#include <algorithm>

namespace reports {

namespace {

using incident::RecordedEvent;

/// Says one event; nothing for those that are no measure of this activation.
class Sayer {
public:
    Sayer(const incident::Activation &activation, const plan::Plan &plan)
        : m_activation(activation)
        , m_plan(plan)
    {
    }

    std::string operator()(const incident::StateMoved &moved) const
    {
        if (moved.activation != m_activation.id)
            return {};
        const plan::Lifecycle *ladder = plan::findLifecycle(m_plan, moved.lifecycle);
        const plan::Transition *step = ladder ? plan::findTransition(*ladder, moved.transition) : nullptr;
        return decided(moved.decider, step ? step->label : moved.to) + clauseWords({moved.cite});
    }

    std::string operator()(const incident::IncidentReopened &again) const
    {
        return again.activation == m_activation.id ? decided(again.decider, "恢复响应") : std::string();
    }

    /// "确认“市政府领导已审批”（市政府领导：分管副市长）".
    std::string operator()(const incident::ConditionConfirmed &given) const
    {
        if (given.activation != m_activation.id || incident::machine::takesBack(given))
            return {};
        std::vector<std::string> who;
        if (!given.post.empty())
            who.push_back(plan::partyLabel(m_plan, given.post));
        if (!given.source.empty() && (who.empty() || who.front() != given.source))
            who.push_back(given.source);
        return (given.holds ? "确认“" : "撤回确认“") + plan::confirmationLabel(m_plan, given.confirmation) + "”"
            + (who.empty() ? "" : "（" + base::join(who, "：") + "）");
    }

    std::string operator()(const incident::TaskChanged &change) const
    {
        if (change.activation != m_activation.id || change.status != incident::TaskStatus::Done
            || incident::machine::byMachine(change))
            return {};
        const incident::TaskEntry *task = incident::findTask(m_activation, change.task);
        const std::string who = !change.who.empty() ? change.who : task ? task->owner : std::string();
        return who + (who.empty() ? "" : "：") + (task ? task->what : change.task);
    }

    std::string operator()(const auto &) const { return {}; }

private:
    [[nodiscard]] std::string decided(const incident::Decider &decider, const std::string &step) const
    {
        return plan::partyLabel(m_plan, decider.post) + channelWords(decider.channel) + "决定" + step;
    }

    const incident::Activation &m_activation;
    const plan::Plan &m_plan;
};

} // namespace

std::string toWords(const Measure &measure) { return momentWords(measure.when) + " " + measure.text; }

std::vector<Measure> measures(const incident::Incident &incident, const incident::Activation &activation,
    const plan::Plan &plan, std::int64_t since)
{
    const Sayer sayer(activation, plan);
    std::vector<Measure> taken;
    for (const RecordedEvent &record : incident.history) {
        if (record.version <= since || incident::isStruck(incident, record.version))
            continue;
        std::string text = std::visit(sayer, record.event);
        if (!text.empty())
            taken.push_back({record.version, incident::timeOf(incident, record), std::move(text)});
    }
    std::ranges::stable_sort(taken, {}, &Measure::when);
    return taken;
}

} // namespace reports
