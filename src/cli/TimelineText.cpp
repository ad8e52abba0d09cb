#include "cli/TimelineText.h"

#include "base/Overloaded.h"
#include "base/Text.h"
#include "calendar/Day.h"
#include "calendar/DueTime.h"
#include "cli/PlanWords.h"
#include "incident/Clocks.h"
#include "incident/MachineReason.h"
#include "incident/Narrator.h"
#include "incident/SentReports.h"
#include "incident/Times.h"
#include "plan/Confirmations.h"
#include "plan/SpokenAnswer.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace cli {

namespace {

std::string_view word(incident::TaskStatus status)
{
    switch (status) {
    case incident::TaskStatus::Open:
        return "open";
    case incident::TaskStatus::Notified:
        return "notified";
    case incident::TaskStatus::Accepted:
        return "accepted";
    case incident::TaskStatus::Done:
        return "done";
    case incident::TaskStatus::NotApplicable:
        return "not applicable";
    }
    return "?";
}

std::string_view word(incident::CallOutcome outcome)
{
    switch (outcome) {
    case incident::CallOutcome::Calling:
        return "calling";
    case incident::CallOutcome::Reached:
        return "reached";
    case incident::CallOutcome::NoAnswer:
        return "no answer";
    case incident::CallOutcome::Busy:
        return "busy";
    case incident::CallOutcome::Refused:
        return "refused";
    case incident::CallOutcome::PassedOn:
        return "passed on";
    case incident::CallOutcome::Skipped:
        return "skipped";
    }
    return "?";
}

std::string_view word(incident::Channel channel)
{
    switch (channel) {
    case incident::Channel::InPerson:
        return "in person";
    case incident::Channel::Phone:
        return "by phone";
    case incident::Channel::Written:
        return "in writing";
    case incident::Channel::NotStated:
        return "(channel not stated)";
    }
    return "?";
}

/// How a clock ended: "met", "no longer runs (response ended)", "stopped: not needed".
std::string endingText(incident::ClockEnding ending, const std::string &reason)
{
    using namespace incident::machine;
    switch (ending) {
    case incident::ClockEnding::Met:
        return "met";
    case incident::ClockEnding::Late:
        return "ended late";
    case incident::ClockEnding::SetAside:
        return "no longer runs (task not applicable)";
    case incident::ClockEnding::NoLongerRuns:
        if (reason == ResponseEnded)
            return "no longer runs (response ended)";
        if (reason == StateLeft)
            return "no longer runs (the state it belongs to was left)";
        if (reason == NotCalledFor)
            return "no longer runs (not called for as things are)";
        if (reason == Missed)
            return "missed (its day passed)";
        return reason == Reopened ? "no longer runs (response taken up again)"
                                  : "no longer runs (what started it was struck)";
    case incident::ClockEnding::Stopped:
        return "stopped: " + reason;
    }
    return "?";
}

} // namespace

std::string guessText(const std::vector<std::int64_t> &years)
{
    std::vector<std::string> words;
    for (const std::int64_t year : years)
        words.push_back(std::to_string(year));
    return words.empty() ? std::string()
                         : "  (holidays of " + base::join(words, ", ") + " unknown, Monday to Friday are counted)";
}

std::string reasonText(const std::string &reason)
{
    using namespace incident::machine;
    if (reason == LevelChanged)
        return "the level changed";
    if (reason == AppliesAgain)
        return "applies again";
    if (reason == BeginsAnew)
        return "begins anew, to be confirmed again";
    if (reason == StateLeft)
        return "what it recurs in is over";
    if (reason == StepTaken)
        return "spent by the step taken";
    return reason.starts_with(reasonOf(plan::Trigger::Kind::Report, {})) ? "the report went out" : reason;
}

namespace {

std::string because(const std::string &reason)
{
    return reason.empty() ? std::string() : "; because: " + reasonText(reason);
}

std::string from(const std::string &source) { return source.empty() ? std::string() : " (" + reasonText(source) + ")"; }

std::string spaced(std::vector<std::string> words)
{
    std::erase(words, "");
    return base::join(words, " ");
}

/// Writes events in words, with the labels of the plan.
class Writer {
public:
    Writer(const incident::Incident &incident, const incident::PlanLibrary *plans)
        : m_incident(incident)
        , m_plans(plans)
    {
    }

    TimelineLine line(const incident::RecordedEvent &event)
    {
        TimelineLine line;
        line.version = event.version;
        line.happened = event.happened;
        line.recorded = event.recorded;
        line.by = event.actor;
        line.struck = m_incident.struckBy.contains(event.version);
        m_plan = narrator(event.event);
        std::visit([&](const auto &e) { say(line, e); }, event.event);
        return line;
    }

private:
    [[nodiscard]] const plan::Plan *narrator(const incident::Event &event) const
    {
        const incident::Activation *first = m_incident.activations.empty() ? nullptr : &m_incident.activations.front();
        const incident::Activation *own = incident::narratorOf(m_incident, event, m_plans, first);
        const assess::CompiledPlan *compiled = own ? incident::planOf(m_plans, *own) : nullptr;
        return compiled ? &compiled->plan() : nullptr;
    }
    static void put(TimelineLine &line, std::string kind, std::string text, std::string cite = {}, bool machine = false)
    {
        line.kind = std::move(kind);
        line.text = std::move(text);
        line.cite = std::move(cite);
        line.machine = machine;
    }
    [[nodiscard]] std::string titleOf(const incident::ActivationId &id) const
    {
        return incident::planTitle(m_incident, id, m_plans);
    }
    [[nodiscard]] std::string party(const std::string &id) const { return m_plan ? plan::partyLabel(*m_plan, id) : id; }
    [[nodiscard]] std::string taskText(const std::string &id) const
    {
        for (const incident::Activation &activation : m_incident.activations) {
            for (const incident::TaskEntry &task : activation.tasks) {
                if (task.task == id)
                    return task.what;
            }
        }
        return id;
    }
    [[nodiscard]] std::string clockText(const std::string &id) const
    {
        for (const incident::DeadlineEntry &deadline : m_incident.deadlines) {
            if (deadline.deadline == id)
                return clockText(id, deadline.label);
        }
        return id;
    }
    /// The label of a clock that reminds of a call is the one to be called.
    [[nodiscard]] static std::string clockText(const std::string &id, const std::string &label)
    {
        return (incident::isCallAgain(id) ? "call again: " : "") + label;
    }

    void say(TimelineLine &line, const incident::IncidentReported &e)
    {
        put(line, "reported", e.narrative + from(e.source));
    }
    void say(TimelineLine &line, const incident::IncidentDescribed &e)
    {
        put(line, "place", spaced({e.place.county, e.place.detail, e.what}));
    }
    void say(TimelineLine &line, const incident::NarrativeAdded &e) { put(line, "narrative", e.text + from(e.source)); }
    void say(TimelineLine &line, const incident::PlanActivated &e)
    {
        std::string text = m_plan ? m_plan->title + " " + m_plan->document : e.plan + " " + e.version;
        if (m_plan && m_plan->status == plan::PlanStatus::Draft)
            text += " (draft " + e.version + ")";
        if (!e.supersededBy.empty())
            text += ", superseded by " + e.supersededBy
                + (e.supersededSince.empty() ? std::string() : " since " + e.supersededSince) + "; reason: " + e.reason;
        put(line, "plan", text);
    }
    void say(TimelineLine &line, const incident::PlanLinked &e)
    {
        put(line, "plan",
            titleOf(e.activation) + ", asked for by " + titleOf(e.beside)
                + (e.reason.empty() ? "" : "; reason: " + e.reason));
    }
    void say(TimelineLine &line, const incident::FactReported &e)
    {
        const plan::Fact *fact = m_plan ? plan::findFact(*m_plan, e.fact) : nullptr;
        if (fact)
            put(line, "fact",
                fact->label + ": " + plan::toWords(*fact, e.reading) + (e.counted.empty() ? "" : " " + e.counted)
                    + from(e.source),
                fact->cite.section);
        else
            put(line, "fact", e.fact + from(e.source));
    }
    void say(TimelineLine &line, const incident::SeriesRecorded &e)
    {
        const incident::HourlySeries &series = e.series;
        put(line, "series",
            minuteText(series.from) + " to " + minuteText(incident::lastHour(series)) + ", measured until "
                + minuteText(series.observedUntil) + from(e.file.empty() ? e.source : e.file));
    }
    /// Only what is concluded anew is told again.
    void say(TimelineLine &line, const incident::AssessmentChanged &e)
    {
        std::map<std::string, std::vector<std::string>> &known = m_known[e.activation.value];
        std::vector<std::string> findings;
        std::vector<std::string> cites;
        for (const incident::DecisionFinding &finding : e.findings) {
            std::vector<std::string> &possible = known[finding.decision];
            if (possible == finding.possible)
                continue;
            possible = finding.possible;
            findings.push_back(findingText(m_plan, finding));
            for (const std::string &cite : finding.cites) {
                if (std::ranges::find(cites, cite) == cites.end())
                    cites.push_back(cite);
            }
        }
        line.detail = findings.empty();
        put(line, "assessed", findings.empty() ? "nothing new" : base::join(findings, "; "), base::join(cites, ", "),
            true);
    }
    void say(TimelineLine &line, const incident::ConditionConfirmed &e)
    {
        const plan::Confirmation *known =
            m_plan ? plan::findConfirmation(*m_plan, e.confirmation).confirmation : nullptr;
        std::string label = known ? known->label : e.confirmation;
        const std::string cite = known ? known->cite.section : std::string();
        if (!e.step.empty())
            label += " for " + e.step;
        put(line, "confirmed", label + (e.holds ? "" : ": taken back") + from(e.source), cite);
    }
    void say(TimelineLine &line, const incident::StateMoved &e)
    {
        std::string text = stateLabel(m_plan, e.lifecycle, e.from) + " → " + stateLabel(m_plan, e.lifecycle, e.to)
            + ", " + party(e.decider.post) + " " + std::string(word(e.decider.channel));
        text += from(e.decider.reference) + (e.againstAdvice ? ", against the advice" : "") + because(e.reason);
        if (!e.goesTo.empty())
            text += "; goes to: " + e.goesTo;
        put(line, "level", std::move(text), e.cite);
    }
    void say(TimelineLine &line, const incident::IncidentReopened &e)
    {
        put(line, "reopened", party(e.decider.post) + because(e.reason));
    }
    void say(TimelineLine &line, const incident::TaskOpened &e)
    {
        line.detail = true;
        put(line, "task opened", e.what + ", " + party(e.owner) + (e.inherited ? " (inherited)" : ""), e.cite, true);
    }
    void say(TimelineLine &line, const incident::TaskChanged &e)
    {
        put(line, "task", taskText(e.task) + ": " + std::string(word(e.status)) + from(e.who) + because(e.reason));
    }
    void say(TimelineLine &line, const incident::DeadlineStarted &e)
    {
        put(line, "clock",
            clockText(e.deadline, e.label) + ", due " + calendar::dueMinute(e.due)
                + (e.superior ? " (superior rule)" : "") + guessText(e.guessedYears),
            e.cite, true);
    }
    void say(TimelineLine &line, const incident::DeadlineExtended &e)
    {
        put(line, "clock", clockText(e.deadline) + ": extended to " + calendar::dueMinute(e.due) + because(e.reason));
    }
    void say(TimelineLine &line, const incident::DeadlineSilenced &e)
    {
        put(line, "clock", clockText(e.deadline) + (e.sounds ? ": sounds again" : ": silenced"));
    }
    void say(TimelineLine &line, const incident::DeadlineNeared &e)
    {
        put(line, "clock", clockText(e.deadline) + ": near", {}, true);
    }
    void say(TimelineLine &line, const incident::DeadlineOverran &e)
    {
        put(line, "clock", clockText(e.deadline) + ": ran over", {}, true);
    }
    void say(TimelineLine &line, const incident::DeadlineEnded &e)
    {
        const incident::ClockEnding ending = incident::howEnded(m_incident, e, line.version);
        put(line, "clock", clockText(e.deadline) + ": " + endingText(ending, e.reason), {},
            ending != incident::ClockEnding::Stopped);
    }
    void say(TimelineLine &line, const incident::CallListed &e)
    {
        line.detail = true;
        put(line, "to call", e.label, e.cite, true);
    }
    void say(TimelineLine &line, const incident::CallAttempted &e)
    {
        put(line, "call",
            party(e.target) + ": " + std::string(word(e.outcome)) + from(e.person)
                + (e.note.empty() ? "" : ": " + e.note));
    }
    void say(TimelineLine &line, const incident::ReportSent &e)
    {
        const auto report = incident::sentReport(m_incident, line.version, m_plan);
        put(line, "report",
            (report ? report->title : e.label) + " → " + base::join(e.to, ", ") + " " + std::string(word(e.channel))
                + from(e.reference) + because(e.reason) + (e.text.empty() ? "" : ": " + e.text),
            e.cite);
    }
    void say(TimelineLine &line, const incident::TimeCorrected &e)
    {
        const incident::RecordedEvent *corrected = incident::findEvent(m_incident, e.version);
        const bool call = !corrected || std::holds_alternative<incident::IncidentReported>(corrected->event);
        put(line, "time",
            (call ? std::string("the accident") : "line " + std::to_string(e.version)) + " happened " + minuteText(e.to)
                + ", not " + minuteText(e.from) + because(e.reason));
    }
    void say(TimelineLine &line, const incident::DeadlineRetimed &e)
    {
        std::string text =
            clockText(e.deadline) + ": counted from the corrected time, due " + calendar::dueMinute(e.due);
        if (const incident::DeadlineEntry *entry = incident::findRetimed(m_incident, e); entry && entry->ended)
            text += entry->endedAt <= e.due ? ", was met" : ", was late";
        put(line, "clock", text);
    }
    void say(TimelineLine &line, const incident::NoteAdded &e) { put(line, "note", e.text); }
    void say(TimelineLine &line, const incident::EventStruck &e)
    {
        put(line, "struck", "line " + std::to_string(e.version) + because(e.reason));
    }

    const incident::Incident &m_incident;
    const incident::PlanLibrary *m_plans;
    const plan::Plan *m_plan = nullptr; ///< whose names tell the line; null: ids stand for themselves
    std::map<std::string, std::map<std::string, std::vector<std::string>>>
        m_known; ///< possible, by activation, decision
};

} // namespace

std::vector<TimelineLine> timelineOf(const incident::Incident &incident, const incident::PlanLibrary *plans)
{
    Writer writer(incident, plans);
    std::vector<TimelineLine> lines;
    for (const incident::RecordedEvent &event : incident.history)
        lines.push_back(writer.line(event));
    return lines;
}

std::string minuteText(base::Instant instant)
{
    std::string text = base::toIso(instant).substr(0, 16);
    text[10] = ' ';
    return text;
}

std::string toText(const TimelineLine &line)
{
    const bool late = minuteText(line.recorded) != minuteText(line.happened);
    std::string text = minuteText(line.happened) + (late ? " (recorded " + minuteText(line.recorded) + ")" : "") + "  "
        + (line.struck ? "[struck] " : "") + line.kind + "  " + line.text;
    if (!line.cite.empty())
        text += "  [" + line.cite + "]";
    return text;
}

nlohmann::ordered_json toJson(const TimelineLine &line)
{
    return {{"version", line.version}, {"happened", base::toIso(line.happened)},
        {"recorded", base::toIso(line.recorded)}, {"kind", line.kind}, {"text", line.text}, {"cite", line.cite},
        {"machine", line.machine}, {"struck", line.struck}, {"by", line.by}};
}

} // namespace cli
