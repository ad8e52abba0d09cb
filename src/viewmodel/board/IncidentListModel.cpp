#include "viewmodel/board/IncidentListModel.h"

#include "viewmodel/incident/IncidentName.h"
#include "viewmodel/Words.h"

#include <utility>

namespace viewmodel {

static constexpr std::chrono::minutes EndedKept{30};

IncidentListModel::IncidentListModel(const PlanCopies &plans, QObject *parent)
    : KeyedModel(parent)
    , m_plans(plans)
{
}

void IncidentListModel::put(const std::vector<app::IncidentPointer> &incidents, base::Instant now)
{
    m_now = now;
    const QString before = headline();
    const FilterChoices choices = filterChoices();
    for (const app::IncidentPointer &incident : incidents) {
        m_facts[incident->id.value] = std::make_shared<const BoardFacts>(boardFacts(incident, m_plans));
        m_incidents[incident->id.value] = incident;
    }
    rebuild();
    if (headline() != before)
        Q_EMIT headlineChanged();
    if (filterChoices() != choices)
        Q_EMIT filterChoicesChanged();
}

void IncidentListModel::setArchive(std::vector<app::ArchivedIncident> archive)
{
    const std::size_t before = m_facts.size();
    for (const app::ArchivedIncident &entry : archive) {
        if (!m_facts.contains(entry.id.value))
            m_facts[entry.id.value] = std::make_shared<const BoardFacts>(boardFacts(entry));
    }
    if (m_facts.size() != before) // a board is made once while a record opens
        rebuild();
}

/// Whether a row stands on the board now.
bool IncidentListModel::belongs(const BoardFacts &facts) const
{
    if (!matches(facts, m_filter, m_now))
        return false;
    return facts.isToDo(m_now) || m_endedShown || (!facts.archived && m_now - facts.endedAt < EndedKept);
}

void IncidentListModel::rebuild()
{
    std::vector<IncidentRow> rows;
    for (const BoardFacts *facts : toDoFacts()) {
        if (belongs(*facts))
            rows.push_back(boardRow(*facts, m_now));
    }
    std::vector<const BoardFacts *> ended;
    for (const auto &[number, facts] : m_facts) {
        if (!facts->isToDo(m_now) && belongs(*facts))
            ended.push_back(facts.get());
    }
    std::ranges::stable_sort(ended, std::ranges::greater(), &BoardFacts::endedAt);
    if (!ended.empty()) {
        IncidentRow heading;
        heading.key = QStringLiteral("section:ended");
        heading.section = true;
        heading.title = m_endedShown ? Text::tr("Ended") : Text::tr("Ended just now · kept for 30 min");
        rows.push_back(heading);
    }
    for (const BoardFacts *facts : ended)
        rows.push_back(boardRow(*facts, m_now));
    update(std::move(rows));
    recount();
}

/// What runs over while it is hidden is said at once.
void IncidentListModel::recount()
{
    FilterEffect effect;
    int over = 0;
    for (const auto &[number, facts] : m_facts) {
        if (!facts->isToDo(m_now))
            continue;
        const bool shown = matches(*facts, m_filter, m_now);
        const bool late = facts->over(m_now) > 0;
        ++effect.toDo;
        effect.shown += shown ? 1 : 0;
        effect.hiddenOver += late && !shown ? 1 : 0;
        over += late ? 1 : 0;
    }
    if (std::exchange(m_over, over) != over)
        Q_EMIT headlineChanged();
    if (std::exchange(m_effect, effect) != effect)
        Q_EMIT effectChanged();
}

/// Time alone brought a row to the board or took it off.
bool IncidentListModel::outdated() const
{
    const bool moves = m_filter.overdueOnly;
    return std::ranges::any_of(m_facts, [&](const auto &entry) {
        const BoardFacts &facts = *entry.second;
        return (moves || !facts.isToDo(m_now)) && belongs(facts) != indexOf(facts.row.key).isValid();
    });
}

void IncidentListModel::tick(base::Instant now)
{
    m_now = now;
    const bool fellDue = toDoCount() != m_effect.toDo; // what was due some day is due soon
    if (fellDue || outdated()) {
        rebuild();
        if (fellDue)
            Q_EMIT headlineChanged();
        return;
    }
    recount();
    touch(
        [this](IncidentRow &row) {
            const auto facts = m_facts.find(row.key.toStdString());
            if (row.section || facts == m_facts.end())
                return false;
            IncidentRow fresh = boardRow(*facts->second, m_now);
            if (fresh == row)
                return false;
            row = std::move(fresh);
            return true;
        },
        {ElapsedRole, DeadlineRole, DueRole, ClockRole, OverRole, Qt::AccessibleTextRole});
}

void IncidentListModel::setFilter(const IncidentFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    rebuild();
    Q_EMIT effectChanged();
}

void IncidentListModel::setEndedShown(bool shown)
{
    m_endedShown = shown;
    rebuild();
}

void IncidentListModel::setInView(const QString &number)
{
    for (const QString &changed : {std::exchange(m_inView, number), number}) {
        if (const QModelIndex row = indexOf(changed); row.isValid())
            Q_EMIT dataChanged(row, row, {InViewRole});
    }
}

int IncidentListModel::toDoCount() const
{
    return static_cast<int>(
        std::ranges::count_if(m_facts, [this](const auto &entry) { return entry.second->isToDo(m_now); }));
}

QString IncidentListModel::headline() const
{
    const auto owing = static_cast<int>(
        std::ranges::count_if(m_facts, [this](const auto &entry) { return entry.second->owes(m_now); }));
    QStringList counts{Text::tr("%n open", "incidents", toDoCount() - owing)};
    if (m_over > 0)
        counts << Text::tr("%n over", "incidents", m_over);
    if (owing > 0)
        counts << Text::tr("%n ended, still owed", "incidents", owing);
    return dotted(counts);
}

std::vector<const BoardFacts *> IncidentListModel::toDoFacts() const
{
    std::vector<const BoardFacts *> toDo;
    for (const auto &[number, facts] : m_facts) {
        if (facts->isToDo(m_now))
            toDo.push_back(facts.get());
    }
    sortByDeadline(toDo);
    return toDo;
}

std::vector<IncidentRow> IncidentListModel::toDoRows() const
{
    std::vector<IncidentRow> rows;
    for (const BoardFacts *facts : toDoFacts())
        rows.push_back(boardRow(*facts, m_now));
    return rows;
}

FilterChoices IncidentListModel::filterChoices() const
{
    FilterChoices choices;
    for (const auto &[number, facts] : m_facts) {
        if (facts->archived)
            continue;
        for (const Choice &plan : facts->plans) {
            if (std::ranges::find(choices.plans, plan.id, &Choice::id) == choices.plans.end())
                choices.plans.push_back(plan);
        }
        if (!facts->county.isEmpty() && !choices.counties.contains(facts->county))
            choices.counties << facts->county;
    }
    return choices;
}

Choices IncidentListModel::archived() const
{
    std::vector<const BoardFacts *> found;
    for (const auto &[number, facts] : m_facts) {
        if (facts->archived)
            found.push_back(facts.get());
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &BoardFacts::endedAt);
    Choices choices;
    for (const BoardFacts *facts : found)
        choices.push_back({facts->row.key,
            Text::tr("%1 (%2)", "incident and state")
                .arg(incidentName(facts->row.title, facts->row.key), facts->endedWord)});
    return choices;
}

app::IncidentPointer IncidentListModel::incident(const QString &number) const
{
    const auto found = m_incidents.find(number.toStdString());
    return found == m_incidents.end() ? nullptr : found->second;
}

Qt::ItemFlags IncidentListModel::flags(const QModelIndex &index) const
{
    const IncidentRow *row = rowAt(index);
    return row && row->section ? Qt::ItemFlags(Qt::ItemIsEnabled) : KeyedModel::flags(index);
}

QVariant IncidentListModel::data(const QModelIndex &index, int role) const
{
    const IncidentRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return row->title;
    case ShortTitleRole:
        return row->shortPlace;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: // all of it, where the row had to leave something out
        return listed(unique({row->title, row->chip.text, row->proposal.text, row->plans, row->elapsed,
            row->missingText, row->deadline, row->due}));
    case NumberRole:
        return row->section ? QString() : row->key;
    case SectionRole:
        return row->section;
    case PlansRole:
        return row->plans;
    case ElapsedRole:
        return row->elapsed;
    case ChipTextRole:
        return row->chip.text;
    case ChipLevelRole:
        return QVariant::fromValue(row->chip.level);
    case ChipFormRole:
        return QVariant::fromValue(row->chip.form);
    case ProposalTextRole:
        return row->proposal.text;
    case ProposalLevelRole:
        return QVariant::fromValue(row->proposal.level);
    case MissingRole:
        return row->missing;
    case MissingTextRole:
        return row->missingText;
    case DeadlineRole:
        return row->deadline;
    case DueAtRole:
        return row->dueAt;
    case DueRole:
        return row->due;
    case ClockRole:
        return QVariant::fromValue(row->clock);
    case OverRole:
        return row->over;
    case AccentRole:
        return QVariant::fromValue(row->accent);
    case EndedRole:
        return row->ended;
    case InViewRole:
        return !row->section && row->key == m_inView;
    default:
        return {};
    }
}

QHash<int, QByteArray> IncidentListModel::roleNames() const
{
    return {{NumberRole, "number"}, {SectionRole, "section"}, {TitleRole, "title"}, {ShortTitleRole, "shortTitle"},
        {PlansRole, "plans"}, {ElapsedRole, "elapsed"}, {ChipTextRole, "chipText"}, {ChipLevelRole, "chipLevel"},
        {ChipFormRole, "chipForm"}, {ProposalTextRole, "proposalText"}, {ProposalLevelRole, "proposalLevel"},
        {MissingRole, "missing"}, {MissingTextRole, "missingText"}, {DeadlineRole, "deadline"}, {DueAtRole, "dueAt"},
        {DueRole, "due"}, {ClockRole, "clock"}, {OverRole, "over"}, {AccentRole, "accent"}, {EndedRole, "ended"},
        {InViewRole, "inView"}};
}

} // namespace viewmodel
