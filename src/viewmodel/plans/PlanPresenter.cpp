#include "viewmodel/plans/PlanPresenter.h"

#include <algorithm>

namespace viewmodel {

PlanPresenter::PlanPresenter(Desk &desk, app::PlanWorkshop &workshop, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_workshop(workshop)
    , m_editor(workshop)
    , m_comparison(desk)
{
    connect(&m_tryOut, &TryOut::changed, this, [this] {
        if (m_held.isEmpty())
            relight();
    });
    connect(&m_editor, &CellEditor::saved, this, [this](const app::PlanDraft &draft) {
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
    };
    for (const Choice &choice : plans.choices()) {
        if (const assess::CompiledPlan *plan = plans.current(choice.id.toStdString()))
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
    std::ranges::stable_sort(rows, {}, &PlanRow::plan); // the versions of a plan stand together
    m_listProblem.clear();
    if (!m_unusableDrafts.empty())
        m_listProblem =
            Text::tr("%n draft(s) cannot be read and are left out: %1", nullptr, int(m_unusableDrafts.size()))
                .arg(qtext(m_unusableDrafts.front().subject));
    m_list.show(std::move(rows));
    if (m_plan && m_comparison.plan(PlanComparison::Before))
        m_comparison.offer(versionsOf(m_plan->plan().id));
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
    m_tryOut.start(&*m_plan, readings);
    Q_EMIT casesChanged();
    return decision;
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
    m_held = std::ranges::find(own, inView, &Choice::id) != own.end() ? inView : QString();
    const app::IncidentPointer incident = heldIncident();
    m_tryOut.start(&*m_plan, incident ? readingsOf(*incident) : assess::Readings());
    relight();
    Q_EMIT switched();
    return true;
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
    return m_editor.open(*m_plan,
        {m_table.decision()->name, static_cast<std::size_t>(cell.row()),
            static_cast<std::size_t>(cell.column() - DecisionTableModel::FirstInput)});
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
    for (const auto &[number, incident] : m_desk.incidents().loaded()) {
        if (activationOf(*incident, sameVersion))
            choices.push_back(
                {qtext(number), spaced({qtext(number), qtext(incident->place.county), qtext(incident->what)})});
    }
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
    m_tryOut.start(&*m_plan, found == incidents.end() ? assess::Readings() : readingsOf(*found->second));
}

bool PlanPresenter::tryFinding(std::size_t index)
{
    if (!m_plan || index >= m_findings.size() || m_findings[index].witness.empty())
        return false;
    m_held.clear();
    m_tryOut.start(&*m_plan, m_findings[index].witness);
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
    m_checker.run([this, plan = *m_plan]() -> Background::Then {
        const auto text = m_workshop.textOf(plan.plan());
        std::vector<PlanFinding> findings;
        if (text) {
            for (const base::Diagnostic &finding : m_workshop.review(*text, plan.plan().source).findings)
                findings.push_back(findingWords(plan.plan(), finding));
        }
        return [this, findings, isThere = text.has_value(), digest = plan.plan().digest] {
            if (!m_plan || m_plan->plan().digest != digest)
                return; // another version is in view by now
            m_findings = findings;
            m_checkSummary = isThere
                ? findingCounts(m_findings)
                : Text::tr("The file of this version is not at hand, or was changed since it was loaded.");
            Q_EMIT checked();
        };
    });
}

} // namespace viewmodel
