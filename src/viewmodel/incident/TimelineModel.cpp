#include "viewmodel/incident/TimelineModel.h"

#include "viewmodel/clocks/ClockWords.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/incident/TimelineCorrections.h"
#include "viewmodel/incident/TimelineText.h"
#include "viewmodel/Words.h"

#include <ranges>

namespace viewmodel {

/// Written down this long after it happened, a line says so.
static constexpr std::chrono::minutes LateFrom{1};

TimelineRow TimelineModel::rowOf(const incident::RecordedEvent &record) const
{
    const EventWords words = eventWords(m_subject, record);
    TimelineRow row;
    row.key = QString::number(record.version);
    row.time = momentText(record.happened, m_now);
    row.kind = words.kind;
    row.text = words.text;
    row.machine = words.machine;
    row.who = qtext(record.actor);
    row.stands = whyItStands(record.event);
    row.timeStands = whyItsTimeStands(record.event);
    row.opens = std::holds_alternative<incident::ReportSent>(record.event);
    if (record.recorded - record.happened >= LateFrom)
        row.late = Text::tr("added %1").arg(momentText(record.recorded, m_now));
    return row;
}

void TimelineModel::addCorrection(const incident::TimeCorrected &correction)
{
    const auto row = std::ranges::find(m_all, QString::number(correction.version), &TimelineRow::key);
    if (row != m_all.end())
        row->late = Text::tr("counts as %1", "a corrected time").arg(momentText(correction.to, m_now));
}

void TimelineModel::addStrike(TimelineRow &row, std::int64_t strike) const
{
    row.struck = true;
    row.stands = row.timeStands = Text::tr("This line is struck through already.");
    const auto record = std::ranges::find(m_subject.incident->history, strike, &incident::RecordedEvent::version);
    if (record == m_subject.incident->history.end())
        return;
    if (const auto *struck = std::get_if<incident::EventStruck>(&record->event))
        row.struckReason = Text::tr("struck: %1 (%2 %3)", "reason, who, when")
                               .arg(qtext(struck->reason), qtext(record->actor), momentText(record->happened, m_now));
    if (row.opens)
        row.struckReason += reportStruck(strike);
}

// A number is never given twice, and the clocks the report had ended run again.
QString TimelineModel::reportStruck(std::int64_t strike) const
{
    QString text = Text::tr("; its number is not used again");
    for (const incident::RecordedEvent &record : m_subject.incident->history) {
        if (record.version <= strike)
            continue;
        const auto *started = std::get_if<incident::DeadlineStarted>(&record.event);
        const bool follows = started || std::holds_alternative<incident::EventStruck>(record.event)
            || std::holds_alternative<incident::DeadlineEnded>(record.event)
            || std::holds_alternative<incident::TaskChanged>(record.event);
        if (!follows)
            break; // something else was recorded
        if (started)
            text +=
                Text::tr("; clock runs again: %1, due %2").arg(qtext(started->label), dueMoment(started->due, m_now));
    }
    return text;
}

bool TimelineModel::sameView(const Subject &subject, base::Instant now) const
{
    return !m_subject.empty() && !subject.empty() && m_subject.incident->id == subject.incident->id
        && m_subject.plan == subject.plan && m_subject.incident->version <= subject.incident->version
        && dateText(m_now) == dateText(now);
}

void TimelineModel::show(const Subject &subject, base::Instant now)
{
    // Records never change: only new ones, and those struck or corrected since, need words.
    if (!sameView(subject, now))
        m_all.clear();
    m_subject = subject;
    m_now = now;
    if (!subject.empty()) {
        for (const incident::RecordedEvent &record : subject.incident->history | std::views::drop(m_all.size()))
            m_all.push_back(rowOf(record));
        for (const incident::RecordedEvent &record : subject.incident->history) {
            if (const auto *correction = std::get_if<incident::TimeCorrected>(&record.event))
                addCorrection(*correction);
        }
        for (const auto &[version, strike] : subject.incident->struckBy) {
            const auto row = std::ranges::find(m_all, QString::number(version), &TimelineRow::key);
            if (row != m_all.end() && !row->struck)
                addStrike(*row, strike);
        }
    }
    refilter();
}

void TimelineModel::setMachineLinesShown(bool shown)
{
    m_machineShown = shown;
    refilter();
}

void TimelineModel::refilter()
{
    std::vector<TimelineRow> rows;
    int folded = 0;
    for (std::size_t index = m_all.size(); index-- > 0;) {
        // A strike stands with what it struck.
        if (std::holds_alternative<incident::EventStruck>(m_subject.incident->history[index].event))
            continue;
        if (m_all[index].machine && !m_machineShown)
            ++folded;
        else
            rows.push_back(m_all[index]);
    }
    update(std::move(rows));
    const QString headline = folded > 0 ? Text::tr("%n machine lines folded", "", folded) : QString();
    if (headline != m_headline) {
        m_headline = headline;
        Q_EMIT headlineChanged();
    }
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    const TimelineRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return row->text;
    case Qt::AccessibleTextRole:
        return listed(unique({row->time, row->kind, row->text, row->late, row->struckReason}));
    case Qt::ToolTipRole:
    case WhoRole:
        return row->who;
    case VersionRole:
        return row->key;
    case TimeRole:
        return row->time;
    case KindRole:
        return row->kind;
    case LateRole:
        return row->late;
    case StruckRole:
        return row->struck;
    case StruckReasonRole:
        return row->struckReason;
    case MachineRole:
        return row->machine;
    case OpensRole:
        return row->opens;
    case StandsRole:
        return row->stands;
    case TimeStandsRole:
        return row->timeStands;
    default:
        return {};
    }
}

QHash<int, QByteArray> TimelineModel::roleNames() const
{
    return {{VersionRole, "version"}, {TimeRole, "time"}, {KindRole, "kind"}, {TextRole, "text"}, {LateRole, "late"},
        {StruckRole, "struck"}, {StruckReasonRole, "struckReason"}, {WhoRole, "who"}, {MachineRole, "machine"},
        {StandsRole, "stands"}, {TimeStandsRole, "timeStands"}};
}

} // namespace viewmodel
