#include "viewmodel/IncidentListModel.h"

#include "viewmodel/ClockWords.h"
#include "viewmodel/LevelChips.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

#include <tuple>
#include <utility>

namespace viewmodel {

static constexpr std::chrono::minutes EndedKept{30};

/// What a row says that only an event changes; the clock does the rest.
struct IncidentListModel::Facts {
    IncidentRow row; ///< without its time texts
    base::Instant reported{};
    bool archived = false;
    base::Instant endedAt{};
    QString endedWord;
    std::vector<incident::DeadlineEntry> clocks; ///< running, by due time

    [[nodiscard]] const incident::DeadlineEntry *next() const { return clocks.empty() ? nullptr : &clocks.front(); }
};

namespace {

QString planTitles(const incident::Incident &incident, const PlanCopies &plans)
{
    QStringList titles;
    for (const incident::Activation &activation : incident.activations) {
        const assess::CompiledPlan *plan = plans.byDigest(activation.digest);
        titles << qtext(plan ? plan->plan().shortTitle : activation.plan);
    }
    return titles.isEmpty() ? Text::tr("no plan") : titles.join(QStringLiteral(" + "));
}

base::Instant endOf(const incident::Incident &incident)
{
    base::Instant end = incident.reported;
    for (const incident::Activation &activation : incident.activations)
        end = std::max(end, activation.stateSince);
    return end;
}

/// The step that follows the end, for "read-only · to be reviewed (6.1)".
QString nextAfterEnd(const Subject &subject)
{
    const plan::Lifecycle *ladder = subject.hasPlan() ? responseLadder(subject.model()) : nullptr;
    for (const plan::Transition &transition : ladder ? ladder->transitions : std::vector<plan::Transition>()) {
        const plan::State *state = plan::findState(*ladder, transition.to);
        if (state && state->kind == plan::StateKind::Final
            && std::ranges::find(transition.from, subject.activation->state) != transition.from.end())
            return Text::tr("%1 (%2)", "reason, clause")
                .arg(Text::tr("to come: %1").arg(qtext(transition.label)), citeText(transition.cite));
    }
    return {};
}

Chip rowChip(const Subject &subject)
{
    const plan::State *state = currentState(subject);
    const bool assessing =
        state && (state->kind == plan::StateKind::Initial || state->kind == plan::StateKind::Waiting);
    const std::vector<Chip> proposed = assessing ? assessmentChips(subject) : std::vector<Chip>();
    const bool certain = !proposed.empty() && proposed.front().form == ChipForm::Proposed;
    // A warning in force says more than what an accident could become.
    if (const Chip warning = warningChip(subject); assessing && !certain && warning.form == ChipForm::InForce)
        return warning;
    // Nothing is certain, not even that there is a level: the mildest possibility would look like an answer.
    const assess::DecisionAssessment *level = assessing ? levelAssessment(subject) : nullptr;
    if (level && !certain && !subject.applies.excluded && level->possible.size() > 1
        && level->possible.back() == plan::NoLevel)
        return {Level::None, ChipForm::Possible, Text::tr("level open")};
    if (!proposed.empty())
        return proposed.front();
    return stateChip(subject);
}

} // namespace

IncidentListModel::IncidentListModel(const PlanCopies &plans, QObject *parent)
    : KeyedModel(parent)
    , m_plans(plans)
{
}

void IncidentListModel::put(const std::vector<app::IncidentPointer> &incidents, base::Instant now)
{
    m_now = now;
    const int open = openCount();
    for (const app::IncidentPointer &incident : incidents) {
        const Subject subject = makeSubject(incident, {}, m_plans, Depth::Assessed);
        auto facts = std::make_shared<Facts>();
        IncidentRow &row = facts->row;
        row.key = qtext(incident->id.value);
        row.title = qtext(incident::title(*incident));
        row.plans = planTitles(*incident, m_plans);
        row.chip = rowChip(subject);
        row.proposal = strongerThanInForce(subject);
        row.accent = row.chip.form == ChipForm::InForce ? row.chip.level : Level::None;
        row.ended = incident->ended();
        row.missing = static_cast<int>(openQuestions(subject).size());
        if (row.missing > 0)
            row.missingText = Text::tr("%n missing", "facts", row.missing);
        facts->reported = incident->reported;
        if (row.ended) {
            facts->endedAt = endOf(*incident);
            facts->endedWord = row.chip.text;
            row.deadline = dotted(unique({Text::tr("read-only"), nextAfterEnd(subject)}));
        } else {
            facts->clocks = runningClocks(*incident);
        }
        m_facts[incident->id.value] = std::move(facts);
        m_incidents[incident->id.value] = incident;
    }
    rebuild();
    if (openCount() != open)
        Q_EMIT headlineChanged();
}

void IncidentListModel::setArchive(std::vector<app::ArchivedIncident> archive)
{
    for (const app::ArchivedIncident &entry : archive) {
        if (m_facts.contains(entry.id.value))
            continue;
        auto facts = std::make_shared<Facts>();
        facts->row.key = qtext(entry.id.value);
        facts->row.title = qtext(entry.title);
        facts->row.chip.text = qtext(entry.state);
        facts->row.ended = true;
        facts->row.deadline = Text::tr("read-only");
        facts->reported = entry.reported;
        facts->archived = true;
        facts->endedAt = entry.changed;
        facts->endedWord = facts->row.chip.text;
        m_facts[entry.id.value] = std::move(facts);
    }
    rebuild();
}

IncidentRow IncidentListModel::rowOf(const Facts &facts) const
{
    IncidentRow row = facts.row;
    if (row.ended) {
        row.elapsed = momentText(facts.endedAt, m_now) + QLatin1Char(' ') + facts.endedWord;
        return row;
    }
    row.elapsed = elapsedText(facts.reported, m_now);
    const incident::DeadlineEntry *next = facts.next();
    if (!next) {
        row.deadline = Text::tr("no clock running");
        return row;
    }
    row.dueAt = momentText(next->due, m_now);
    row.deadline = clockLabel(next->deadline, next->label) + QLatin1Char(' ') + row.dueAt;
    row.due = dueText(next->due, m_now);
    row.clock = clockState(*next, m_now);
    return row;
}

bool IncidentListModel::matchesFilter(const IncidentRow &row) const
{
    const QString text = row.title + QLatin1Char(' ') + row.key + QLatin1Char(' ') + row.plans + QLatin1Char(' ')
        + row.chip.text + QLatin1Char(' ') + row.proposal.text;
    return std::ranges::all_of(m_filter.split(QLatin1Char(' '), Qt::SkipEmptyParts),
        [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

void IncidentListModel::rebuild()
{
    std::vector<const Facts *> open;
    std::vector<const Facts *> ended;
    for (const auto &[number, facts] : m_facts) {
        if (!matchesFilter(facts->row))
            continue;
        if (!facts->row.ended)
            open.push_back(facts.get());
        else if (m_endedShown || (!facts->archived && m_now - facts->endedAt < EndedKept))
            ended.push_back(facts.get());
    }
    std::ranges::stable_sort(open, {}, [](const Facts *facts) {
        const incident::DeadlineEntry *next = facts->next();
        // Without a clock: behind those with one, the newest first.
        return std::tuple(next == nullptr, next ? next->due : base::Instant{}, -facts->reported.time_since_epoch());
    });
    std::ranges::stable_sort(ended, std::ranges::greater(), &Facts::endedAt);

    std::vector<IncidentRow> rows;
    rows.reserve(open.size() + ended.size() + 1);
    for (const Facts *facts : open)
        rows.push_back(rowOf(*facts));
    if (!ended.empty()) {
        IncidentRow heading;
        heading.key = QStringLiteral("section:ended");
        heading.section = true;
        heading.title = m_endedShown ? Text::tr("Ended") : Text::tr("Ended just now · kept for 30 min");
        rows.push_back(heading);
    }
    for (const Facts *facts : ended)
        rows.push_back(rowOf(*facts));
    update(std::move(rows));
}

void IncidentListModel::tick(base::Instant now)
{
    m_now = now;
    const bool expired = !m_endedShown && std::ranges::any_of(m_facts, [&](const auto &entry) {
        const Facts &facts = *entry.second;
        return facts.row.ended && !facts.archived && now - facts.endedAt >= EndedKept
            && indexOf(facts.row.key).isValid();
    });
    if (expired) {
        rebuild();
        return;
    }
    touch(
        [this](IncidentRow &row) {
            const auto facts = m_facts.find(row.key.toStdString());
            if (row.section || facts == m_facts.end())
                return false;
            IncidentRow fresh = rowOf(*facts->second);
            if (fresh == row)
                return false;
            row = std::move(fresh);
            return true;
        },
        {ElapsedRole, DeadlineRole, DueRole, ClockRole, Qt::AccessibleTextRole});
}

void IncidentListModel::setFilter(const QString &text)
{
    m_filter = text;
    rebuild();
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

int IncidentListModel::openCount() const
{
    return static_cast<int>(std::ranges::count_if(m_facts, [](const auto &entry) { return !entry.second->row.ended; }));
}

QString IncidentListModel::headline() const { return Text::tr("%n open", "incidents", openCount()); }

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
    case Qt::AccessibleTextRole:
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
    return {{NumberRole, "number"}, {SectionRole, "section"}, {TitleRole, "title"}, {PlansRole, "plans"},
        {ElapsedRole, "elapsed"}, {ChipTextRole, "chipText"}, {ChipLevelRole, "chipLevel"}, {ChipFormRole, "chipForm"},
        {ProposalTextRole, "proposalText"}, {ProposalLevelRole, "proposalLevel"}, {MissingRole, "missing"},
        {MissingTextRole, "missingText"}, {DeadlineRole, "deadline"}, {DueAtRole, "dueAt"}, {DueRole, "due"},
        {ClockRole, "clock"}, {AccentRole, "accent"}, {EndedRole, "ended"}, {InViewRole, "inView"}};
}

} // namespace viewmodel
