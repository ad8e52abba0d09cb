#include "viewmodel/incident/HeadModel.h"

#include "incident/Times.h"

#include "viewmodel/LevelChips.h"
#include "viewmodel/incident/PlanLinks.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

#include <algorithm>

namespace viewmodel {

namespace {

/// The first final state closes the usual way; any other is a way out of the ladder (not this plan's business).
bool isWayOut(const plan::Lifecycle &ladder, const plan::State &state)
{
    const auto usual = std::ranges::find(ladder.states, plan::StateKind::Final, &plan::State::kind);
    return state.kind == plan::StateKind::Final && state.id != usual->id;
}

/// The states of the ladder as steps: levels share one, and a waiting state off the usual way (handed to the county)
/// shows only while it stands. So does a way out; the steps that were never taken are left out then.
std::vector<LifecycleStep> stepsOf(const Subject &subject)
{
    const plan::Lifecycle *ladder = subject.hasPlan() ? responseLadder(subject.model()) : nullptr;
    std::vector<LifecycleStep> steps;
    if (!ladder)
        return steps;
    const std::string &current = subject.activation->state;
    const plan::State *stands = plan::findState(*ladder, current);
    const bool out = stands && isWayOut(*ladder, *stands);
    StepState phase = StepState::Past;
    bool waited = false;
    for (const plan::State &state : ladder->states) {
        const bool here = state.id == current;
        const bool joins =
            state.kind == plan::StateKind::Level && !steps.empty() && steps.back().id == QStringLiteral("level");
        const bool sideWay = state.kind == plan::StateKind::Waiting && waited && !here;
        waited = waited || state.kind == plan::StateKind::Waiting;
        const bool unused = out ? state.kind != plan::StateKind::Initial : isWayOut(*ladder, state);
        if (sideWay || (unused && !here))
            continue;
        if (here)
            phase = StepState::Current;
        else if (phase == StepState::Current && !joins)
            phase = StepState::Ahead;
        if (!joins) {
            const bool level = state.kind == plan::StateKind::Level;
            steps.push_back(
                {level ? QStringLiteral("level") : qtext(state.id), qtext(state.label), phase, Level::None});
        } else if (here) {
            steps.back().text = qtext(state.label);
            steps.back().state = StepState::Current;
        }
        if (here && state.kind == plan::StateKind::Level)
            steps.back().level = levelOf(state.level);
    }
    return steps;
}

/// While no level is in force, their step names them all: "Ⅲ级 / Ⅱ级 / Ⅰ级 响应".
void nameLevels(std::vector<LifecycleStep> &steps, const Subject &subject)
{
    const auto step = std::ranges::find(steps, QStringLiteral("level"), &LifecycleStep::id);
    if (step == steps.end() || step->state == StepState::Current)
        return;
    const plan::Lifecycle *ladder = responseLadder(subject.model());
    const plan::Decision *decision = plan::findDecision(subject.model(), ladder->decision);
    QStringList levels;
    for (const plan::State &state : ladder->states) {
        if (state.kind == plan::StateKind::Level)
            levels << (decision ? outcomeWord(*decision, state.level) : qtext(state.label));
    }
    step->text = levels.join(QStringLiteral(" / "));
}

/// "吕政办发〔2020〕77号"; of a draft also which one: it is no rule in force.
QString documentOf(const plan::Plan &plan)
{
    const QString document = qtext(plan.document);
    return plan.status == plan::PlanStatus::Draft
        ? Text::tr("%1, draft %2", "document, version").arg(document, qtext(plan.version))
        : document;
}

std::vector<PlanTab> tabsOf(
    const Subject &subject, const incident::PlanLibrary &plans, const std::map<std::string, int> &missing)
{
    std::vector<PlanTab> tabs;
    for (const incident::Activation &activation : subject.incident->activations) {
        const assess::CompiledPlan *plan = plans.byDigest(activation.digest);
        tabs.push_back({qtext(activation.id.value), shortTitle(activation, plans),
            plan ? documentOf(plan->plan()) : QString(), linkWords(*subject.incident, activation, plans),
            &activation == subject.activation, missing.at(activation.id.value)});
    }
    return tabs;
}

} // namespace

void HeadModel::judgePlans(const Subject &subject, const incident::PlanLibrary &plans)
{
    if (m_plans.of == subject.incident)
        return;
    m_plans = {subject.incident, {}, {}};
    for (const incident::Activation &activation : subject.incident->activations) {
        const Subject own = makeSubject(subject.incident, activation.id.value, plans, Depth::Assessed);
        m_plans.missing[activation.id.value] = static_cast<int>(openQuestions(own).size());
        const Chip warning = warningChip(own);
        if (warning.form == ChipForm::InForce && saysMore(warning, m_plans.warning))
            m_plans.warning = warning;
    }
}

void HeadModel::show(const Subject &subject, const incident::PlanLibrary &plans, base::Instant now)
{
    Head head;
    if (!subject.empty()) {
        const incident::Incident &incident = *subject.incident;
        head.number = qtext(incident.id.value);
        head.title = qtext(incident::title(incident));
        head.county = qtext(incident.place.county);
        head.detail = qtext(incident.place.detail);
        head.what = qtext(incident.what);
        const base::Instant heard = incident::heardAt(incident);
        head.reported = momentText(heard, now);
        head.steps = stepsOf(subject);
        nameLevels(head.steps, subject);
        judgePlans(subject, plans);
        head.warning = m_plans.warning;
        head.plans = tabsOf(subject, plans, m_plans.missing);
        // Another plan may still run while the one in view has ended.
        head.readOnly = subject.activation ? subject.activation->ended : incident.ended();
        head.barred = !head.readOnly && !m_bar.isEmpty();
        head.responded = responseStarted(subject);
        if (head.readOnly) {
            const plan::State *state = currentState(subject);
            QString ended = momentText(subject.activation->stateSince, now) + QLatin1Char(' ')
                + qtext(state ? state->label : subject.activation->state);
            if (!subject.activation->goesTo.empty())
                ended += QStringLiteral(" → ") + qtext(subject.activation->goesTo);
            head.readOnlyReason = Text::tr("%1: read-only. Reopen to go on.").arg(ended);
        } else {
            head.elapsed = elapsedText(incident.reported, now);
        }
        if (head.barred) {
            head.readOnly = true;
            head.readOnlyReason = m_bar;
        }
        QStringList line{Text::tr("incident %1").arg(head.number)};
        if (std::chrono::abs(heard - incident.reported)
            >= std::chrono::minutes(1)) // told to have happened at another time
            line << Text::tr("happened %1").arg(momentText(incident.reported, now));
        line << Text::tr("reported %1").arg(head.reported);
        if (!head.elapsed.isEmpty())
            line << Text::tr("running %1").arg(head.elapsed);
        head.line = dotted(line);
    }
    if (head == m_head)
        return;
    m_head = std::move(head);
    Q_EMIT changed();
}

} // namespace viewmodel
