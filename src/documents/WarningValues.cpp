#include "documents/WarningValues.h"

#include "documents/LevelRows.h"
#include "documents/PaperTime.h"
#include "incident/Advice.h"
#include "incident/Entering.h"
#include "incident/Times.h"
#include "reports/Wording.h"

#include <algorithm>
#include <optional>

namespace documents {

namespace {

constexpr std::string_view NotYet = "（拟）";

/// The last step of the warning ladder that stands; null without one.
const incident::RecordedEvent *lastWarningStep(const IncidentSubject &subject)
{
    const incident::RecordedEvent *last = nullptr;
    for (const incident::RecordedEvent &record : subject.incident.history) {
        const auto *moved = std::get_if<incident::StateMoved>(&record.event);
        if (moved && moved->lifecycle == "warning" && moved->activation == subject.activation.id
            && !incident::isStruck(subject.incident, record.version))
            last = &record;
    }
    return last;
}

std::string deciderWords(const plan::Plan &plan, const incident::Decider &decider)
{
    const std::string how = reports::channelWords(decider.channel);
    return plan::partyLabel(plan, decider.post) + (how.empty() ? "" : "，" + how)
        + (decider.reference.empty() ? "" : "，" + decider.reference);
}

std::string lifted(const plan::State &level) { return level.label + "，解除"; }

bool isLevel(const plan::State *state) { return state && state->kind == plan::StateKind::Level; }

/// The plan concludes otherwise than it did when that version was recorded.
bool concludesAnew(const IncidentSubject &subject, const std::string &decision, std::int64_t version)
{
    std::vector<std::string> then;
    for (const incident::RecordedEvent &record : subject.incident.history) {
        const auto *assessed = std::get_if<incident::AssessmentChanged>(&record.event);
        if (!assessed || record.version > version || assessed->activation != subject.activation.id)
            continue;
        const auto found = std::ranges::find(assessed->findings, decision, &incident::DecisionFinding::decision);
        then = found == assessed->findings.end() ? std::vector<std::string>() : found->possible;
    }
    const auto &now = subject.activation.findings;
    const auto found = std::ranges::find(now, decision, &incident::DecisionFinding::decision);
    return found != now.end() && found->possible != then;
}

/// What is made known: a level issued, one that takes the place of another, one lifted. Without a time there is room
/// for it.
std::string announcement(const IncidentSubject &subject, const plan::State *from, const plan::State *to,
    const std::optional<base::Instant> &when)
{
    const std::string matter = reports::matterWords(subject.incident);
    const std::string since = "自" + (when ? paperMinute(*when) : std::string("　　　　年　　月　　日　　时")) + "起";
    const std::string measures = "请各有关单位按《" + subject.plan.title + "》做好应对，解除时间另行通知。";
    if (isLevel(from) && isLevel(to))
        return "现将" + matter + "预警由" + from->label + "调整为" + to->label + "，" + since + "实施。" + measures;
    if (isLevel(to))
        return "现发布" + matter + to->label + "，" + since + "实施。" + measures;
    return isLevel(from) ? "现解除" + matter + from->label + "，" + since + "执行。" : std::string();
}

/// Before a step is taken the form asks for it: the level that the plan proposes is the one to be approved, where it
/// proposes none the lifting of the one in force. What was lifted is not proposed again on what was known then.
const plan::Transition *proposedStep(const IncidentSubject &subject, const plan::Lifecycle &ladder)
{
    const plan::State *standing = plan::findState(ladder, incident::stateOf(subject.activation, ladder.id));
    const incident::RecordedEvent *last = lastWarningStep(subject);
    if (last && !isLevel(standing) && !concludesAnew(subject, ladder.decision, last->version))
        return nullptr;
    const assess::StepJudge judge = incident::judgeOf(subject.incident, subject.activation, subject.plan);
    const plan::Transition *lifting = nullptr;
    for (const plan::Transition &step : ladder.transitions) {
        if (!incident::startsHere(subject.activation, ladder, step) || !judge.isProposed(ladder, step))
            continue;
        if (isLevel(plan::findState(ladder, step.to)))
            return &step;
        if (isLevel(standing))
            lifting = &step;
    }
    return lifting;
}

/// What the last step brought: the level it put in force, or the one that it lifted.
std::string levelOfStep(const plan::Lifecycle &ladder, const incident::StateMoved &moved)
{
    const plan::State *to = plan::findState(ladder, moved.to);
    const plan::State *from = plan::findState(ladder, moved.from);
    return isLevel(from) && !isLevel(to) ? lifted(*from) : to ? to->label : std::string();
}

void putLastStep(FormValues &values, const IncidentSubject &subject, const plan::Lifecycle &ladder)
{
    auto &texts = values.texts;
    const incident::RecordedEvent *last = lastWarningStep(subject);
    if (!last)
        return;
    const auto &moved = std::get<incident::StateMoved>(last->event);
    const plan::Transition *step = plan::findTransition(ladder, moved.transition);
    const base::Instant when = incident::timeOf(subject.incident, *last);
    texts["warning.level"] = levelOfStep(ladder, moved);
    texts["warning.step"] = step ? step->label : moved.transition;
    texts["warning.time"] = paperMinute(when);
    texts["warning.decided_by"] = deciderWords(subject.plan, moved.decider);
    texts["warning.content"] =
        announcement(subject, plan::findState(ladder, moved.from), plan::findState(ladder, moved.to), when);
}

void putProposed(
    FormValues &values, const IncidentSubject &subject, const plan::Lifecycle &ladder, const plan::Transition &step)
{
    const plan::State *standing = plan::findState(ladder, incident::stateOf(subject.activation, ladder.id));
    const plan::State *to = plan::findState(ladder, step.to);
    values.texts["warning.level"] = (isLevel(to) ? to->label : lifted(*standing)) + std::string(NotYet);
    values.texts["warning.content"] = announcement(subject, standing, to, std::nullopt);
}

} // namespace

void putWarning(FormValues &values, const IncidentSubject &subject)
{
    auto &texts = values.texts;
    for (const std::string name : {"level", "grade", "step", "time", "content", "decided_by"})
        texts["warning." + name] = {};
    auto &rows = values.rows["warning.stays"];
    const plan::Lifecycle *ladder = plan::findLifecycle(subject.plan, "warning");
    if (!ladder)
        return;
    rows = levelRows(subject, *ladder);
    if (const plan::State *highest = highestLevel(subject, *ladder))
        texts["warning.grade"] = warningGradeWords(highest->level);
    if (const plan::Transition *proposed = proposedStep(subject, *ladder))
        putProposed(values, subject, *ladder, *proposed);
    else
        putLastStep(values, subject, *ladder);
}

} // namespace documents
