#include "viewmodel/Reports.h"

#include "incident/MachineReason.h"
#include "viewmodel/LevelChips.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/TimelineText.h"
#include "viewmodel/Words.h"

#include <algorithm>

namespace viewmodel {

namespace {

using incident::RecordedEvent;

/// The reports of the plan in view that went out and count, oldest first.
std::vector<const RecordedEvent *> sentReports(const Subject &subject)
{
    std::vector<const RecordedEvent *> sent;
    for (const RecordedEvent &record : subject.incident->history) {
        const auto *report = std::get_if<incident::ReportSent>(&record.event);
        if (report && report->activation == subject.activation->id && !isStruck(*subject.incident, record.version))
            sent.push_back(&record);
    }
    return sent;
}

const std::string &idOf(const RecordedEvent &sent) { return std::get<incident::ReportSent>(sent.event).report; }

/// The last report from the same body that counts; null when none went out.
const RecordedEvent *lastFrom(const Subject &subject, const std::string &from)
{
    const RecordedEvent *last = nullptr;
    for (const RecordedEvent *sent : sentReports(subject)) {
        const plan::Report *report = plan::findReport(subject.model(), idOf(*sent));
        if (report && report->from == from)
            last = sent;
    }
    return last;
}

/// The entry that counted when that version had been recorded, also where it was struck since; null before the first.
const incident::FactEntry *entryAt(
    const incident::Incident &incident, const std::vector<incident::FactEntry> &entries, std::int64_t version)
{
    const incident::FactEntry *latest = nullptr;
    for (const incident::FactEntry &entry : entries) {
        const auto strike = incident.struckBy.find(entry.version);
        const bool struck = strike != incident.struckBy.end() && strike->second <= version;
        if (entry.version <= version && !struck && (!latest || entry.happened >= latest->happened))
            latest = &entry;
    }
    return latest;
}

/// "40 人 就诊".
QString factText(const plan::Fact &fact, const plan::Reading &reading, const std::string &counted)
{
    return spaced({qtext(plan::toWords(fact, reading)), qtext(counted)});
}

/// Writes a report from what was recorded after `since`.
class Draft {
public:
    Draft(const Subject &subject, std::int64_t since, base::Instant now)
        : m_subject(subject)
        , m_since(since)
        , m_now(now)
    {
    }

    void addPlace()
    {
        const incident::Incident &incident = *m_subject.incident;
        m_lines << Text::tr("Time: %1", "report").arg(momentText(incident.reported, m_now));
        const QString place = spaced({qtext(incident.place.county), qtext(incident.place.detail)});
        if (!place.isEmpty())
            m_lines << Text::tr("Place: %1", "report").arg(place);
    }
    void addLevel()
    {
        QStringList words;
        if (const plan::State *state = currentState(m_subject))
            words << qtext(state->label);
        const bool level = currentState(m_subject) && currentState(m_subject)->kind == plan::StateKind::Level;
        const std::vector<Chip> chips = assessmentChips(m_subject);
        if (!level && !chips.empty() && chips.front().form == ChipForm::Proposed)
            words << Text::tr("assessed: %1", "report").arg(chips.front().text);
        if (const Chip warning = warningChip(m_subject);
            warning.form == ChipForm::InForce && warning.level != Level::None)
            words << warning.text;
        m_lines << Text::tr("Standing: %1", "report").arg(listed(words));
    }
    /// What is known, or has changed; with what was known before.
    void addFacts()
    {
        QStringList words;
        for (const plan::Fact &fact : m_subject.model().facts) {
            const auto entries = m_subject.incident->facts.find(fact.name);
            if (entries == m_subject.incident->facts.end())
                continue;
            const incident::FactEntry *now = incident::currentFact(*m_subject.incident, fact.name);
            const incident::FactEntry *before = entryAt(*m_subject.incident, entries->second, m_since);
            const bool same = now && before && now->reading == before->reading && now->counted == before->counted;
            if (!now || same || std::holds_alternative<plan::Unknown>(now->reading))
                continue;
            const QString text = spaced({shortLabel(fact), factText(fact, now->reading, now->counted)});
            words << (!before || std::holds_alternative<plan::Unknown>(before->reading)
                    ? text
                    : Text::tr("%1 (before: %2)", "report")
                          .arg(text, factText(fact, before->reading, before->counted)));
        }
        if (!words.isEmpty())
            m_lines << Text::tr("Figures: %1", "report").arg(listed(words));
        m_any = m_any || !words.isEmpty();
    }
    /// What was told, ordered and done, each with its time.
    void addEvents()
    {
        for (const RecordedEvent &record : m_subject.incident->history) {
            if (record.version <= m_since || isStruck(*m_subject.incident, record.version) || !belongs(record.event))
                continue;
            const EventWords words = eventWords(m_subject, record);
            m_lines << Text::tr("%1 %2: %3", "report: time, kind, text")
                           .arg(momentText(record.happened, m_now), words.kind, words.text);
            m_any = true;
        }
    }
    void add(const QString &line) { m_lines << line; }
    [[nodiscard]] bool any() const { return m_any; }
    [[nodiscard]] QString text() const { return m_lines.join(u'\n'); }

private:
    [[nodiscard]] bool ours(const incident::ActivationId &activation) const
    {
        return activation == m_subject.activation->id;
    }
    [[nodiscard]] bool belongs(const incident::Event &event) const
    {
        if (const auto *moved = std::get_if<incident::StateMoved>(&event))
            return ours(moved->activation);
        if (const auto *reopened = std::get_if<incident::IncidentReopened>(&event))
            return ours(reopened->activation);
        if (const auto *task = std::get_if<incident::TaskChanged>(&event))
            return ours(task->activation) && task->status == incident::TaskStatus::Done
                && !incident::machine::byMachine(*task); // the report itself did it
        return std::holds_alternative<incident::IncidentReported>(event)
            || std::holds_alternative<incident::NarrativeAdded>(event);
    }

    const Subject &m_subject;
    std::int64_t m_since;
    base::Instant m_now;
    QStringList m_lines;
    bool m_any = false;
};

} // namespace

ReportHistory historyOf(const Subject &subject, const plan::Report &report)
{
    ReportHistory history;
    for (const RecordedEvent *sent : sentReports(subject)) {
        if (idOf(*sent) != report.id)
            continue;
        ++history.times;
        history.last = std::max(history.last, sent->happened);
    }
    return history;
}

bool isOfTheDesk(const plan::Plan &plan, const plan::Report &report)
{
    return std::ranges::any_of(plan.reports,
        [&](const plan::Report &last) { return last.kind == plan::ReportKind::Final && last.from == report.from; });
}

QString reportTitle(const plan::Report &report, int nth)
{
    if (report.kind != plan::ReportKind::FollowUp)
        return qtext(report.label);
    const QStringList ordinals =
        Text::tr("1 2 3 4 5 6 7 8 9 10", "numbers of follow-up reports, by blanks").split(u' ', Qt::SkipEmptyParts);
    const QString number = nth <= ordinals.size() ? ordinals[nth - 1] : QString::number(nth);
    return Text::tr("%1 %2", "report, its number").arg(qtext(report.label), number);
}

int numberOf(const incident::Incident &incident, const incident::ReportSent &sent, std::int64_t version)
{
    return static_cast<int>(std::ranges::count_if(incident.history, [&](const RecordedEvent &record) {
        const auto *other = std::get_if<incident::ReportSent>(&record.event);
        return other && record.version <= version && other->activation == sent.activation
            && other->report == sent.report;
    }));
}

QString reportDraft(const Subject &subject, const std::string &id, base::Instant now)
{
    const plan::Report *report = subject.hasPlan() ? plan::findReport(subject.model(), id) : nullptr;
    if (!report || !isOfTheDesk(subject.model(), *report))
        return {};
    const bool followUp = report->kind == plan::ReportKind::FollowUp;
    const RecordedEvent *last = followUp ? lastFrom(subject, report->from) : nullptr;
    Draft draft(subject, last ? last->version : 0, now);
    const incident::ReportSent next{subject.activation->id, id, {}, {}, {}, {}, {}};
    draft.add(dotted({reportTitle(*report, numberOf(*subject.incident, next, subject.incident->version) + 1),
        qtext(incident::title(*subject.incident)), qtext(subject.incident->id.value)}));
    if (!last)
        draft.addPlace();
    draft.addFacts();
    draft.addLevel();
    draft.addEvents();
    if (last && !draft.any())
        draft.add(Text::tr("Nothing new since the report of %1.").arg(momentText(last->happened, now)));
    return draft.text();
}

} // namespace viewmodel
