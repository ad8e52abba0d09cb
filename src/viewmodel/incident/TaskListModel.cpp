#include "viewmodel/incident/TaskListModel.h"

#include "viewmodel/clocks/ClockWords.h"
#include "viewmodel/incident/TaskWords.h"
#include "incident/Clocks.h"
#include "incident/ResponseEnd.h"
#include "viewmodel/Codes.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

#include <algorithm>

namespace viewmodel {

namespace {

QString statusText(const incident::TaskEntry &task, base::Instant now)
{
    const QString word = taskWord(task.status);
    switch (task.status) {
    case incident::TaskStatus::Open:
        return word;
    case incident::TaskStatus::Notified:
    case incident::TaskStatus::Accepted:
    case incident::TaskStatus::Done:
        return word + QLatin1Char(' ') + momentText(task.changed, now);
    case incident::TaskStatus::NotApplicable:
        break;
    }
    return Text::tr("%1: %2", "task status, reason").arg(word, reasonWords(task.reason));
}

/// Why nobody owes it any more though it was not done; empty: somebody does, or it was.
QString noLongerOwed(const Subject &subject, const incident::TaskEntry &task)
{
    if (!subject.hasPlan() || !incident::isNoLongerOwed(*subject.incident, *subject.activation, subject.model(), task))
        return {};
    const plan::State *state = currentState(subject);
    return Text::tr("no longer owed: %1", "task, how the plan was closed").arg(qtext(state->label));
}

/// What is done comes again where a clock that ends by it recurs: "again by 11-26 12:00".
QString againText(const Subject &subject, const std::string &task, base::Instant now)
{
    const incident::DeadlineEntry *clock =
        subject.plan ? incident::dueAgain(*subject.incident, *subject.activation, subject.model(), task) : nullptr;
    return clock ? Text::tr("again by %1").arg(dueMoment(clock->due, now)) : QString();
}

QString setLabel(const Subject &subject, const std::string &id)
{
    if (subject.plan) {
        const auto set = std::ranges::find(subject.model().taskSets, id, &plan::TaskSet::id);
        if (set != subject.model().taskSets.end())
            return qtext(set->label);
    }
    return qtext(id);
}

/// The tasks that apply where the ladders stand.
std::vector<plan::ApplicableTask> applicableTasks(const Subject &subject)
{
    std::vector<plan::ApplicableTask> tasks;
    if (!subject.hasPlan())
        return tasks;
    for (const std::string &state : {subject.activation->state, subject.activation->warningState})
        std::ranges::move(plan::tasksIn(subject.model(), state), std::back_inserter(tasks));
    return tasks;
}

/// Whether the level states it or takes it over from another; nothing of a set that stands by itself.
QString originOf(const plan::ApplicableTask &applicable)
{
    if (applicable.inherited)
        return inheritedWords(*applicable.set);
    return applicable.set->inherits.empty() ? QString() : Text::tr("stated here");
}

/// What is no longer asked for by where the ladder stands still says of which kind it is.
void addNote(TaskRow &row, const Subject &subject, const std::vector<plan::ApplicableTask> &applicable)
{
    const auto here = std::ranges::find_if(
        applicable, [&](const plan::ApplicableTask &each) { return qtext(each.task->id) == row.key; });
    if (here != applicable.end()) {
        row.inherited = here->inherited;
        row.note = dotted(unique(taskKinds(subject.model(), *here->task) << originOf(*here)));
        return;
    }
    for (const plan::TaskSet &set : subject.hasPlan() ? subject.model().taskSets : std::vector<plan::TaskSet>()) {
        if (const auto task = std::ranges::find(set.tasks, row.key.toStdString(), &plan::Task::id);
            task != set.tasks.end())
            row.note = dotted(taskKinds(subject.model(), *task));
    }
}

/// One task set with its tasks, in the order they were opened.
struct Group {
    std::string set;
    std::vector<TaskRow> tasks;
    [[nodiscard]] QString title(const QString &label) const
    {
        const auto done = std::ranges::count(tasks, TaskState::Done, &TaskRow::state);
        const auto dropped = std::ranges::count(tasks, TaskState::NotApplicable, &TaskRow::state);
        return Text::tr("%1 done %2 / %3", "task set, counts").arg(label).arg(done).arg(std::ssize(tasks) - dropped);
    }
};

std::vector<Group> groupsOf(const Subject &subject, base::Instant now)
{
    std::vector<Group> groups;
    const std::vector<plan::ApplicableTask> applicable = applicableTasks(subject);
    for (const incident::TaskEntry &task : subject.activation->tasks) {
        auto group = std::ranges::find(groups, task.set, &Group::set);
        if (group == groups.end())
            group = groups.insert(groups.end(), {task.set, {}});
        QStringList support;
        for (const std::string &party : task.support)
            support << qtext(party);
        TaskRow row;
        row.key = qtext(task.task);
        row.what = qtext(task.what);
        row.group = setLabel(subject, task.set);
        row.owner = qtext(task.owner);
        row.support = listed(support);
        row.cite = qtext(task.cite);
        row.status = statusText(task, now);
        if (task.status == incident::TaskStatus::Done)
            row.status = listed(unique({row.status, againText(subject, task.task, now)}));
        row.state = taskState(task.status);
        row.needsPerson = task.status == incident::TaskStatus::Open;
        if (const QString reason = noLongerOwed(subject, task); !reason.isEmpty()) {
            row.status = row.needsPerson ? reason : listed({row.status, reason});
            row.state = TaskState::NotApplicable;
            row.needsPerson = false;
        }
        row.inherited = task.inherited;
        addNote(row, subject, applicable);
        group->tasks.push_back(std::move(row));
    }
    std::ranges::reverse(groups); // what the newest state asks for stands on top
    return groups;
}

} // namespace

TaskListModel::TaskListModel(QObject *parent)
    : KeyedModel(parent,
        {{}, {Text::tr("What"), WhatRole}, {Text::tr("Who"), OwnerRole}, {Text::tr("Clause"), CiteRole},
            {Text::tr("Status"), StatusRole}})
{
}

void TaskListModel::show(const Subject &subject, base::Instant now)
{
    std::vector<Group> groups;
    if (subject.activation)
        groups = groupsOf(subject, now);
    std::vector<TaskRow> rows;
    QString headline;
    for (Group &group : groups) {
        const QString title = group.title(group.tasks.front().group);
        if (headline.isEmpty())
            headline = title;
        if (groups.size() > 1) {
            TaskRow heading;
            heading.key = QStringLiteral("set:") + qtext(group.set);
            heading.heading = true;
            heading.what = title;
            heading.group = group.tasks.front().group;
            rows.push_back(std::move(heading));
        }
        std::ranges::move(group.tasks, std::back_inserter(rows));
    }
    update(std::move(rows));
    if (headline != m_headline) {
        m_headline = headline;
        Q_EMIT headlineChanged();
    }
}

QString TaskListModel::nextOpen(const QString &key) const
{
    return nextAfter(key, [](const TaskRow &row) { return row.needsPerson && !row.heading; });
}

Qt::ItemFlags TaskListModel::flags(const QModelIndex &index) const
{
    const TaskRow *row = rowAt(index);
    return row && row->heading ? Qt::ItemFlags(Qt::ItemIsEnabled) : KeyedModel::flags(index);
}

QVariant TaskListModel::data(const QModelIndex &index, int role) const
{
    const TaskRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown(index);
    case Qt::AccessibleTextRole:
        return listed(unique({row->what, row->note, row->owner, row->cite, row->status}));
    case Qt::ToolTipRole:
        return listed(unique({row->what, row->owner,
            row->support.isEmpty() ? QString() : Text::tr("with %1").arg(row->support)})); // the row may be cut
    case TaskRole:
        return row->key;
    case HeadingRole:
        return row->heading;
    case WhatRole:
        return row->what;
    case GroupRole:
        return row->group;
    case OwnerRole:
        return row->owner;
    case SupportRole:
        return row->support;
    case CiteRole:
        return row->cite;
    case StatusRole:
        return row->status;
    case StateRole:
        return QVariant::fromValue(row->state);
    case NeedsPersonRole:
        return row->needsPerson;
    case InheritedRole:
        return row->inherited;
    case NoteRole:
        return row->note;
    default:
        return {};
    }
}

QHash<int, QByteArray> TaskListModel::roleNames() const
{
    return {{TaskRole, "task"}, {HeadingRole, "heading"}, {WhatRole, "what"}, {GroupRole, "group"},
        {OwnerRole, "owner"}, {SupportRole, "support"}, {CiteRole, "cite"}, {StatusRole, "status"},
        {StateRole, "state"}, {NeedsPersonRole, "needsPerson"}, {InheritedRole, "inherited"}, {NoteRole, "note"}};
}

} // namespace viewmodel
