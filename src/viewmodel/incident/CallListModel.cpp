#include "viewmodel/incident/CallListModel.h"

#include "incident/Clocks.h"
#include "viewmodel/Codes.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

#include <ranges>

namespace viewmodel {

namespace {

QString outcomeText(const CallRow &row, const QString &time, base::Instant now)
{
    const QString again = row.retryAt ? Text::tr("again %1").arg(momentText(*row.retryAt, now)) : QString();
    return dotted(unique({callStateWord(row.state) + (time.isEmpty() ? QString() : QLatin1Char(' ') + time), again}));
}

/// The clock that reminds of the call, while it runs.
std::optional<base::Instant> retryOf(const incident::Incident &incident, const incident::CallEntry &call)
{
    const incident::DeadlineEntry *clock =
        incident::runningClock(incident, call.activation, incident::callAgainId(call.target));
    return clock ? std::optional(clock->due) : std::nullopt;
}

CallRow rowOf(
    const Subject &subject, const incident::CallEntry &call, const identity::Directory &directory, base::Instant now)
{
    CallRow row;
    row.key = qtext(call.activation.value) + QLatin1Char('/') + qtext(call.target);
    row.target = qtext(call.target);
    row.label = qtext(call.label);
    row.cite = qtext(call.cite);
    QStringList persons;
    QStringList phones;
    for (const identity::DirectoryEntry &entry : identity::entriesOf(directory, call.label, call.target)) {
        persons << qtext(entry.person);
        for (const std::string &phone : entry.phones)
            phones << qtext(phone);
    }
    row.person = listed(unique(persons));
    row.phones = listed(unique(phones));
    row.retryAt = retryOf(*subject.incident, call);
    row.due = row.retryAt && *row.retryAt <= now;
    QString time;
    for (const incident::CallAttempt &attempt : call.attempts) {
        if (attempt.struck)
            continue;
        ++row.attempts;
        row.state = callState(attempt.outcome);
        row.reached = row.reached || row.state == CallState::Reached || row.state == CallState::PassedOn;
        row.note = dotted(unique({qtext(attempt.person), qtext(attempt.note)}));
        time = momentText(attempt.at, now);
    }
    row.outcome = outcomeText(row, time, now);
    if (row.attempts > 0)
        row.attemptsText = Text::tr("%n ×", "attempts", row.attempts);
    return row;
}

} // namespace

CallListModel::CallListModel(QObject *parent)
    : KeyedModel(parent,
        {{QString(), OrderRole}, {Text::tr("Whom"), LabelRole}, {Text::tr("Outcome"), OutcomeRole},
            {Text::tr("Attempts"), AttemptsTextRole}})
{
}

void CallListModel::show(const Subject &subject, const identity::Directory &directory, base::Instant now)
{
    std::vector<CallRow> rows;
    for (const incident::CallEntry &call :
        subject.empty() ? std::vector<incident::CallEntry>() : subject.incident->calls) {
        if (!subject.activation || call.activation == subject.activation->id) {
            rows.push_back(rowOf(subject, call, directory, now));
            rows.back().order = static_cast<int>(rows.size());
        }
    }
    const auto reached = std::ranges::count_if(rows, &CallRow::reached);
    const QString headline = rows.empty() ? QString() : Text::tr("%1 / %2 reached").arg(reached).arg(rows.size());
    update(std::move(rows));
    if (headline != m_headline) {
        m_headline = headline;
        Q_EMIT headlineChanged();
    }
}

void CallListModel::tick(base::Instant now)
{
    touch(
        [now](CallRow &row) {
            const bool due = row.retryAt && *row.retryAt <= now;
            return std::exchange(row.due, due) != due;
        },
        {DueRole});
}

QString CallListModel::nextUnsettled(const QString &key) const
{
    return nextAfter(key, [](const CallRow &row) { return !row.settled(); });
}

QVariant CallListModel::data(const QModelIndex &index, int role) const
{
    const CallRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown(index);
    case Qt::AccessibleTextRole:
        return listed(unique({row->label, row->person, row->phones, row->outcome, row->attemptsText}));
    case Qt::ToolTipRole:
        return listed(unique({row->person, row->phones, row->note}));
    case KeyRole:
        return row->key;
    case OrderRole:
        return row->order;
    case LabelRole:
        return row->label;
    case PersonRole:
        return row->person;
    case PhonesRole:
        return row->phones;
    case CiteRole:
        return row->cite;
    case StateRole:
        return QVariant::fromValue(row->state);
    case OutcomeRole:
        return row->outcome;
    case NoteRole:
        return row->note;
    case AttemptsRole:
        return row->attempts;
    case AttemptsTextRole:
        return row->attemptsText;
    case DueRole:
        return row->due;
    default:
        return {};
    }
}

QHash<int, QByteArray> CallListModel::roleNames() const
{
    return {{KeyRole, "key"}, {OrderRole, "order"}, {LabelRole, "label"}, {PersonRole, "person"},
        {PhonesRole, "phones"}, {CiteRole, "cite"}, {StateRole, "state"}, {OutcomeRole, "outcome"}, {NoteRole, "note"},
        {AttemptsRole, "attempts"}, {AttemptsTextRole, "attemptsText"}, {DueRole, "due"}};
}

} // namespace viewmodel
