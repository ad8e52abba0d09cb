#include "dossier/Timeline.h"

#include "base/Text.h"
#include "incident/CallOutcomeWords.h"
#include "incident/MachineReason.h"
#include "incident/Narrator.h"
#include "plan/Confirmations.h"
#include "reports/Happenings.h"
#include "reports/Wording.h"

#include <algorithm>
#include <map>

namespace dossier {

namespace {

using namespace incident;

std::string with(const std::string &what, const std::string &separator, const std::string &more)
{
    return more.empty() ? what : what + separator + more;
}

std::string_view endingWord(ClockEnding ending)
{
    switch (ending) {
    case ClockEnding::Met:
        return "按时完成";
    case ClockEnding::Late:
        return "逾时完成";
    case ClockEnding::SetAside:
    case ClockEnding::NoLongerRuns:
        return "不再计时";
    case ClockEnding::Stopped: // told by a person, in the words of the papers
        break;
    }
    return {};
}

/// A reason in the words of a person; what the machine writes there is a code.
std::string reasonWords(const std::string &reason)
{
    using namespace machine;
    static const std::map<std::string_view, std::string_view> Words{{LevelChanged, "级别已变"},
        {AppliesAgain, "重新适用"}, {BeginsAnew, "重新开始，须再次确认"}, {StepTaken, "本步骤已用"},
        {ResponseEnded, "响应已终止"}, {Reopened, "重新启动"}, {StateLeft, "所属状态已过"},
        {NotCalledFor, "目前不需要"}, {Missed, "当日已过"}, {TakenBack, "起算依据已划去"}, {CalledAgain, "已再次联系"}};
    const auto found = Words.find(reason);
    if (found != Words.end())
        return std::string(found->second);
    return isCode(reason) ? std::string() : reason;
}

/// The clause a line rests on.
class Citing {
public:
    Citing(const Incident &incident, const plan::Plan *plan)
        : m_incident(incident)
        , m_plan(plan)
    {
    }

    std::string operator()(const FactReported &e) const
    {
        const plan::Fact *fact = m_plan ? plan::findFact(*m_plan, e.fact) : nullptr;
        return fact ? fact->cite.section : std::string();
    }
    std::string operator()(const ConditionConfirmed &e) const
    {
        const plan::Confirmation *known =
            m_plan ? plan::findConfirmation(*m_plan, e.confirmation).confirmation : nullptr;
        return known ? known->cite.section : std::string();
    }
    std::string operator()(const TaskChanged &e) const
    {
        const Activation *own = findActivation(m_incident, e.activation);
        const TaskEntry *task = own ? findTask(*own, e.task) : nullptr;
        return task ? task->cite : std::string();
    }
    std::string operator()(const AssessmentChanged &) const { return {}; } // each conclusion has its own
    std::string operator()(const auto &e) const
    {
        if constexpr (requires { e.cite; })
            return e.cite;
        else
            return {};
    }

private:
    const Incident &m_incident;
    const plan::Plan *m_plan;
};

/// Says one event after the other: in the words of the papers, and what those leave out in its own. What was concluded
/// before is remembered.
class Teller {
public:
    Teller(const Incident &incident, const PlanLibrary &plans)
        : m_incident(incident)
        , m_plans(plans)
    {
    }

    TimelineEntry entry(const RecordedEvent &record)
    {
        const Activation *first = m_incident.activations.empty() ? nullptr : &m_incident.activations.front();
        const Activation *own = narratorOf(m_incident, record.event, &m_plans, first);
        const assess::CompiledPlan *compiled = own ? planOf(&m_plans, *own) : nullptr;
        m_plan = compiled ? &compiled->plan() : nullptr;
        m_entry = {record.version, record.happened, record.recorded, record.actor, {}, {},
            std::visit(Citing(m_incident, m_plan), record.event), machine::wrote(record.event),
            isStruck(m_incident, record.version)};
        reports::Happening told = reports::happening(m_incident, record, m_plans);
        m_entry.kind = std::move(told.kind);
        m_entry.text = std::move(told.text);
        std::visit([&](const auto &event) { tell(event); }, record.event);
        // Of several plans the reader must know which one speaks.
        if (m_incident.activations.size() > 1 && compiled && !activationOf(record.event).value.empty())
            m_entry.text = m_plan->shortTitle + "：" + m_entry.text;
        return m_entry;
    }

private:
    void put(std::string_view kind, std::string text)
    {
        m_entry.kind = kind;
        m_entry.text = std::move(text);
    }
    /// A clock, and what became of it.
    void putClock(const std::string &id, const std::string &became)
    {
        const auto found = std::ranges::find(m_incident.deadlines, id, &DeadlineEntry::deadline);
        put("时限", (found == m_incident.deadlines.end() ? id : clockWords(id, found->label)) + "，" + became);
    }
    /// Lines have numbers here, which papers do not print.
    void number(std::int64_t line) { m_entry.text = "第 " + std::to_string(line) + " 条：" + m_entry.text; }

    void tell(const auto &) { }
    void tell(const EventStruck &e) { number(e.version); }
    void tell(const TimeCorrected &e) { number(e.version); }
    void tell(const ReportSent &e) { m_entry.text = with(m_entry.text, "；内容：", e.text); }
    void tell(const FactReported &e)
    {
        if (!m_entry.machine)
            return;
        const plan::Fact *fact = m_plan ? plan::findFact(*m_plan, e.fact) : nullptr;
        put("情况",
            (fact ? reports::factWords(*fact, e.reading, e.counted) : e.fact)
                + (e.source.empty() ? "" : "（" + e.source + "）"));
    }
    /// Only what is concluded anew is told again.
    void tell(const AssessmentChanged &e)
    {
        std::vector<std::string> findings;
        std::vector<std::string> cites;
        for (const DecisionFinding &finding : e.findings) {
            std::vector<std::string> &known = m_known[{e.activation.value, finding.decision}];
            if (known == finding.possible)
                continue;
            known = finding.possible;
            const plan::Decision *decision = m_plan ? plan::findDecision(*m_plan, finding.decision) : nullptr;
            findings.push_back(decision
                    ? decision->label + "：" + reports::outcomeWords(*m_plan, *decision, finding.possible)
                    : finding.decision + "：" + finding.outcome);
            std::ranges::copy_if(finding.cites, std::back_inserter(cites),
                [&](const std::string &cite) { return std::ranges::find(cites, cite) == cites.end(); });
        }
        std::string text = findings.empty() ? "无新结论" : base::join(findings, "；");
        for (const std::string &warning : e.warnings)
            text += "；核对：" + warning;
        put("研判", std::move(text));
        m_entry.cite = base::join(cites, "、");
    }
    void tell(const ConditionConfirmed &e)
    {
        if (!m_entry.machine)
            return;
        const std::string label = m_plan ? plan::confirmationLabel(*m_plan, e.confirmation) : e.confirmation;
        put("确认", with("撤回确认“" + label + "”", "；", reasonWords(e.source)));
    }
    void tell(const TaskOpened &e)
    {
        put("任务", (e.owner.empty() ? "" : e.owner + "：") + e.what + (e.inherited ? "（沿用）" : ""));
    }
    void tell(const TaskChanged &e)
    {
        if (!m_entry.machine)
            return;
        const Activation *own = findActivation(m_incident, e.activation);
        const TaskEntry *task = own ? findTask(*own, e.task) : nullptr;
        put("任务",
            with((task ? task->what : e.task) + "，" + reports::taskWords(e.status), "；", reasonWords(e.reason)));
    }
    void tell(const DeadlineStarted &e)
    {
        if (m_entry.machine)
            put("时限",
                clockWords(e.deadline, e.label) + "，" + reports::dueWords(e.due) + " 前"
                    + (e.superior ? "（上位规定）" : ""));
    }
    void tell(const DeadlineSilenced &e) { putClock(e.deadline, e.sounds ? "恢复提示音" : "静音"); }
    void tell(const DeadlineNeared &e) { putClock(e.deadline, "临近"); }
    void tell(const DeadlineEnded &e)
    {
        if (m_entry.text.empty())
            putClock(e.deadline,
                with(std::string(endingWord(howEnded(m_incident, e, m_entry.line))), "；", reasonWords(e.reason)));
    }
    void tell(const DeadlineRetimed &e)
    {
        putClock(e.deadline, "按更正后的时间计，" + reports::dueWords(e.due) + " 前");
    }
    void tell(const CallListed &e) { put("通话", "须联系" + e.label); }

    const Incident &m_incident;
    const PlanLibrary &m_plans;
    const plan::Plan *m_plan = nullptr; ///< whose names tell the line; null: ids stand for themselves
    TimelineEntry m_entry;
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> m_known; ///< by activation and decision
};

} // namespace

std::vector<TimelineEntry> timelineOf(const Incident &incident, const PlanLibrary &plans)
{
    Teller teller(incident, plans);
    std::vector<TimelineEntry> entries;
    for (const RecordedEvent &record : incident.history)
        entries.push_back(teller.entry(record));
    return entries;
}

} // namespace dossier
