#include "reports/Measures.h"

#include "base/Text.h"
#include "incident/MachineReason.h"
#include "incident/Narrator.h"
#include "incident/ResponseEnd.h"
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
    Sayer(const incident::Incident &incident, const incident::Activation &activation, const plan::Plan &plan,
        const incident::PlanLibrary &plans)
        : m_incident(incident)
        , m_activation(activation)
        , m_plan(plan)
        , m_plans(plans)
    {
    }

    [[nodiscard]] std::string say(const RecordedEvent &record) { return std::visit(*this, record.event); }

    std::string operator()(const incident::StateMoved &moved) const
    {
        if (moved.activation != m_activation.id)
            return {};
        const plan::Lifecycle *ladder = plan::findLifecycle(m_plan, moved.lifecycle);
        const plan::Transition *step = ladder ? plan::findTransition(*ladder, moved.transition) : nullptr;
        const std::string taker = moved.goesTo.empty() ? "" : "，移交" + moved.goesTo;
        return decided(moved.decider, step ? step->label : moved.to) + taker + clauseWords({moved.cite});
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
            + stepWords(given.step) + (who.empty() ? "" : "（" + base::join(who, "：") + "）");
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

    std::string operator()(const incident::PlanActivated &started) const
    {
        return asked(started.activation, started.beside);
    }

    std::string operator()(const incident::PlanLinked &link) const
    {
        if (!isAsker(link.beside, link.activation))
            return {};
        if (link.beside == m_activation.id)
            return "记明" + titled(link.activation) + "由本预案提出" + companionClause(link.activation);
        return link.activation == m_activation.id ? "记明本预案由" + titled(link.beside) + "提出" : std::string();
    }

    std::string operator()(const auto &) const { return {}; }

private:
    /// "，用于发布橙色预警": a signature counts for one step alone.
    [[nodiscard]] std::string stepWords(const std::string &id) const
    {
        for (const plan::Lifecycle &ladder : m_plan.lifecycles) {
            if (const plan::Transition *step = plan::findTransition(ladder, id))
                return "，用于" + step->label;
        }
        return {};
    }

    /// "提出启用《医药储备应急调拨预案》（附表2）", seen from the plan that asked; from the one that was asked for, who
    /// did. That the matter went over to it was said with the step.
    [[nodiscard]] std::string asked(const incident::ActivationId &plan, const incident::ActivationId &by) const
    {
        if (incident::wasHandedOver(m_incident, by, plan))
            return plan == m_activation.id ? "由" + titled(by) + "移交，启用本预案" : std::string();
        if (!isAsker(by, plan))
            return {};
        if (by == m_activation.id)
            return "提出启用" + titled(plan) + companionClause(plan);
        return plan == m_activation.id ? "由" + titled(by) + "提出，启用本预案" : std::string();
    }

    /// It is the one that asked for the plan by what stands now; another one may have been said to be since.
    [[nodiscard]] bool isAsker(const incident::ActivationId &by, const incident::ActivationId &plan) const
    {
        const incident::Activation *asked = incident::findActivation(m_incident, plan);
        return asked && !by.empty() && asked->beside == by;
    }

    [[nodiscard]] std::string companionClause(const incident::ActivationId &plan) const
    {
        const plan::Companion *companion = plan::findCompanion(m_plan, plan.value);
        return companion ? clauseWords({companion->cite.section}) : std::string();
    }

    [[nodiscard]] std::string titled(const incident::ActivationId &id) const
    {
        return "《" + incident::planTitle(m_incident, id, &m_plans) + "》";
    }

    [[nodiscard]] std::string decided(const incident::Decider &decider, const std::string &step) const
    {
        return plan::partyLabel(m_plan, decider.post) + channelWords(decider.channel) + "决定" + step;
    }

    const incident::Incident &m_incident;
    const incident::Activation &m_activation;
    const plan::Plan &m_plan;
    const incident::PlanLibrary &m_plans;
};

} // namespace

std::string toWords(const Measure &measure) { return momentWords(measure.when) + " " + measure.text; }

std::string measureWords(const incident::Incident &incident, const incident::Activation &activation,
    const plan::Plan &plan, const incident::PlanLibrary &plans, const incident::RecordedEvent &record)
{
    return Sayer(incident, activation, plan, plans).say(record);
}

std::vector<Measure> measures(const incident::Incident &incident, const incident::Activation &activation,
    const plan::Plan &plan, const incident::PlanLibrary &plans, std::int64_t since)
{
    Sayer sayer(incident, activation, plan, plans);
    std::vector<Measure> taken;
    for (const RecordedEvent &record : incident.history) {
        if (record.version <= since || incident::isStruck(incident, record.version))
            continue;
        std::string text = sayer.say(record);
        if (!text.empty())
            taken.push_back({record.version, incident::timeOf(incident, record), std::move(text)});
    }
    std::ranges::stable_sort(taken, {}, &Measure::when);
    return taken;
}

} // namespace reports
