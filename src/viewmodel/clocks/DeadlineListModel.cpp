#include "viewmodel/clocks/DeadlineListModel.h"

#include "incident/Clocks.h"
#include "incident/Narrator.h"
#include "viewmodel/clocks/ClockWords.h"
#include "viewmodel/incident/PlanLinks.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

#include <ranges>

namespace viewmodel {

namespace {

QString stateWord(ClockState state, incident::ClockEnding ending)
{
    switch (state) {
    case ClockState::Running:
        return Text::tr("running");
    case ClockState::Near:
        return Text::tr("near");
    case ClockState::Over:
        return Text::tr("over");
    case ClockState::Ended:
        return endingWord(ending);
    case ClockState::None:
        break;
    }
    return {};
}

/// The plan a clock belongs to, in view or not; null for one the operator set, or when its text is not at hand.
const plan::Plan *planOf(const Subject &subject, const incident::DeadlineEntry &entry)
{
    const incident::Activation *activation = incident::findActivation(*subject.incident, entry.activation);
    const assess::CompiledPlan *compiled = activation ? incident::planOf(subject.plans, *activation) : nullptr;
    return compiled ? &compiled->plan() : nullptr;
}

/// The plan's own description of a clock; null for one the operator set.
const plan::Deadline *planned(const Subject &subject, const incident::DeadlineEntry &entry)
{
    const plan::Plan *plan = planOf(subject, entry);
    if (!plan)
        return nullptr;
    // Where two plans share an id, the activation stands before it.
    const std::string id = entry.deadline.substr(entry.deadline.rfind('/') + 1);
    const auto found = std::ranges::find(plan->deadlines, id, &plan::Deadline::id);
    return found == plan->deadlines.end() ? nullptr : &*found;
}

/// "1 of 2 that day": how often it happened of how often it has to. Empty where once is enough.
QString timesText(const Subject &subject, const incident::DeadlineEntry &entry, const plan::Deadline &deadline)
{
    if (deadline.timesADay < 2 || entry.ended)
        return {};
    const int times =
        incident::timesOnDay(*subject.incident, entry.activation, *planOf(subject, entry), deadline, entry.due);
    return Text::tr("%1 of %2 times that day").arg(times).arg(deadline.timesADay);
}

/// A clock that keeps to a season and is next due in a later one.
bool isOutOfSeason(const DeadlineRow &row, base::Instant now)
{
    return row.seasonal && calendar::dayOf(row.due) > calendar::dayOf(now) + std::chrono::days(1);
}

/// The plan of a clock, by its short title, where it is not the one in view.
QString otherPlan(const Subject &subject, const incident::DeadlineEntry &entry)
{
    const incident::Activation *activation = incident::findActivation(*subject.incident, entry.activation);
    if (!activation || !subject.plans || (subject.activation && activation->id == subject.activation->id))
        return {};
    return shortTitle(*activation, *subject.plans);
}

/// "every 2 h", "daily 12:00 24:00".
QString recurrenceText(const plan::Deadline &deadline)
{
    QStringList times;
    for (const calendar::TimeOfDay time : deadline.daily)
        times << qtext(calendar::toText(time));
    if (times.size() == 1)
        return Text::tr("daily"); // when is said by the time it is due
    if (!times.isEmpty())
        return Text::tr("daily %1").arg(times.join(u' '));
    if (deadline.lasts.kind == calendar::Span::Kind::Exact)
        return Text::tr("every %1").arg(spanText(deadline.lasts.length));
    return Text::tr("recurring");
}

/// What a clock is beside its name; what the name says already is not said again.
QString noteOf(const Subject &subject, const incident::DeadlineEntry &entry, const QString &label, bool own)
{
    QStringList parts;
    if (own)
        parts << Text::tr("own");
    if (entry.superior)
        parts << Text::tr("superior rule");
    if (const plan::Deadline *deadline = planned(subject, entry); deadline && deadline->recurs())
        parts << timesText(subject, entry, *deadline) << recurrenceText(*deadline);
    parts.removeIf([&label](const QString &part) { return part.isEmpty() || label.contains(part); });
    for (const std::int64_t year : entry.guessedYears)
        parts << Text::tr("holidays of %1 unknown, Monday to Friday counted").arg(year);
    if (entry.silenced && !entry.ended)
        parts << Text::tr("silenced");
    if (const QString other = otherPlan(subject, entry); !other.isEmpty())
        parts.prepend(other);
    if (const QString cause = endedBy(*subject.incident, entry, planOf(subject, entry)); !cause.isEmpty())
        parts << cause;
    return listed(parts);
}

/// What time alone changes. True when it did.
bool setTimes(DeadlineRow &row, const incident::DeadlineEntry &entry, base::Instant now)
{
    DeadlineRow fresh = row;
    fresh.dueAt = dueMoment(entry.due, now);
    fresh.state = clockState(entry, now);
    fresh.stateText =
        !entry.ended && isOutOfSeason(row, now) ? Text::tr("out of season") : stateWord(fresh.state, entry.ending);
    fresh.left = entry.ended ? momentText(entry.endedAt, now) : dueText(entry.due, now);
    if (fresh == row)
        return false;
    row = std::move(fresh);
    return true;
}

DeadlineRow rowOf(const Subject &subject, const incident::DeadlineEntry &entry, base::Instant now)
{
    DeadlineRow row;
    row.key = qtext(entry.deadline);
    row.due = entry.due;
    row.label = clockLabel(entry.deadline, entry.label);
    row.own = entry.activation.empty();
    row.note = noteOf(subject, entry, row.label, row.own);
    row.owner = qtext(entry.owner);
    row.cite = qtext(entry.cite);
    row.superior = entry.superior;
    row.silenced = entry.silenced;
    const plan::Deadline *deadline = planned(subject, entry);
    row.seasonal = deadline && !deadline->season.empty();
    setTimes(row, entry, now);
    return row;
}

} // namespace

DeadlineListModel::DeadlineListModel(QObject *parent)
    : KeyedModel(parent,
        {{Text::tr("State"), StateTextRole}, {Text::tr("What"), LabelRole}, {Text::tr("Due"), DueAtRole},
            {Text::tr("Left"), LeftRole}})
{
}

void DeadlineListModel::show(const Subject &subject, base::Instant now)
{
    m_subject = subject;
    std::vector<DeadlineRow> rows;
    int running = 0;
    if (!subject.empty()) {
        // Due time order is over, near, running already; a clock's id may come back once it ended, the running one
        // counts.
        for (const incident::DeadlineEntry &entry : runningClocks(*subject.incident))
            rows.push_back(rowOf(subject, entry, now));
        running = static_cast<int>(
            std::ranges::count_if(rows, [&](const DeadlineRow &row) { return !isOutOfSeason(row, now); }));
        std::vector<incident::DeadlineEntry> ended;
        for (const incident::DeadlineEntry &entry : subject.incident->deadlines | std::views::reverse) {
            if (entry.ended)
                ended.push_back(entry);
        }
        std::ranges::stable_sort(ended, std::ranges::greater(), &incident::DeadlineEntry::endedAt);
        for (const incident::DeadlineEntry &entry : ended) {
            DeadlineRow row = rowOf(subject, entry, now);
            row.key += QStringLiteral("@") + QString::number(entry.started.time_since_epoch().count());
            if (std::ranges::find(rows, row.key, &DeadlineRow::key) == rows.end())
                rows.push_back(std::move(row));
        }
    }
    update(std::move(rows));
    const QString headline = subject.empty() ? QString() : Text::tr("%n running", "clocks", running);
    if (headline != m_headline) {
        m_headline = headline;
        Q_EMIT headlineChanged();
    }
}

void DeadlineListModel::tick(base::Instant now)
{
    if (m_subject.empty())
        return;
    const std::vector<incident::DeadlineEntry> &deadlines = m_subject.incident->deadlines;
    touch(
        [&](DeadlineRow &row) {
            const std::string id = row.key.toStdString();
            const auto entry = std::ranges::find_if(deadlines,
                [&](const incident::DeadlineEntry &deadline) { return !deadline.ended && deadline.deadline == id; });
            return entry != deadlines.end() && setTimes(row, *entry, now);
        },
        {Qt::DisplayRole, DueAtRole, LeftRole, StateRole, StateTextRole, Qt::AccessibleTextRole});
}

QVariant DeadlineListModel::data(const QModelIndex &index, int role) const
{
    const DeadlineRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown(index);
    case Qt::AccessibleTextRole:
        return listed(unique({row->stateText, row->label, row->note, row->dueAt, row->left}));
    case Qt::ToolTipRole:
        return listed(unique({row->label, row->note, row->owner, row->cite})); // the row may have no room for all of it
    case DeadlineRole:
        return row->key;
    case LabelRole:
        return row->label;
    case NoteRole:
        return row->note;
    case OwnerRole:
        return row->owner;
    case CiteRole:
        return row->cite;
    case DueAtRole:
        return row->dueAt;
    case LeftRole:
        return row->left;
    case StateRole:
        return QVariant::fromValue(row->state);
    case StateTextRole:
        return row->stateText;
    case SuperiorRole:
        return row->superior;
    case OwnRole:
        return row->own;
    case SilencedRole:
        return row->silenced;
    default:
        return {};
    }
}

QHash<int, QByteArray> DeadlineListModel::roleNames() const
{
    return {{DeadlineRole, "deadline"}, {LabelRole, "label"}, {NoteRole, "note"}, {OwnerRole, "owner"},
        {CiteRole, "cite"}, {DueAtRole, "dueAt"}, {LeftRole, "left"}, {StateRole, "state"},
        {StateTextRole, "stateText"}, {SuperiorRole, "superior"}, {OwnRole, "own"}, {SilencedRole, "silenced"}};
}

} // namespace viewmodel
