#include "reports/Draft.h"

#include "base/Text.h"
#include "incident/Entering.h"
#include "incident/NewerCount.h"
#include "plan/SpokenAnswer.h"
#include "reports/Aftermath.h"
#include "reports/AirCourse.h"
#include "reports/Corrections.h"
#include "reports/Elements.h"
#include "reports/KnownWords.h"
#include "reports/LadderCourse.h"
#include "reports/Measures.h"
#include "reports/Wording.h"

#include <algorithm>
#include <set>

namespace reports {

namespace {

using incident::RecordedEvent;

/// The last report of that body that stands; nothing when none went out.
std::optional<incident::SentReport> lastFrom(const incident::Incident &incident, const incident::Activation &activation,
    const plan::Plan &plan, const std::string &from)
{
    std::optional<incident::SentReport> last;
    for (incident::SentReport &sent : incident::sentReports(incident, &plan)) {
        const plan::Report *report = plan::findReport(plan, sent.sent->report);
        if (report && report->from == from && !sent.struck && sent.sent->activation == activation.id)
            last = std::move(sent);
    }
    return last;
}

std::string numeral(std::size_t index)
{
    static constexpr std::string_view Numerals[] = {
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三"};
    return std::string(Numerals[std::min(index, std::size(Numerals) - 1)]);
}

/// Writes the sections of one report from what was recorded after `since`.
class Writer {
public:
    Writer(const incident::Incident &incident, const incident::Activation &activation, const plan::Plan &plan,
        const plan::Report &report, const incident::PlanLibrary &plans, base::Instant now, std::int64_t since)
        : m_incident(incident)
        , m_activation(activation)
        , m_plan(plan)
        , m_report(report)
        , m_plans(plans)
        , m_now(now)
        , m_since(since)
        , m_before(asOf(incident, since))
    {
    }

    /// As a letter begins: what it is about.
    void addOpening() { m_lines.push_back("现将" + matterWords(m_incident) + "有关情况报告如下。"); }
    void addClosing() { m_lines.emplace_back("特此报告。"); }

    void addTimeAndPlace()
    {
        std::string text = dateWords(m_incident.reported);
        const std::string place = placeWords(m_incident);
        text += place.empty() ? "，地点尚不清楚" : "，" + place;
        text += m_incident.what.empty() ? "，事项尚不清楚" : "，" + m_incident.what;
        add("时间地点", text);
    }

    /// What callers told.
    void addCourse(const std::string &title)
    {
        std::vector<std::string> told;
        for (const incident::NarrativeEntry &entry : m_incident.narrative) {
            if (entry.version > m_since && !entry.struck)
                told.push_back(momentWords(entry.happened) + " "
                    + (entry.source.empty() ? "接报" : entry.source + "报告") + "：" + entry.text);
        }
        add(title, base::join(told, "；"));
    }

    /// What people told, and how the air was; where there is nothing of either, that nothing is known.
    void addKnown()
    {
        const std::string facts = factsText();
        const std::string air = airText();
        add("已知情况", facts.empty() && air.empty() ? "尚不清楚" : facts);
        add("空气质量", air);
    }

    /// What earlier reports told and is not so.
    void addCorrections()
    {
        add("更正", base::join(corrections(m_incident, m_before, m_activation.id, m_plan, m_plans), "；"));
    }

    /// What was told was taken back, or somebody said that it cannot be told any more.
    [[nodiscard]] std::string unknownWords(const plan::Fact &fact) const
    {
        return incident::currentFact(m_incident, fact.name) ? "现不能确定" : "所报已撤回，现无报告";
    }

    void addChangedFacts()
    {
        std::vector<std::string> changes;
        for (const plan::Fact &fact : m_plan.facts) {
            const std::string now = knownWords(m_incident, fact);
            const std::string before = knownWords(m_before, fact);
            if (now == before)
                continue;
            std::string text = now.empty() ? fact.label + unknownWords(fact) : now;
            if (!before.empty())
                text += "（此前报" + withoutLabel(before, fact) + "）";
            changes.push_back(std::move(text));
        }
        add("情况变化", base::join(changes, "；"));
    }

    /// Where each ladder stands and what the plan makes of what is known, with the clauses.
    void addLevel()
    {
        std::vector<std::string> words;
        for (const plan::Lifecycle &ladder : m_plan.lifecycles) {
            if (const std::string text = standing(ladder); !text.empty())
                words.push_back(text);
        }
        add("级别", base::join(words, "；"));
    }

    /// How each ladder went from beginning to end.
    void addLevelCourse()
    {
        std::vector<std::string> words;
        for (const plan::Lifecycle &ladder : m_plan.lifecycles) {
            if (const std::string text = ladderCourse(m_incident, m_activation, m_plan, ladder); !text.empty())
                words.push_back(text);
        }
        add("级别经过", base::join(words, "。"));
    }

    /// The orders given, what was confirmed for them and the work done, each with its time, in the order of time.
    void addMeasures()
    {
        std::vector<std::string> words;
        for (const Measure &measure : measures(m_incident, m_activation, m_plan, m_plans, m_since))
            words.push_back(toWords(measure));
        add("已采取措施", base::join(words, "；"));
    }

    /// By whom and when the response was ended, and what is left to do.
    void addAftermath()
    {
        add("响应终止", endingWords(m_incident, m_activation, m_plan, m_plans));
        add("尚待办理", remainingWords(m_incident, m_activation, m_plan));
    }

    /// What the plan wants in such a report and none of the sections tells.
    void addMissing()
    {
        const std::vector<std::string> missing = missingElements(m_report, m_told);
        if (!missing.empty())
            add("待报要素", base::join(missing, "、") + (looksBack() ? "，查明后另行报告" : "，正在核实，随后续报"));
    }

    /// What is owed by when; this report's own clock ends with it.
    void addDeadlines()
    {
        std::vector<std::string> due;
        for (const incident::DeadlineEntry &clock : m_incident.deadlines) {
            if (clock.ended || clock.activation != m_activation.id || endsWithReport(clock))
                continue;
            std::string text = clock.label;
            if (!clock.owner.empty())
                text += "（" + clock.owner + "）";
            due.push_back(text + "，" + dueWords(clock.due) + " 前" + (m_now > clock.due ? "，已超时" : ""));
        }
        add("办理时限", base::join(due, "；"));
    }

    void addReporter()
    {
        std::vector<std::string> to;
        for (const std::string &party : m_report.to)
            to.push_back(plan::partyLabel(m_plan, party));
        add("报告单位", plan::partyLabel(m_plan, m_report.from) + (to.empty() ? "" : "；报送" + base::join(to, "、")));
    }

    void addNothingNew(const incident::SentReport &last)
    {
        m_lines.push_back("自 " + momentWords(last.happened) + " " + last.title + "以来，情况没有新的变化。");
        std::vector<std::string> words;
        for (const plan::Lifecycle &ladder : m_plan.lifecycles) {
            if (const std::string text = standing(ladder); !text.empty())
                words.push_back(text);
        }
        if (!words.empty())
            m_lines.push_back("目前" + base::join(words, "；") + "。");
        m_lines.push_back("继续关注，有变化即报。");
    }

    void addSince(const incident::SentReport &last)
    {
        m_lines.push_back("自 " + momentWords(last.happened) + " " + last.title + "以来的变化：");
    }

    /// The last report tells how everything went from beginning to end, any other where it stands.
    [[nodiscard]] bool looksBack() const { return m_report.kind == plan::ReportKind::Final; }
    [[nodiscard]] std::size_t sections() const { return m_sections; }
    [[nodiscard]] std::string text() const { return base::join(m_lines, "\n"); }

private:
    void add(const std::string &title, const std::string &text)
    {
        if (text.empty())
            return;
        const bool isClosed = text.ends_with("。") || text.ends_with("！") || text.ends_with("？"); // a caller's words
        m_told.insert(title);
        m_lines.push_back(numeral(m_sections++) + "、" + title + "：" + text + (isClosed ? "" : "。"));
    }

    /// That a newer number of the same count says otherwise, so that no two stand beside each other without a word.
    [[nodiscard]] std::string otherCount(const plan::Fact &fact) const
    {
        const incident::NewerCount newer = incident::newerCount(m_incident, m_plan, fact);
        if (!newer.fact || fact.countedAs.empty())
            return {};
        return "（" + momentWords(newer.said->happened) + "另报" + plan::toWords(*newer.fact, newer.said->reading)
            + "，级别未据此改判）";
    }

    /// What is known of the facts that were read off a series, or of those that people told.
    [[nodiscard]] std::vector<std::string> known(bool readOff) const
    {
        std::vector<std::string> words;
        for (const plan::Fact &fact : m_plan.facts) {
            const incident::FactEntry *entry = incident::currentFact(m_incident, fact.name);
            if (isKnown(entry) && (entry->series != 0) == readOff)
                words.push_back(knownWords(m_incident, fact) + otherCount(fact));
        }
        return words;
    }

    /// Everything known with how sure it is, and what would matter and nobody knows. What was read off a series stands
    /// with the air: it is about the newest series alone.
    [[nodiscard]] std::string factsText() const
    {
        std::vector<std::string> unknown;
        for (const plan::Fact &fact : m_plan.facts) {
            const incident::FactEntry *entry = incident::currentFact(m_incident, fact.name);
            if (!isKnown(entry) && (entry || isAsked(fact.name)))
                unknown.push_back(fact.label);
        }
        std::string text = base::join(known(false), "；");
        if (!unknown.empty())
            text += (text.empty() ? "" : "。") + base::join(unknown, "、") + "尚不清楚";
        return text;
    }

    /// The air over the whole incident, then what the plan judges by now. A last report looks back: no forecast of what
    /// is to come, nothing about the newest series alone.
    [[nodiscard]] std::string airText() const
    {
        std::string text = airCourse(m_incident, m_plan, looksBack() ? m_now : base::Instant::max());
        const std::vector<std::string> read = looksBack() ? std::vector<std::string>() : known(true);
        if (!read.empty())
            text += (text.empty() ? "" : "。") + std::string("目前研判所依：") + base::join(read, "；");
        return text;
    }

    [[nodiscard]] const incident::DecisionFinding *findingOf(const std::string &decision) const
    {
        const auto found = std::ranges::find(m_activation.findings, decision, &incident::DecisionFinding::decision);
        return found == m_activation.findings.end() ? nullptr : &*found;
    }

    [[nodiscard]] bool isAsked(const std::string &fact) const
    {
        return std::ranges::any_of(m_plan.lifecycles, [&](const plan::Lifecycle &ladder) {
            const incident::DecisionFinding *finding = findingOf(ladder.decision);
            return ladder.id == "response" && finding && std::ranges::find(finding->ask, fact) != finding->ask.end();
        });
    }

    [[nodiscard]] std::string standing(const plan::Lifecycle &ladder) const
    {
        const plan::State *state = plan::findState(ladder, incident::stateOf(m_activation, ladder.id));
        const plan::Decision *decision = plan::findDecision(m_plan, ladder.decision);
        const incident::DecisionFinding *finding = findingOf(ladder.decision);
        const bool quiet = ladder.id != "response" && (!state || state->kind != plan::StateKind::Level);
        if (!state || quiet)
            return {};
        std::string text = ladder.label + "处于“" + state->label + "”" + clauseWords({state->cite.section});
        if (decision && finding && state->kind != plan::StateKind::Ended && state->kind != plan::StateKind::Final)
            text += "，按预案研判为" + outcomeWords(m_plan, *decision, finding->possible) + clauseWords(finding->cites);
        return text;
    }

    [[nodiscard]] bool endsWithReport(const incident::DeadlineEntry &clock) const
    {
        return std::ranges::any_of(m_plan.deadlines, [&](const plan::Deadline &deadline) {
            const bool mine = clock.deadline == deadline.id || clock.deadline.ends_with("/" + deadline.id);
            const bool byReport = deadline.ends.kind == plan::Trigger::Kind::Report && deadline.ends.names(m_report.id);
            const bool byTask = deadline.ends.kind == plan::Trigger::Kind::Task
                && std::ranges::any_of(
                    m_report.settles, [&](const std::string &task) { return deadline.ends.names(task); });
            return mine && (byReport || byTask);
        });
    }

    const incident::Incident &m_incident;
    const incident::Activation &m_activation;
    const plan::Plan &m_plan;
    const plan::Report &m_report;
    const incident::PlanLibrary &m_plans;
    base::Instant m_now;
    std::int64_t m_since;
    incident::Incident m_before; ///< as the last report told it
    std::vector<std::string> m_lines;
    std::set<std::string> m_told; ///< titles of the sections
    std::size_t m_sections = 0;
};

std::string wholeText(Writer &writer)
{
    writer.addOpening();
    writer.addTimeAndPlace();
    writer.addCourse("经过");
    writer.addKnown();
    if (writer.looksBack())
        writer.addLevelCourse();
    else
        writer.addLevel();
    writer.addMeasures();
    if (writer.looksBack())
        writer.addAftermath();
    writer.addDeadlines();
    writer.addMissing();
    writer.addReporter();
    writer.addClosing();
    return writer.text();
}

std::string changesText(Writer &writer, const incident::SentReport &last)
{
    writer.addSince(last);
    writer.addCorrections();
    writer.addCourse("新的报告");
    writer.addChangedFacts();
    writer.addMeasures();
    return writer.text();
}

} // namespace

bool isOfTheDesk(const plan::Plan &plan, const plan::Report &report)
{
    return std::ranges::any_of(plan.reports,
        [&](const plan::Report &last) { return last.kind == plan::ReportKind::Final && last.from == report.from; });
}

Draft draft(const incident::Incident &incident, const incident::Activation &activation, const plan::Plan &plan,
    const plan::Report &report, const incident::PlanLibrary &plans, base::Instant now)
{
    Draft draft{
        incident::reportTitle(report.label, report.kind, incident::nextNumber(incident, activation.id, report.id)), {},
        incident.version};
    if (!isOfTheDesk(plan, report))
        return draft;
    const auto last = report.kind == plan::ReportKind::FollowUp ? lastFrom(incident, activation, plan, report.from)
                                                                : std::optional<incident::SentReport>();
    Writer writer(incident, activation, plan, report, plans, now, last ? last->covers : 0);
    if (!last) {
        draft.text = wholeText(writer);
        return draft;
    }
    draft.text = changesText(writer, *last);
    if (writer.sections() == 0) {
        Writer quiet(incident, activation, plan, report, plans, now, last->covers);
        quiet.addNothingNew(*last);
        draft.text = quiet.text();
        return draft;
    }
    writer.addLevel();
    draft.text = writer.text();
    return draft;
}

} // namespace reports
