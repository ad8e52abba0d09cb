#include "viewmodel/plans/PlanPresenter.h"

#include "calendar/Day.h"
#include "viewmodel/incident/IncidentName.h"

#include <algorithm>

namespace viewmodel {

/// By county and kind, which a narrow box has room for; without either as everywhere, by what was told of it first.
static QString incidentWords(const incident::Incident &incident)
{
    const QString words = spaced({qtext(incident.place.county), qtext(incident.what)});
    return incidentName(words.isEmpty() ? qtext(incident::title(incident)) : words, qtext(incident.id.value));
}

/// What a draft can be started for. Those changed here lie beside the plans, so nothing is ever opened under them.
static QString standingOf(const PlanCopies &plans, const std::string &digest)
{
    if (!plans.mayRunDrafts())
        return Text::tr("starts no incident in a live record");
    return plans.byDigest(digest) ? Text::tr("starts incidents in a demonstration or a drill only")
                                  : Text::tr("starts no incident");
}

PlanPresenter::PlanPresenter(Desk &desk, app::PlanWorkshop &workshop, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_workshop(workshop)
    , m_editor(
          workshop, [&desk] { return desk.people().planRefusal(); },
          [&desk] { return calendar::toIso(calendar::dayOf(desk.now())); })
    , m_comparison(desk)
{
    connect(&m_tryOut, &TryOut::changed, this, [this] {
        if (m_held.isEmpty())
            relight();
    });
    connect(&m_editor, &ValueEditor::saved, this, [this](const app::PlanDraft &draft) {
        m_drafts.push_back(draft);
        showVersions();
    });
    connect(&desk, &Desk::stateChanged, this, &PlanPresenter::refresh);
    connect(&desk.session(), &Session::versionsOffered, this, &PlanPresenter::showVersions);
    connect(&desk.session(), &Session::incidentChanged, this, &PlanPresenter::takeIncident);
    refresh();
}

// Drafts are read from their files and compiled, which no window waits for.
void PlanPresenter::refresh()
{
    showVersions();
    m_checker.run([this]() -> Background::Then {
        std::vector<base::Error> unusable;
        std::vector<app::PlanDraft> drafts = m_workshop.drafts(unusable);
        return [this, drafts = std::move(drafts), unusable = std::move(unusable)] {
            m_drafts = drafts;
            m_unusableDrafts = unusable;
            showVersions();
            Q_EMIT draftsRead();
        };
    });
}

void PlanPresenter::showVersions()
{
    const PlanCopies &plans = m_desk.session().plans();
    std::vector<PlanRow> rows;
    m_versions.clear();
    const auto add = [&](const assess::CompiledPlan &plan, PlanState state) {
        const QString key = qtext(plan.plan().digest);
        if (m_versions.try_emplace(key, Version{plan, state}).second)
            rows.push_back(planRow(plan.plan(), state));
        else
            return;
        if (const auto tally = m_tallies.find(key); tally != m_tallies.end())
            rows.back().fault = faultWords(tally->second);
    };
    for (const assess::CompiledPlan *plan : plans.versions()) { // documents that only decide among them
        if (plans.current(plan->plan().id) == plan)
            add(*plan, PlanState::InForce);
    }
    for (const auto &[number, incident] : m_desk.incidents().loaded()) {
        for (const incident::Activation &activation : incident->activations) {
            if (const assess::CompiledPlan *plan = plans.byDigest(activation.digest))
                add(*plan, PlanState::OfIncidents);
        }
    }
    for (const assess::CompiledPlan *plan : plans.versions()) {
        if (plan->plan().status == plan::PlanStatus::Draft)
            add(*plan, PlanState::Draft);
    }
    for (const app::PlanDraft &draft : m_drafts)
        add(draft.plan, PlanState::Draft);
    for (PlanRow &row : rows) {
        if (row.draft)
            row.standing = standingOf(plans, row.key.toStdString());
    }
    std::ranges::stable_sort(rows, {}, &PlanRow::plan); // the versions of a plan stand together
    m_listProblem.clear();
    if (!m_unusableDrafts.empty())
        m_listProblem =
            Text::tr("%n draft(s) cannot be read and are left out: %1", nullptr, int(m_unusableDrafts.size()))
                .arg(qtext(m_unusableDrafts.front().subject));
    m_list.show(std::move(rows));
    if (m_plan && m_comparison.plan(PlanComparison::Before))
        m_comparison.offer(versionsOf(m_plan->plan().id));
    countErrors();
    Q_EMIT listed();
}

// A draft may hold errors, and the list says so: the checker goes over each once.
void PlanPresenter::countErrors()
{
    const std::vector<const plan::Plan *> others = plansBeside();
    if (others.empty()) // they are still being read: the drafts on disk may be there first
        return;
    for (const auto &[key, version] : m_versions) {
        if (version.state != PlanState::Draft || m_tallies.contains(key) || !m_counting.insert(key).second)
            continue;
        m_counter.run([this, key = key, plan = version.plan, others]() -> Background::Then {
            const auto text = m_workshop.textOf(plan.plan());
            std::optional<FindingTally> tally;
            if (text)
                tally = tallyOf(m_workshop.review(*text, plan.plan().source, others).findings);
            return [this, key, tally] {
                m_counting.erase(key);
                if (!tally)
                    return;
                m_tallies[key] = *tally;
                showVersions();
            };
        });
    }
}

/// Those in force, as the checker of the command line takes them.
std::vector<const plan::Plan *> PlanPresenter::plansBeside() const
{
    const PlanCopies &plans = m_desk.session().plans();
    std::vector<const plan::Plan *> beside;
    for (const Choice &choice : plans.choices()) {
        if (const assess::CompiledPlan *plan = plans.current(choice.id.toStdString()))
            beside.push_back(&plan->plan());
    }
    return beside;
}

std::vector<ComparedVersion> PlanPresenter::versionsOf(const std::string &plan) const
{
    std::vector<ComparedVersion> versions;
    for (const PlanRow &row : m_list.rows()) { // in the order of the list
        const auto found = m_versions.find(row.key);
        if (found != m_versions.end() && found->second.plan.plan().id == plan)
            versions.push_back(
                {row.key, Text::tr("%1, %2", "version and state").arg(row.version, row.state), found->second.plan});
    }
    return versions;
}

void PlanPresenter::compare()
{
    if (m_plan)
        m_comparison.begin(versionsOf(m_plan->plan().id), qtext(m_plan->plan().digest));
}

QString PlanPresenter::tryExample()
{
    const SituationRow *picked = m_comparison.picked();
    if (!picked || !m_plan)
        return {};
    const QString decision = picked->decision;
    const QString inView = qtext(m_plan->plan().digest);
    const PlanComparison::Side side =
        m_comparison.key(PlanComparison::Before) == inView ? PlanComparison::Before : PlanComparison::After;
    const assess::Readings readings = m_comparison.example(side);
    if (m_comparison.key(side) != inView && !show(m_comparison.key(side)))
        return {};
    m_held.clear();
    startTryOut({QStringLiteral("@situation"), Text::tr("example of the comparison")}, readings);
    Q_EMIT casesChanged();
    return decision;
}

void PlanPresenter::startTryOut(const Choice &source, const assess::Readings &readings)
{
    m_source = source;
    m_sourceReadings = readings;
    m_tryOut.start(&*m_plan, readings);
}

// Whatever it began with: without a fact it is empty, with another fact it is not that any more.
Choice PlanPresenter::sourceNow() const
{
    if (m_tryOut.readings().empty())
        return {QString(), Text::tr("nothing known")};
    if (m_tryOut.readings() == m_sourceReadings)
        return m_source;
    return {QStringLiteral("@moved"),
        m_sourceReadings.empty() ? Text::tr("filled in here")
                                 : Text::tr("%1, changed", "facts of the try-out").arg(m_source.text)};
}

bool PlanPresenter::show(const QString &key)
{
    const auto found = m_versions.find(key);
    if (found == m_versions.end())
        return false;
    m_editor.close();
    m_clauses.show(nullptr);
    m_table.show(nullptr, {});
    m_plan = found->second.plan;
    m_findings.clear();
    m_checkSummary.clear();
    m_clauses.show(plan());
    m_table.show(plan(), decisions().front().id);
    const Choices own = cases();
    const QString inView = m_desk.incident().number();
    const bool runsIt = !inView.isEmpty() && std::ranges::find(own, inView, &Choice::id) != own.end();
    m_held = runsIt ? inView : onlyOpen(); // else the only one that does
    begin(m_held);
    relight();
    Q_EMIT switched();
    return true;
}

/// The only incident that runs the version in view; empty: none, or several.
QString PlanPresenter::onlyOpen() const
{
    QString only;
    for (const auto &[number, incident] : m_desk.incidents().loaded()) {
        const incident::Activation *activation = activationOf(*incident, true);
        if (!activation || activation->ended)
            continue;
        if (!only.isEmpty())
            return {};
        only = qtext(number);
    }
    return only;
}

const PlanRow *PlanPresenter::row() const
{
    return m_plan ? m_list.rowAt(m_list.indexOf(qtext(m_plan->plan().digest))) : nullptr;
}

Choices PlanPresenter::decisions() const
{
    Choices choices;
    if (m_plan) {
        for (const plan::Decision &decision : m_plan->plan().decisions)
            choices.push_back({qtext(decision.name), qtext(decision.label)});
    }
    return choices;
}

void PlanPresenter::showDecision(const QString &decision)
{
    m_table.show(plan(), decision);
    relight();
}

QString PlanPresenter::edit(const QModelIndex &cell)
{
    if (!m_plan || !m_table.decision() || !cell.data(DecisionTableModel::EditableRole).toBool())
        return Text::tr("Only cells with a condition can be changed.");
    const app::CellPlace place{m_table.decision()->name, static_cast<std::size_t>(cell.row()),
        static_cast<std::size_t>(cell.column() - DecisionTableModel::FirstInput)};
    return m_editor.open(*m_plan, {{place, {}}}, plansBeside());
}

QString PlanPresenter::editStep(const QString &step)
{
    std::vector<EditableValue> values;
    if (m_plan) {
        for (const plan::Lifecycle &ladder : m_plan->plan().lifecycles) {
            if (const plan::Transition *transition = plan::findTransition(ladder, step.toStdString()))
                values = editableOfStep(ladder, *transition);
        }
    }
    if (!values.empty())
        return m_editor.open(*m_plan, values, plansBeside());
    return Text::tr("Only steps that hang on a condition can be changed.");
}

QString PlanPresenter::editPart(const QString &part)
{
    const app::SpanPlace place{part.section(QLatin1Char(':'), 1).toStdString()};
    if (!m_plan || !part.startsWith(QLatin1String("deadline:")) || !editedValue(m_plan->plan(), place))
        return Text::tr("Of this list only how long a clock runs can be changed.");
    return m_editor.open(*m_plan, {{place, {}}}, plansBeside());
}

const incident::Activation *PlanPresenter::activationOf(const incident::Incident &incident, bool sameVersion) const
{
    const auto found = std::ranges::find_if(incident.activations, [&](const incident::Activation &activation) {
        return sameVersion ? activation.digest == m_plan->plan().digest : activation.plan == m_plan->plan().id;
    });
    return found == incident.activations.end() ? nullptr : &*found;
}

Choices PlanPresenter::incidentsOf(bool sameVersion) const
{
    Choices choices;
    if (!m_plan)
        return choices;
    Choices over;
    for (const auto &[number, incident] : m_desk.incidents().loaded()) {
        const incident::Activation *activation = activationOf(*incident, sameVersion);
        if (activation && activation->ended)
            over.push_back({qtext(number), Text::tr("ended: %1", "incident").arg(incidentWords(*incident))});
        else if (activation)
            choices.push_back({qtext(number), incidentWords(*incident)});
    }
    choices.insert(choices.end(), over.begin(), over.end()); // what runs is what somebody looks for
    return choices;
}

Choices PlanPresenter::cases() const
{
    Choices choices = incidentsOf(true);
    choices.insert(choices.begin(), {QString(), Text::tr("the try-out")});
    return choices;
}

Choices PlanPresenter::sources() const
{
    Choices choices = incidentsOf(false);
    choices.insert(choices.begin(), {QString(), Text::tr("nothing known")});
    const Choice now = sourceNow();
    if (std::ranges::find(choices, now.id, &Choice::id) == choices.end())
        choices.push_back(now);
    return choices;
}

assess::Readings PlanPresenter::readingsOf(const incident::Incident &incident) const
{
    assess::Readings readings;
    for (auto &[name, reading] : incident::currentReadings(incident)) {
        // Another version of the plan may have had a fact, or a value, that this one does not know.
        if (plan::findFact(m_plan->plan(), name) && m_plan->checkReading(name, reading))
            readings.emplace(name, reading);
    }
    return readings;
}

app::IncidentPointer PlanPresenter::heldIncident() const
{
    const auto &incidents = m_desk.incidents().loaded();
    const auto found = incidents.find(m_held.toStdString());
    return found == incidents.end() ? nullptr : found->second;
}

void PlanPresenter::hold(const QString &incident)
{
    m_held = incident;
    relight();
    Q_EMIT casesChanged();
}

void PlanPresenter::begin(const QString &number)
{
    if (!m_plan)
        return;
    const auto &incidents = m_desk.incidents().loaded();
    const auto found = incidents.find(number.toStdString());
    if (found == incidents.end())
        startTryOut({QString(), Text::tr("nothing known")}, {});
    else
        startTryOut({number, incidentWords(*found->second)}, readingsOf(*found->second));
}

bool PlanPresenter::tryFinding(std::size_t index)
{
    if (!m_plan || index >= m_findings.size() || m_findings[index].witness.empty())
        return false;
    m_held.clear();
    startTryOut({QStringLiteral("@finding"), Text::tr("example of a finding")}, m_findings[index].witness);
    Q_EMIT casesChanged();
    return true;
}

void PlanPresenter::takeIncident()
{
    if (!m_plan)
        return;
    if (!m_held.isEmpty())
        relight();
    Q_EMIT casesChanged();
}

void PlanPresenter::relight()
{
    if (!m_plan)
        return;
    const app::IncidentPointer incident = heldIncident();
    const assess::Readings readings = incident ? readingsOf(*incident) : m_tryOut.readings();
    m_table.light(&*m_plan, &readings);
    QStringList current;
    if (const incident::Activation *activation = incident ? activationOf(*incident, true) : nullptr)
        current << qtext(activation->state) << qtext(activation->warningState);
    m_ladders = laddersOf(m_plan->plan(), current);
    m_ladderTable.show(m_ladders);
    Q_EMIT relit();
}

void PlanPresenter::check()
{
    if (!m_plan)
        return;
    m_checkSummary = Text::tr("the checker is at work");
    Q_EMIT checked();
    m_checker.run([this, plan = *m_plan, others = plansBeside()]() -> Background::Then {
        const auto text = m_workshop.textOf(plan.plan());
        std::vector<PlanFinding> findings;
        FindingTally tally;
        if (text) {
            const app::ReviewedPlan reviewed = m_workshop.review(*text, plan.plan().source, others);
            findings = findingsWords(plan.plan(), reviewed.findings, &plan);
            tally = tallyOf(reviewed.findings);
        }
        return [this, findings, tally, isThere = text.has_value(), digest = plan.plan().digest] {
            if (isThere)
                m_tallies[qtext(digest)] = tally;
            if (!m_plan || m_plan->plan().digest != digest)
                return; // another version is in view by now
            m_findings = findings;
            m_checkSummary = isThere
                ? tallyWords(tally)
                : Text::tr("The file of this version is not at hand, or was changed since it was loaded.");
            Q_EMIT checked();
            showVersions();
        };
    });
}

} // namespace viewmodel
