#include "reports/Happenings.h"

#include "base/Text.h"
#include "incident/CallOutcomeWords.h"
#include "incident/Clocks.h"
#include "incident/MachineReason.h"
#include "incident/Narrator.h"
#include "incident/SentReports.h"
#include "reports/Measures.h"
#include "reports/Wording.h"

#include <algorithm>

namespace reports {

namespace {

std::string said(const std::string &who, const std::string &what) { return who.empty() ? what : who + "：" + what; }

std::string because(const std::string &what, const std::string &why)
{
    return why.empty() ? what : what + "；理由：" + why;
}

std::string sourced(const std::string &what, const std::string &source)
{
    return source.empty() ? what : what + "（" + source + "）";
}

/// Those of them that say something, parted by commas.
std::string listed(std::vector<std::string> words)
{
    std::erase(words, std::string());
    return base::join(words, "，");
}

/// Says one event in the words of the plan it belongs to.
class Teller {
public:
    Teller(
        const incident::Incident &incident, const incident::RecordedEvent &record, const incident::PlanLibrary &plans)
        : m_incident(incident)
        , m_record(record)
        , m_plans(plans)
        , m_activation(incident::narratorOf(incident, record.event, &plans, nullptr))
    {
        const assess::CompiledPlan *compiled = m_activation ? incident::planOf(&plans, *m_activation) : nullptr;
        m_plan = compiled ? &compiled->plan() : nullptr;
    }

    Happening operator()(const incident::IncidentReported &event) const
    {
        return {"接报", said(event.source, event.narrative)};
    }
    Happening operator()(const incident::IncidentDescribed &event) const
    {
        return {"地点事项", event.place.county + event.place.detail + event.what};
    }
    Happening operator()(const incident::NarrativeAdded &event) const
    {
        return {"续情", said(event.source, event.text)};
    }
    Happening operator()(const incident::PlanActivated &event) const
    {
        const std::string superseded = event.supersededBy.empty() ? "" : "，已由 " + event.supersededBy + " 代替";
        const std::string version = "（" + event.version + " 版" + superseded + "）";
        return {"预案", because(measureOr("启用" + titled(event.activation)) + version, event.reason)};
    }
    Happening operator()(const incident::PlanLinked &event) const
    {
        const std::string words = "记明" + titled(event.activation) + "由" + titled(event.beside) + "提出";
        return {"预案", because(measureOr(words), event.reason)};
    }
    Happening operator()(const incident::FactReported &event) const
    {
        const plan::Fact *fact = m_plan ? plan::findFact(*m_plan, event.fact) : nullptr;
        if (event.series != 0 || !event.given.empty())
            return {};
        return {"情况", sourced(fact ? factWords(*fact, event.reading, event.counted) : event.fact, event.source)};
    }
    Happening operator()(const incident::SeriesRecorded &event) const
    {
        const std::string span =
            "逐小时空气质量 " + momentWords(event.series.from) + " 至 " + momentWords(incident::lastHour(event.series));
        return {"监测", sourced(listed({span, event.file}), event.source)};
    }
    Happening operator()(const incident::ConditionConfirmed &event) const
    {
        if (incident::machine::takesBack(event))
            return {};
        return {"确认", measureOr((event.holds ? "确认“" : "撤回确认“") + event.confirmation + "”")};
    }
    Happening operator()(const incident::StateMoved &event) const
    {
        const std::string against = event.againstAdvice ? "（与研判不同）" : "";
        return {"命令", because(listed({measureOr(event.to) + against, event.decider.reference}), event.reason)};
    }
    Happening operator()(const incident::IncidentReopened &event) const
    {
        return {"命令", because(listed({measureOr("恢复响应"), event.decider.reference}), event.reason)};
    }
    Happening operator()(const incident::TaskChanged &event) const;
    Happening operator()(const incident::DeadlineStarted &event) const
    {
        if (!incident::isOwnClock(event.deadline))
            return {};
        return {"时限", incident::clockWords(event.deadline, event.label) + "，" + dueWords(event.due) + " 前"};
    }
    Happening operator()(const incident::DeadlineExtended &event) const
    {
        return {"时限", because(clock(event.deadline) + "，延至 " + dueWords(event.due), event.reason)};
    }
    Happening operator()(const incident::DeadlineOverran &event) const
    {
        return {"时限", clock(event.deadline) + "，已超时"};
    }
    Happening operator()(const incident::DeadlineEnded &event) const
    {
        if (incident::howEnded(m_incident, event, m_record.version) != incident::ClockEnding::Stopped)
            return {};
        return {"时限", because(clock(event.deadline) + "，停止计时", event.reason)};
    }
    Happening operator()(const incident::CallAttempted &event) const
    {
        const incident::CallEntry *call = incident::findCall(m_incident, event.activation, event.target);
        const std::string outcome(incident::outcomeWords(event.outcome));
        return {"通话", said(call ? call->label : event.target, listed({outcome, event.person, event.note}))};
    }
    Happening operator()(const incident::ReportSent &event) const
    {
        const auto report = incident::sentReport(m_incident, m_record.version, m_plan);
        return {"报告",
            because(listed({(report ? report->title : event.label) + "报送" + base::join(event.to, "、"),
                        channelWords(event.channel), event.reference}),
                event.reason)};
    }
    Happening operator()(const incident::NoteAdded &event) const { return {"记事", event.text}; }
    Happening operator()(const incident::EventStruck &event) const
    {
        return {"划去", because(recordedAt(event.version), event.reason)};
    }
    Happening operator()(const incident::TimeCorrected &event) const
    {
        return {"更正",
            because(
                recordedAt(event.version) + "，时间应为 " + momentWords(event.to) + "，不是 " + momentWords(event.from),
                event.reason)};
    }
    Happening operator()(const auto &) const { return {}; }

private:
    /// An order, a confirmation, a plan that was started: as the reports tell it; else in plain words.
    [[nodiscard]] std::string measureOr(const std::string &words) const
    {
        const std::string told = m_activation && m_plan
            ? measureWords(m_incident, *m_activation, *m_plan, m_plans, m_record)
            : std::string();
        return told.empty() ? words : told;
    }

    [[nodiscard]] std::string titled(const incident::ActivationId &activation) const
    {
        return "《" + incident::planTitle(m_incident, activation, &m_plans) + "》";
    }

    [[nodiscard]] std::string clock(const std::string &id) const
    {
        const auto found = std::ranges::find(m_incident.deadlines, id, &incident::DeadlineEntry::deadline);
        return found == m_incident.deadlines.end() ? id : incident::clockWords(id, found->label);
    }

    /// "03:14 所记“孝义市应急局：锅炉爆炸”".
    [[nodiscard]] std::string recordedAt(std::int64_t version) const
    {
        const incident::RecordedEvent *other = incident::findEvent(m_incident, version);
        if (!other)
            return "第 " + std::to_string(version) + " 条";
        return momentWords(other->recorded) + " 所记“" + happening(m_incident, *other, m_plans).text + "”";
    }

    const incident::Incident &m_incident;
    const incident::RecordedEvent &m_record;
    const incident::PlanLibrary &m_plans;
    const incident::Activation *m_activation = nullptr;
    const plan::Plan *m_plan = nullptr;
};

Happening Teller::operator()(const incident::TaskChanged &event) const
{
    using enum incident::TaskStatus;
    if (incident::machine::byMachine(event))
        return {};
    const incident::TaskEntry *task = m_activation ? incident::findTask(*m_activation, event.task) : nullptr;
    const std::string what = task ? task->what : event.task;
    const std::string who = !event.who.empty() ? event.who : task ? task->owner : std::string();
    const std::string became = taskWords(event.status);
    switch (event.status) {
    case Done:
        return {"办理", said(who, what + "，" + became)};
    case Notified:
        return {"办理", because(said(became + who, what), event.reason)};
    case Accepted:
        return {"办理", because(said(who + became, what), event.reason)};
    case NotApplicable:
    case Open:
        return {"办理", because(what + "，" + became, event.reason)};
    }
    return {};
}

} // namespace

Happening happening(
    const incident::Incident &incident, const incident::RecordedEvent &record, const incident::PlanLibrary &plans)
{
    return std::visit(Teller(incident, record, plans), record.event);
}

} // namespace reports
