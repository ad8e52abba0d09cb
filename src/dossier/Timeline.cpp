#include "dossier/Timeline.h"

#include "base/Text.h"
#include "incident/MachineReason.h"
#include "incident/Narrator.h"
#include "incident/SentReports.h"
#include "plan/Confirmations.h"
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

std::string said(const std::string &who, const std::string &what) { return who.empty() ? what : who + "：" + what; }
std::string inBrackets(const std::string &words) { return words.empty() ? std::string() : "（" + words + "）"; }

std::string_view taskWord(TaskStatus status)
{
    constexpr auto Words = std::to_array<std::string_view>({"待办", "已通知", "已受领", "已办", "不适用"});
    return Words.at(static_cast<std::size_t>(status));
}

std::string_view callWord(CallOutcome outcome)
{
    constexpr auto Words =
        std::to_array<std::string_view>({"呼叫中", "已联系上", "无人接听", "占线", "拒绝", "已转达", "未呼叫"});
    return Words.at(static_cast<std::size_t>(outcome));
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
    case ClockEnding::Stopped:
        return "人工停止";
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
        {NotCalledFor, "目前不需要"}, {Missed, "当日已过"}, {TakenBack, "起算依据已划去"}, {CalledAgain, "已再次呼叫"}};
    const auto found = Words.find(reason);
    if (found != Words.end())
        return std::string(found->second);
    return isCode(reason) ? std::string() : reason;
}

/// Says one event after the other; what was concluded before is remembered.
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
        m_entry = {record.version, record.happened, record.recorded, record.actor, {}, {}, {},
            machine::wrote(record.event), isStruck(m_incident, record.version)};
        std::visit([&](const auto &event) { tell(event); }, record.event);
        // Of several plans the reader must know which one speaks.
        if (m_incident.activations.size() > 1 && compiled && !activationOf(record.event).value.empty())
            m_entry.text = m_plan->shortTitle + "：" + m_entry.text;
        return m_entry;
    }

private:
    void put(std::string_view kind, std::string text, std::string cite = {})
    {
        m_entry.kind = kind;
        m_entry.text = std::move(text);
        m_entry.cite = std::move(cite);
    }
    [[nodiscard]] std::string titleOf(const ActivationId &id) const { return planTitle(m_incident, id, &m_plans); }
    [[nodiscard]] std::string party(const std::string &id) const { return m_plan ? plan::partyLabel(*m_plan, id) : id; }
    [[nodiscard]] std::string clock(const std::string &id) const
    {
        const auto found = std::ranges::find(m_incident.deadlines, id, &DeadlineEntry::deadline);
        return found == m_incident.deadlines.end() ? id : called(id, found->label);
    }
    /// The label of a clock that reminds of a call is the one to be called.
    [[nodiscard]] static std::string called(const std::string &id, const std::string &label)
    {
        return (id.find("call-again:") == std::string::npos ? "" : "再次呼叫 ") + label;
    }
    [[nodiscard]] std::string decided(const std::string &what, const Decider &decider) const
    {
        std::string text = said(party(decider.post), what);
        text = with(text, "，", reports::channelWords(decider.channel));
        return with(text, "，", decider.reference);
    }

    void tell(const IncidentReported &e) { put("接报", said(e.source, e.narrative)); }
    void tell(const IncidentDescribed &e) { put("地点事项", e.place.county + e.place.detail + e.what); }
    void tell(const NarrativeAdded &e) { put("续情", said(e.source, e.text)); }
    void tell(const NoteAdded &e) { put("记事", e.text); }
    void tell(const EventStruck &e)
    {
        put("划去", with("第 " + std::to_string(e.version) + " 条", "；理由：", e.reason));
    }
    void tell(const PlanActivated &e)
    {
        std::string text = "启用《" + titleOf(e.activation) + "》" + e.version + " 版";
        if (!e.supersededBy.empty())
            text += "（已由 " + e.supersededBy + " 代替）";
        put("预案", with(text, "；理由：", e.reason));
    }
    void tell(const PlanLinked &e)
    {
        const std::string text = "《" + titleOf(e.activation) + "》系《" + titleOf(e.beside) + "》所要求";
        put("预案", with(text, "；理由：", e.reason));
    }
    void tell(const FactReported &e)
    {
        const plan::Fact *fact = m_plan ? plan::findFact(*m_plan, e.fact) : nullptr;
        m_entry.machine = e.series != 0 || !e.given.value.empty();
        put("情况", (fact ? reports::factWords(*fact, e.reading, e.counted) : e.fact) + inBrackets(e.source),
            fact ? fact->cite.section : std::string());
    }
    void tell(const SeriesRecorded &e)
    {
        put("监测",
            "逐小时空气质量 " + reports::momentWords(e.series.from) + " 至 " + reports::momentWords(lastHour(e.series))
                + inBrackets(with(e.source, "，", e.file)));
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
        put("研判", std::move(text), base::join(cites, "、"));
    }
    void tell(const ConditionConfirmed &e)
    {
        const plan::Confirmation *known =
            m_plan ? plan::findConfirmation(*m_plan, e.confirmation).confirmation : nullptr;
        const std::string label = known ? known->label : e.confirmation;
        put("确认",
            label + (e.holds ? "：是" : "：撤回")
                + inBrackets(
                    with(e.post.empty() ? "" : party(e.post), e.post.empty() ? "" : "，", reasonWords(e.source))),
            known ? known->cite.section : std::string());
    }
    void tell(const StateMoved &e)
    {
        const plan::Lifecycle *ladder = m_plan ? plan::findLifecycle(*m_plan, e.lifecycle) : nullptr;
        const plan::Transition *step = ladder ? plan::findTransition(*ladder, e.transition) : nullptr;
        const std::string label = (step ? step->label : e.to) + (e.againstAdvice ? "（与研判不同）" : "");
        std::string text = with(decided(label, e.decider), "；理由：", e.reason);
        put("命令", with(text, "；转 ", e.goesTo), e.cite);
    }
    void tell(const IncidentReopened &e)
    {
        put("命令", with(decided("重新启动响应", e.decider), "；理由：", e.reason));
    }
    void tell(const TaskOpened &e) { put("任务", said(e.owner, e.what) + (e.inherited ? "（沿用）" : ""), e.cite); }
    void tell(const TaskChanged &e)
    {
        const Activation *own = findActivation(m_incident, e.activation);
        const TaskEntry *task = own ? findTask(*own, e.task) : nullptr;
        const std::string text =
            (task ? task->what : e.task) + "：" + std::string(taskWord(e.status)) + inBrackets(e.who);
        put("任务", with(text, "；理由：", reasonWords(e.reason)), task ? task->cite : std::string());
    }
    void tell(const DeadlineStarted &e)
    {
        put("时限",
            called(e.deadline, e.label) + "，" + reports::dueWords(e.due) + " 前" + (e.superior ? "（上位规定）" : ""),
            e.cite);
    }
    void tell(const DeadlineExtended &e)
    {
        put("时限", with(clock(e.deadline) + "：延至 " + reports::dueWords(e.due), "；理由：", e.reason));
    }
    void tell(const DeadlineSilenced &e) { put("时限", clock(e.deadline) + (e.sounds ? "：恢复提示音" : "：静音")); }
    void tell(const DeadlineNeared &e) { put("时限", clock(e.deadline) + "：临近"); }
    void tell(const DeadlineOverran &e) { put("时限", clock(e.deadline) + "：超时"); }
    void tell(const DeadlineEnded &e)
    {
        const std::string text =
            clock(e.deadline) + "：" + std::string(endingWord(howEnded(m_incident, e, m_entry.line)));
        put("时限", with(text, "；", reasonWords(e.reason)));
    }
    void tell(const DeadlineRetimed &e)
    {
        put("时限", clock(e.deadline) + "：按更正后的时间计，" + reports::dueWords(e.due) + " 前");
    }
    void tell(const CallListed &e) { put("通话", "须呼叫 " + e.label, e.cite); }
    void tell(const CallAttempted &e)
    {
        const CallEntry *call = findCall(m_incident, e.activation, e.target);
        const std::string text = (call ? call->label : e.target) + "：" + std::string(callWord(e.outcome));
        put("通话", with(with(text, "，", e.person), "，", e.note));
    }
    void tell(const ReportSent &e)
    {
        const auto report = sentReport(m_incident, m_entry.line, m_plan);
        std::string text = (report ? report->title : e.label) + " 报 " + base::join(e.to, "、");
        text = with(with(text, "，", reports::channelWords(e.channel)), "，", e.reference);
        text = with(text, "；理由：", e.reason);
        put("报告", with(text, "；内容：", e.text), e.cite);
    }
    void tell(const TimeCorrected &e)
    {
        const std::string text = "第 " + std::to_string(e.version) + " 条的时间应为 " + reports::momentWords(e.to)
            + "，不是 " + reports::momentWords(e.from);
        put("更正", with(text, "；理由：", e.reason));
    }

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
