#include "viewmodel/plans/VersionReplay.h"

#include "app/ReplayUnder.h"
#include "viewmodel/incident/IncidentName.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

#include <algorithm>
#include <ranges>

namespace viewmodel {

namespace {

/// The label of a fact by the version that knows it.
QString factLabel(const plan::Plan &before, const plan::Plan &after, const std::string &name)
{
    const plan::Fact *fact = plan::findFact(after, name);
    if (!fact)
        fact = plan::findFact(before, name);
    return fact ? shortLabel(*fact) : qtext(name);
}

/// What is known at a moment about what was told then: "AQI>200 50 h".
QString toldWords(const incident::Incident &incident, const plan::Plan &before, const plan::Plan &after,
    const app::ReplayMoment &moment)
{
    const incident::RecordedEvent *event = incident::findEvent(incident, moment.version);
    if (event && std::holds_alternative<incident::EventStruck>(event->event))
        return Text::tr("a line was struck");
    if (event && std::holds_alternative<incident::PlanActivated>(event->event))
        return Text::tr("plan started");
    QStringList words;
    for (const std::string &name : moment.facts) {
        const plan::Fact *fact = plan::findFact(after, name);
        fact = fact ? fact : plan::findFact(before, name);
        QString value;
        if (const auto read = moment.readOff.find(name); fact && read != moment.readOff.end())
            value = qtext(plan::toWords(*fact, read->second));
        if (const auto known = incident.facts.find(name); known != incident.facts.end()) {
            const auto newestFirst = known->second | std::views::reverse;
            const auto entry = std::ranges::find_if(
                newestFirst, [&](const incident::FactEntry &told) { return told.version <= moment.version; });
            if (fact && entry != newestFirst.end())
                value = spaced({qtext(plan::toWords(*fact, entry->reading)), qtext(entry->counted)});
        }
        words << spaced({factLabel(before, after, name), value});
    }
    return listed(words);
}

QString outcomeWithClauses(const plan::Plan &plan, const std::string &decision,
    const std::vector<std::string> &outcomes, const std::vector<std::string> &cites)
{
    const plan::Decision *table = plan::findDecision(plan, decision);
    QStringList clauses;
    for (const std::string &cite : cites)
        clauses << qtext(cite);
    const QString word = table ? outcomesWord(plan, *table, outcomes) : QString();
    return word.isEmpty()   ? Text::tr("no outcome")
        : clauses.isEmpty() ? word
                            : Text::tr("%1 (%2)", "outcome and clauses").arg(word, listed(clauses));
}

Level levelOfAll(const std::vector<std::string> &outcomes)
{
    return outcomes.size() == 1 ? levelOf(outcomes.front()) : Level::None;
}

/// The lines of a replay: of every moment the tables whose outcome changed then, and those on which the two differ.
class RowMaker {
public:
    RowMaker(const incident::Incident &incident, const plan::Plan &before, const plan::Plan &after, base::Instant now)
        : m_incident(incident)
        , m_before(before)
        , m_after(after)
        , m_now(now)
    {
    }

    std::vector<ReplayRow> make(const app::ReplayUnder &replay)
    {
        const app::ReplayMoment *last = nullptr;
        for (const app::ReplayMoment &moment : replay.moments) {
            bool first = true;
            for (std::size_t i = 0; i < moment.findings.size(); ++i) {
                const bool news = !last || !moment.findings[i].saysAs(last->findings[i]);
                if (!news && !moment.findings[i].differs())
                    continue;
                addRow(moment, moment.findings[i], first);
                first = false;
            }
            last = &moment;
        }
        return std::move(m_rows);
    }

private:
    void addRow(const app::ReplayMoment &moment, const app::ReplayFinding &finding, bool first)
    {
        const plan::Decision *table = plan::findDecision(m_after, finding.decision);
        ReplayRow row;
        row.key = QString::number(moment.version) + QLatin1Char('/') + qtext(finding.decision);
        if (first) {
            row.when = momentText(moment.happened, m_now);
            row.told = toldWords(m_incident, m_before, m_after, moment);
        }
        row.decision = qtext(table ? table->label : finding.decision);
        row.before = outcomeWithClauses(m_before, finding.decision, finding.own, finding.ownCites);
        row.after = outcomeWithClauses(m_after, finding.decision, finding.other, finding.otherCites);
        row.beforeLevel = levelOfAll(finding.own);
        row.afterLevel = levelOfAll(finding.other);
        row.differs = finding.differs();
        row.parting = row.differs && !m_parted;
        m_parted = m_parted || row.differs;
        row.stands = row.parting ? Text::tr("they part here")
            : row.differs        ? Text::tr("they differ")
                                 : Text::tr("alike");
        m_rows.push_back(std::move(row));
    }

    const incident::Incident &m_incident;
    const plan::Plan &m_before;
    const plan::Plan &m_after;
    base::Instant m_now;
    bool m_parted = false;
    std::vector<ReplayRow> m_rows;
};

QString labelsOf(const plan::Plan &before, const plan::Plan &after, const std::vector<std::string> &facts)
{
    QStringList labels;
    for (const std::string &fact : facts)
        labels << factLabel(before, after, fact);
    return listed(labels);
}

QString sentenceOf(const std::vector<ReplayRow> &rows)
{
    const auto parting = std::ranges::find(rows, true, &ReplayRow::parting);
    if (parting == rows.end())
        return Text::tr("Both versions come to the same at every moment of this incident.");
    auto moment = parting; // its time stands in its first line
    while (moment->when.isEmpty() && moment != rows.begin())
        --moment;
    return Text::tr("The two part at %1: %2, first version %3, second version %4.")
        .arg(moment->when, parting->decision, parting->before, parting->after);
}

} // namespace

ReplayModel::ReplayModel(QObject *parent)
    : KeyedModel(parent,
        {{Text::tr("time", "of a moment"), WhenRole}, {Text::tr("told then"), ToldRole},
            {Text::tr("table"), DecisionRole}, {Text::tr("first version"), BeforeRole},
            {Text::tr("second version"), AfterRole}, {Text::tr("the two"), StandsRole}})
{
}

QVariant ReplayModel::data(const QModelIndex &index, int role) const
{
    const ReplayRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown(index);
    case WhenRole:
        return row->when;
    case ToldRole:
        return row->told;
    case DecisionRole:
        return row->decision;
    case BeforeRole:
        return row->before;
    case AfterRole:
        return row->after;
    case StandsRole:
        return row->stands;
    case LevelRole:
        return QVariant::fromValue(index.column() == Before ? row->beforeLevel
                : index.column() == After                   ? row->afterLevel
                                                            : Level::None);
    case DiffersRole:
        return row->differs;
    case PartingRole:
        return row->parting;
    default:
        return {};
    }
}

QModelIndex ReplayModel::parting() const
{
    const auto found = std::ranges::find(rows(), true, &ReplayRow::parting);
    return found == rows().end() ? QModelIndex() : index(static_cast<int>(found - rows().begin()), 0);
}

VersionReplay::VersionReplay(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&desk.session(), &Session::incidentChanged, this, [this](const app::IncidentPointer &incident) {
        if (qtext(incident->id.value) == m_number)
            replay();
    });
    connect(&desk.session(), &Session::failed, this, [this](RequestId request, const QString &sentence) {
        if (request == 0 && !m_number.isEmpty() && !loaded(m_number)) // it could not be fetched
            say(sentence);
    });
}

const incident::Activation *VersionReplay::activationOf(const incident::Incident &incident) const
{
    const auto found = std::ranges::find_if(incident.activations,
        [&](const incident::Activation &activation) { return m_after && activation.plan == m_after->plan().id; });
    return found == incident.activations.end() ? nullptr : &*found;
}

app::IncidentPointer VersionReplay::loaded(const QString &number) const { return m_desk.incidents().incident(number); }

Choices VersionReplay::incidents() const
{
    Choices choices;
    const QString inView = m_desk.incident().number();
    for (const auto &[number, incident] : m_desk.incidents().loaded()) {
        if (!activationOf(*incident))
            continue;
        const Choice choice{qtext(number), incidentName(qtext(incident::title(*incident)), qtext(number))};
        choices.insert(choice.id == inView ? choices.begin() : choices.end(), choice);
    }
    const Choices archived = m_desk.incidents().archived();
    choices.insert(choices.end(), archived.begin(), archived.end());
    return choices;
}

void VersionReplay::setVersions(std::optional<assess::CompiledPlan> before, std::optional<assess::CompiledPlan> after)
{
    m_before = std::move(before);
    m_after = std::move(after);
    const Choices choices = incidents();
    const bool stays = std::ranges::find(choices, m_number, &Choice::id) != choices.end();
    if (!stays)
        m_number.clear();
    if (m_number.isEmpty() && !choices.empty() && loaded(choices.front().id))
        m_number = choices.front().id;
    replay();
}

void VersionReplay::choose(const QString &number)
{
    m_number = number;
    if (!number.isEmpty() && !loaded(number)) {
        ++m_run;
        m_model.show({});
        m_notes.clear();
        say(Text::tr("The incident is being fetched from the record."));
        m_desk.session().load(number); // incidentChanged() follows
        return;
    }
    replay();
}

void VersionReplay::say(const QString &summary)
{
    m_summary = summary;
    Q_EMIT changed();
}

void VersionReplay::replay()
{
    const int run = ++m_run;
    m_notes.clear();
    const app::IncidentPointer incident = loaded(m_number);
    if (!m_before || !m_after || !incident || !activationOf(*incident)) {
        m_model.show({});
        say(!m_before || !m_after ? QString()
                : incident        ? Text::tr("This incident does not run this plan. Choose another one.")
                                  : Text::tr("No incident of this plan is chosen. Choose one above."));
        return;
    }
    say(Text::tr("The incident is being judged under both versions."));
    m_worker.run([this, run, incident, before = *m_before, after = *m_after]() -> Background::Then {
        app::ReplayUnder replay = app::replayUnder(*incident, before, after);
        return [this, run, incident, replay = std::move(replay)] { take(run, incident, replay); };
    });
}

void VersionReplay::take(int run, const app::IncidentPointer &incident, const app::ReplayUnder &replay)
{
    if (run != m_run)
        return;
    const plan::Plan &before = m_before->plan();
    const plan::Plan &after = m_after->plan();
    m_model.show(RowMaker(*incident, before, after, m_desk.now()).make(replay));
    const std::string &ran = activationOf(*incident)->version;
    m_notes = {Text::tr("The incident itself runs under %1; nothing of this is recorded.").arg(qtext(ran))};
    if (!replay.readOff.empty())
        m_notes << Text::tr("Never asked for, read off the recorded series: %1.")
                       .arg(labelsOf(before, after, replay.readOff));
    if (!replay.neverTold.empty())
        m_notes << Text::tr("Never told, as only the second version asks for it, and taken as unknown: %1.")
                       .arg(labelsOf(before, after, replay.neverTold));
    if (!replay.notUsed.empty())
        m_notes
            << Text::tr("Told, but nothing the second version knows: %1.").arg(labelsOf(before, after, replay.notUsed));
    say(sentenceOf(m_model.rows()));
}

} // namespace viewmodel
