#include "viewmodel/plans/PlanComparison.h"

#include "assess/JointPlan.h"
#include "assess/StepDifference.h"
#include "viewmodel/incident/LevelProof.h"
#include "viewmodel/plans/PartWords.h"

#include <algorithm>

namespace viewmodel {

namespace {

SideAnswer answerOf(const assess::CompiledPlan &compiled, const std::string &name, const assess::Readings &readings)
{
    const plan::Plan &plan = compiled.plan();
    const plan::Decision *decision = plan::findDecision(plan, name);
    const auto assessment = compiled.assess(readings);
    if (!decision || !assessment)
        return {};
    std::vector<const plan::Decision *> chain;
    addWithInner(plan, *decision, chain);
    SideAnswer answer;
    for (const plan::Decision *step : chain) {
        const assess::DecisionAssessment *found = assess::find(*assessment, step->name);
        QStringList rows;
        for (const assess::Because &because : found->because)
            rows << Text::tr("row %1 (%2)", "of a table, and its clause")
                        .arg(because.rule)
                        .arg(citeText(step->rules[static_cast<std::size_t>(because.rule - 1)].cite));
        answer.reasons << Text::tr("%1 %2: %3", "table, outcome, rows")
                              .arg(qtext(step->label),
                                  found->possible.empty() ? outcomeOrNone(*step, {})
                                                          : outcomesWord(plan, *step, found->possible),
                                  listed(unique(rows)));
        if (step == decision)
            answer.chip = found->settled
                ? Chip{levelOf(found->possible.front()), ChipForm::Proposed,
                    outcomeOrNone(*step, found->possible.front())}
                : Chip{Level::None, ChipForm::Plain,
                    found->possible.empty() ? outcomeOrNone(*step, {}) : outcomesWord(plan, *step, found->possible)};
    }
    return answer;
}

/// Where a step hangs on another condition: a situation for each direction.
QStringList stepNotes(const ComparedPlans &plans)
{
    QStringList notes;
    for (const assess::StepDifference &each : assess::stepDifferences(plans.before, plans.after)) {
        const plan::Transition &step = *plan::findTransition(*plan::findLifecycle(plans.after, each.ladder), each.step);
        const QString what =
            each.requirement ? qtext(step.require[*each.requirement].text) : Text::tr("when it is proposed");
        const QString situation = conditionSituationWords(plans.after, each.situation);
        notes << (each.holdsAfter ? Text::tr("Step %1 (%2): holds only in the second version, for example %3.")
                                  : Text::tr("Step %1 (%2): holds only in the first version, for example %3."))
                     .arg(qtext(step.label), what, situation);
    }
    return notes;
}

} // namespace

PlanComparison::PlanComparison(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_replay(desk)
{
}

const ComparedVersion *PlanComparison::version(Side side) const
{
    const auto found = std::ranges::find(m_versions, m_keys[side], &ComparedVersion::key);
    return found == m_versions.end() ? nullptr : &*found;
}

const plan::Plan *PlanComparison::plan(Side side) const
{
    const ComparedVersion *found = version(side);
    return found ? &found->plan.plan() : nullptr;
}

QString PlanComparison::name(Side side) const
{
    const plan::Plan *found = plan(side);
    return found ? versionWords(*found) : QString();
}

Choices PlanComparison::versions() const
{
    Choices choices;
    for (const ComparedVersion &version : m_versions)
        choices.push_back({version.key, version.text});
    return choices;
}

/// What a draft came from; of any other version its latest draft, else any other version. Empty: there is none.
QString PlanComparison::counterpartOf(const ComparedVersion &version) const
{
    const plan::Plan &plan = version.plan.plan();
    const bool draft = plan.status == plan::PlanStatus::Draft;
    QString other;
    std::size_t closeness = 0;
    for (const ComparedVersion &candidate : m_versions) {
        const plan::Plan &its = candidate.plan.plan();
        if (candidate.key == version.key)
            continue;
        std::size_t fits = 1;
        if (draft && plan.version.starts_with(its.version + "-draft")) // saved on screen as a draft of that one
            fits = 3;
        else if (draft ? plan.basedOn == its.version : its.status == plan::PlanStatus::Draft)
            fits = 2;
        if (fits >= closeness) {
            closeness = fits;
            other = candidate.key;
        }
    }
    return other;
}

void PlanComparison::begin(std::vector<ComparedVersion> versions, const QString &inView)
{
    m_versions = std::move(versions);
    const auto found = std::ranges::find(m_versions, inView, &ComparedVersion::key);
    const bool kept = (m_keys[Before] == inView || m_keys[After] == inView) && version(Before) && version(After);
    if (found == m_versions.end()) {
        m_keys[Before].clear();
        m_keys[After].clear();
    } else if (!kept) {
        const QString other = counterpartOf(*found);
        const bool draft = found->plan.plan().status == plan::PlanStatus::Draft;
        m_keys[Before] = draft ? other : inView;
        m_keys[After] = draft ? inView : other;
    } else if (!m_summary.isEmpty()) {
        if (m_replay.incident().isEmpty()) // one may have come up meanwhile
            m_replay.setVersions(version(Before)->plan, version(After)->plan);
        Q_EMIT changed(); // it stands as it was left
        return;
    }
    compare();
}

void PlanComparison::offer(std::vector<ComparedVersion> versions)
{
    m_versions = std::move(versions);
    Q_EMIT changed();
}

void PlanComparison::choose(Side side, const QString &key)
{
    if (m_keys[side] == key)
        return;
    m_keys[side] = key;
    compare();
}

void PlanComparison::swap()
{
    std::swap(m_keys[Before], m_keys[After]);
    compare();
}

void PlanComparison::clear()
{
    pick({});
    m_notes.clear();
    m_situations.show({});
    m_parts.show({});
}

PlanComparison::Found PlanComparison::compared(const assess::CompiledPlan &before, const assess::CompiledPlan &after)
{
    const ComparedPlans plans{before.plan(), after.plan()};
    Found found;
    found.parts = partChanges(plans, plan::partDifferences(plans.before, plans.after));
    const QString parts = found.parts.empty() ? Text::tr("no other part differs")
                                              : Text::tr("%n other part(s) differ", nullptr, int(found.parts.size()));
    const auto difference = assess::differenceOf(before, after);
    if (!difference) {
        found.notes = {
            Text::tr("The tables of the two are too large together to be compared exactly. What else they do "
                     "not say alike is listed.")};
        found.summary = dotted({Text::tr("situations not compared"), parts});
        return found;
    }
    found.situations = situationRows(plans, *difference);
    found.notes = comparisonNotes(plans, *difference) + stepNotes(plans);
    std::size_t groups = 0;
    for (const assess::DecisionDifference &decision : difference->decisions) {
        for (const assess::OutcomeChange &change : decision.changes)
            groups += change.situations.size();
    }
    found.summary = dotted({groups == 0
            ? Text::tr("in no situation do the tables decide differently; steps and clocks are among the other parts")
            : Text::tr("%n kind(s) of situations are decided differently", nullptr, static_cast<int>(groups)),
        parts});
    return found;
}

void PlanComparison::compare()
{
    const int run = ++m_run;
    clear();
    const ComparedVersion *before = version(Before);
    const ComparedVersion *after = version(After);
    const bool both = before && after;
    m_record.show(both ? std::vector{&before->plan.plan(), &after->plan.plan()}
            : before   ? std::vector{&before->plan.plan()}
            : after    ? std::vector{&after->plan.plan()}
                       : std::vector<const plan::Plan *>());
    if (!both) {
        m_comparing = false;
        m_summary = Text::tr("Only one version of this plan is at hand. Change a cell of a table, and the draft can be "
                             "compared with it.");
        m_replay.setVersions({}, {});
        Q_EMIT changed();
        return;
    }
    m_comparing = true;
    m_summary = Text::tr("the two are being compared");
    m_replay.setVersions(before->plan, after->plan);
    m_worker.run([this, run, first = before->plan, second = after->plan]() -> Background::Then {
        Found found = compared(first, second);
        return [this, run, found = std::move(found)] {
            if (run != m_run)
                return; // other versions were chosen meanwhile
            m_comparing = false;
            m_summary = found.summary;
            m_notes = found.notes;
            m_situations.show(found.situations);
            m_parts.show(found.parts);
            Q_EMIT changed();
        };
    });
    Q_EMIT changed();
}

const SituationRow *PlanComparison::picked() const { return m_situations.rowAt(m_situations.indexOf(m_picked)); }

assess::Readings PlanComparison::example(Side side) const
{
    assess::Readings readings;
    const SituationRow *row = picked();
    const ComparedVersion *shown = version(side);
    if (!row || !shown)
        return readings;
    const std::string_view suffix = side == Before ? assess::BeforeSuffix : assess::AfterSuffix;
    for (const auto &[name, value] : row->example) {
        const std::string fact = name.ends_with(suffix) ? name.substr(0, name.size() - suffix.size()) : name;
        const plan::Reading reading = plan::Exact{value};
        if (plan::findFact(shown->plan.plan(), fact) && shown->plan.checkReading(fact, reading))
            readings[fact] = reading;
    }
    return readings;
}

void PlanComparison::pick(const QString &situation)
{
    m_picked = situation;
    const SituationRow *row = picked();
    const plan::Decision *first =
        row && plan(Before) ? plan::findDecision(*plan(Before), row->decision.toStdString()) : nullptr;
    const plan::Decision *second =
        row && plan(After) ? plan::findDecision(*plan(After), row->decision.toStdString()) : nullptr;
    if (first && second) {
        const TableDifference difference = tableDifference(*first, *second);
        show(Before, difference);
        show(After, difference);
    } else {
        for (const Side side : {Before, After}) {
            m_tables[side].show(nullptr, {});
            m_answers[side] = {};
        }
    }
    Q_EMIT pickedChanged();
}

void PlanComparison::show(Side side, const TableDifference &difference)
{
    const ComparedVersion &shown = *version(side);
    const QString decision = picked()->decision;
    const assess::Readings readings = example(side);
    m_tables[side].show(&shown.plan.plan(), decision);
    m_tables[side].mark(side == Before ? difference.before : difference.after);
    m_tables[side].light(&shown.plan, &readings);
    m_answers[side] = answerOf(shown.plan, decision.toStdString(), readings);
}

} // namespace viewmodel
