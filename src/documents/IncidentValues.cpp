#include "documents/IncidentValues.h"

#include "base/Text.h"
#include "documents/LevelRows.h"
#include "documents/PaperTime.h"
#include "documents/PlanValues.h"
#include "documents/WarningValues.h"
#include "incident/Times.h"
#include "reports/LevelStays.h"
#include "reports/Measures.h"
#include "reports/Wording.h"

#include <algorithm>

namespace documents {

namespace {

const incident::DecisionFinding *findingOf(const incident::Activation &activation, const std::string &decision)
{
    const auto found = std::ranges::find(activation.findings, decision, &incident::DecisionFinding::decision);
    return found == activation.findings.end() ? nullptr : &*found;
}

std::string findingWords(const IncidentSubject &subject, const plan::Decision &decision)
{
    const incident::DecisionFinding *finding = findingOf(subject.activation, decision.name);
    return finding
        ? reports::outcomeWords(subject.plan, decision, finding->possible) + reports::clauseWords(finding->cites)
        : std::string();
}

std::string readingWords(const IncidentSubject &subject, const plan::Fact &fact)
{
    const incident::FactEntry *entry = incident::currentFact(subject.incident, fact.name);
    return entry ? reports::factWords(fact, entry->reading, incident::countingOf(subject.incident, fact.name))
                 : std::string();
}

/// Facts that were told, in the plan's order.
std::vector<std::string> factLines(const IncidentSubject &subject)
{
    std::vector<std::string> lines;
    for (const plan::Fact &fact : subject.plan.facts) {
        if (std::string words = readingWords(subject, fact); !words.empty())
            lines.push_back(std::move(words));
    }
    return lines;
}

std::vector<std::string> findingLines(const IncidentSubject &subject)
{
    std::vector<std::string> lines;
    for (const plan::Decision &decision : subject.plan.decisions) {
        if (const std::string words = findingWords(subject, decision); !words.empty())
            lines.push_back(decision.label + "：" + words);
    }
    return lines;
}

std::string narrativeWords(const incident::Incident &incident)
{
    std::vector<std::string> lines;
    for (const incident::NarrativeEntry &entry : incident.narrative) {
        if (!entry.struck)
            lines.push_back(entry.text);
    }
    return base::join(lines, "\n");
}

std::string measureWords(const IncidentSubject &subject)
{
    std::vector<std::string> lines;
    for (const reports::Measure &measure :
        reports::measures(subject.incident, subject.activation, subject.plan, subject.plans, 0))
        lines.push_back(reports::toWords(measure));
    return base::join(lines, "\n");
}

void putIncident(FormValues &values, const IncidentSubject &subject)
{
    auto &texts = values.texts;
    texts["incident.number"] = subject.incident.id.value;
    texts["incident.title"] = reports::matterWords(subject.incident);
    texts["incident.place"] = reports::placeWords(subject.incident);
    texts["incident.what"] = subject.incident.what;
    texts["incident.reported"] = paperMinute(incident::heardAt(subject.incident));
    texts["incident.narrative"] = narrativeWords(subject.incident);
    texts["incident.facts"] = base::join(factLines(subject), "\n");
    texts["incident.findings"] = base::join(findingLines(subject), "\n");
    texts["incident.conclusion"] = texts["incident.findings"]; // a form that goes with a report has its words instead
    texts["incident.measures"] = measureWords(subject);
    for (const plan::Fact &fact : subject.plan.facts)
        texts["fact." + fact.name] = readingWords(subject, fact);
    for (const plan::Decision &decision : subject.plan.decisions)
        texts["decision." + decision.name] = findingWords(subject, decision);
}

/// How long the levels of a ladder were in force, and which was the highest.
void putResponse(FormValues &values, const IncidentSubject &subject)
{
    auto &texts = values.texts;
    for (const std::string name : {"level", "grade", "started", "ended", "lasted"})
        texts["response." + name] = {};
    auto &rows = values.rows["response.stays"];
    const plan::Lifecycle *ladder = plan::findLifecycle(subject.plan, "response");
    if (!ladder)
        return;
    rows = levelRows(subject, *ladder);
    const auto stays = reports::levelStays(subject.incident, subject.activation, *ladder);
    if (stays.empty())
        return;
    const plan::State *highest = highestLevel(subject, *ladder);
    texts["response.level"] = highest->label;
    texts["response.grade"] = gradeWords(highest->level);
    texts["response.started"] = paperHour(stays.front().from);
    texts["response.ended"] = stays.back().to ? paperHour(*stays.back().to) : std::string();
    texts["response.lasted"] = rows.back().at("total");
}

/// What the warning rests on: the conclusion with its clauses, and all that was told.
std::string groundsWords(const IncidentSubject &subject)
{
    const plan::Lifecycle *ladder = plan::findLifecycle(subject.plan, "warning");
    if (!ladder)
        return {};
    std::vector<std::string> grounds = factLines(subject);
    if (const plan::Decision *decision = plan::findDecision(subject.plan, ladder->decision))
        grounds.insert(grounds.begin(), findingWords(subject, *decision));
    return base::join(grounds, "；");
}

void putTasks(FormValues &values, const IncidentSubject &subject)
{
    auto &rows = values.rows["tasks.done"];
    for (const incident::TaskEntry &task : subject.activation.tasks) {
        if (task.status == incident::TaskStatus::Done)
            rows.push_back({{"what", task.what}, {"owner", task.owner}, {"who", task.who},
                {"when", paperMinute(task.changed)}, {"cite", task.cite}});
    }
}

/// The number of a letter, where the desk typed one; else room for it with the year.
std::string fileNumber(const incident::SentReport &report)
{
    if (report.sent->reference.find("〔") != std::string::npos)
        return report.sent->reference;
    return "　　　〔" + std::to_string(base::toCivil(report.happened).year) + "〕　　号";
}

/// Who reports, as a letter names it: a plan calls its command just "指挥部"; whose it is stands in the plan's title.
std::string authorityOf(const plan::Plan &plan, const std::string &by)
{
    constexpr std::string_view Command = "指挥部";
    constexpr std::string_view OfTheCity = "市指挥部";
    constexpr std::string_view PlanWord = "预案";
    if (!plan.title.ends_with(PlanWord) || !(by.starts_with(Command) || by.starts_with(OfTheCity)))
        return by;
    return plan.title.substr(0, plan.title.size() - PlanWord.size()) + by.substr(by.find(Command));
}

/// 抄送: everybody but the first, whom the letter is to (公文处理工作条例 第十五条: one main recipient above).
std::string copiesWords(const std::vector<std::string> &to)
{
    return to.size() < 2 ? std::string() : base::join({to.begin() + 1, to.end()}, "，") + "。";
}

/// The forms of the plan that go with such a report, a line each, numbered where there are several.
std::string attachedWords(const plan::Plan &plan, const std::string &report)
{
    std::vector<std::string> labels;
    for (const plan::Form &form : plan.forms) {
        if (std::ranges::find(form.usedBy, "report:" + report) != form.usedBy.end())
            labels.push_back(form.label);
    }
    if (labels.size() < 2)
        return base::join(labels, {});
    for (std::size_t i = 0; i < labels.size(); ++i)
        labels[i] = std::to_string(i + 1) + "．" + labels[i];
    return base::join(labels, "\n");
}

} // namespace

FormValues incidentValues(const IncidentSubject &subject)
{
    FormValues values;
    putPlan(values, &subject.plan);
    putIncident(values, subject);
    putResponse(values, subject);
    putWarning(values, subject);
    values.texts["warning.grounds"] = groundsWords(subject);
    putTasks(values, subject);
    return values;
}

FormValues reportValues(const IncidentSubject &subject, const incident::SentReport &report)
{
    FormValues values = incidentValues(subject);
    const incident::ReportSent &sent = *report.sent;
    auto &texts = values.texts;
    texts["report.title"] = report.title;
    const std::string authority = authorityOf(subject.plan, sent.by);
    texts["report.heading"] = authority + "\n关于" + reports::matterWords(subject.incident) + "的" + report.title;
    texts["report.number"] = std::to_string(report.number);
    texts["report.file_number"] = fileNumber(report);
    texts["report.to"] = base::join(sent.to, "、");
    texts["report.main"] = sent.to.empty() ? std::string() : sent.to.front();
    texts["report.copies"] = copiesWords(sent.to);
    texts["report.by"] = sent.by;
    texts["report.text"] = sent.text;
    texts["report.sent"] = paperMinute(report.happened);
    texts["report.day"] = paperDay(report.happened);
    texts["report.fixed"] = paperDay(report.fixed);
    texts["report.covers"] = "第 " + std::to_string(report.covers) + " 条";
    texts["report.channel"] = reports::channelWords(sent.channel);
    texts["report.reference"] = sent.reference;
    texts["report.cite"] = sent.cite;
    texts["report.reason"] = sent.reason;
    texts["report.authority"] = authority;
    texts["report.attached"] = attachedWords(subject.plan, sent.report);
    texts["report.struck"] = report.struck ? "本报告已划去，编号不再使用。" : std::string();
    return values;
}

} // namespace documents
