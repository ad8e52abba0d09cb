#include "viewmodel/incident/LevelSteps.h"

#include "incident/Advice.h"
#include "plan/LevelRank.h"
#include "viewmodel/board/OpenMatters.h"
#include "viewmodel/Words.h"

#include <algorithm>

namespace viewmodel {

namespace {

Choices postChoices(const plan::Plan &plan, const std::vector<std::string> &ids)
{
    Choices choices;
    for (const std::string &id : ids)
        choices.push_back({qtext(id), qtext(plan::partyLabel(plan, id))});
    return choices;
}

/// "市政府领导 王某".
QString giverText(const Subject &subject, const incident::ConfirmationEntry &given)
{
    return spaced(
        {given.post.empty() ? QString() : qtext(plan::partyLabel(subject.model(), given.post)), qtext(given.source)});
}

/// The one thing a person can confirm about a requirement; null when there is none, or more than one.
const plan::Confirmation *confirmable(const plan::Lifecycle &ladder, const plan::Requirement &requirement)
{
    const plan::Confirmation *only = nullptr;
    for (const std::string &name : requirement.condition.names()) {
        const auto known = std::ranges::find(ladder.confirmations, name, &plan::Confirmation::name);
        if (known == ladder.confirmations.end())
            continue;
        if (only)
            return nullptr;
        only = &*known;
    }
    return only;
}

QString withClause(const QString &reason, const QString &clause)
{
    return clause.isEmpty() ? reason : Text::tr("%1 (%2)", "reason, clause").arg(reason, clause);
}

/// Its box is ticked for the confirmation; a requirement that also asks for something else says what the tick is for.
void addBox(RequirementRow &row, const Subject &subject, const plan::Transition &transition,
    const plan::Requirement &requirement, const plan::Confirmation &confirmation)
{
    const auto *given = subject.activation->confirmations.givenFor(confirmation.name, transition.id);
    const bool isAlone = requirement.condition.names().size() == 1;
    if (!isAlone && row.met && !given)
        return; // the facts say so: there is nothing to confirm
    if (!isAlone)
        row.instead = withClause(qtext(confirmation.label), citeText(confirmation.cite));
    row.confirmation = qtext(confirmation.name);
    row.posts = postChoices(subject.model(), confirmation.by);
    row.givenBy = given ? giverText(subject, *given) : QString();
}

std::vector<RequirementRow> requirementsOf(const Subject &subject, const plan::Lifecycle &ladder,
    const plan::Transition &transition, const std::vector<const plan::Requirement *> &unmet)
{
    std::vector<RequirementRow> rows;
    for (const plan::Requirement &requirement : transition.require) {
        RequirementRow row{{}, qtext(requirement.text), citeText(requirement.cite),
            std::ranges::find(unmet, &requirement) == unmet.end()};
        if (const plan::Confirmation *confirmation = confirmable(ladder, requirement))
            addBox(row, subject, transition, requirement, *confirmation);
        rows.push_back(std::move(row));
    }
    return rows;
}

TransitionRow rowOf(const Subject &subject, const plan::Lifecycle &ladder, const plan::Transition &transition)
{
    const plan::State *target = plan::findState(ladder, transition.to);
    TransitionRow row;
    row.id = qtext(transition.id);
    row.label = qtext(transition.label);
    row.ends = target && (target->kind == plan::StateKind::Ended);
    row.closes = target && target->kind == plan::StateKind::Final && !subject.activation->ended;
    row.level = target ? levelOf(target->level) : Level::None;
    row.deciders = postChoices(subject.model(), transition.decidedBy);
    row.advisers = partyLabels(subject.model(), transition.advisedBy);
    row.cite = citeText(transition.cite);
    if (const plan::Exclusion *exclusion = plan::handedOverBy(subject.model(), transition.id)) {
        row.handsOverTo = qtext(exclusion->plan);
        row.handsOver.push_back({row.handsOverTo, qtext(exclusion->goesTo)});
    }
    if (target)
        row.openMatters = openMatters(subject, *target);
    return row;
}

/// Each by its name: a number would send people looking for them.
QString unmetText(const std::vector<const plan::Requirement *> &unmet)
{
    QStringList names;
    for (const plan::Requirement *requirement : unmet)
        names << qtext(requirement->text);
    return Text::tr("not confirmed: %1").arg(listed(names));
}

TransitionRow availableRow(
    const Subject &subject, const plan::Lifecycle &ladder, const incident::AvailableTransition &available)
{
    const plan::Transition &transition = *available.transition;
    TransitionRow row = rowOf(subject, ladder, transition);
    row.advised = available.advised;
    row.needsReason = available.needsReason();
    row.againstAdvice = available.againstAdvice;
    row.requirements = requirementsOf(subject, ladder, transition, available.unmet);
    if (!available.unmet.empty()) {
        row.refused = true;
        row.refusal = withClause(unmetText(available.unmet), citeText(available.unmet.front()->cite));
    }
    return row;
}

bool isLevel(const plan::Lifecycle &ladder, const std::string &id)
{
    const plan::State *state = plan::findState(ladder, id);
    return state && state->kind == plan::StateKind::Level;
}

/// The end of a response that was never started stands there too, refused, so that nobody looks for it.
std::vector<TransitionRow> unreachableEnds(const Subject &subject, const plan::Lifecycle &ladder)
{
    std::vector<TransitionRow> rows;
    if (subject.activation->ended || isLevel(ladder, subject.activation->state))
        return rows;
    for (const plan::Transition &transition : ladder.transitions) {
        TransitionRow row = rowOf(subject, ladder, transition);
        const bool endsLevel = row.ends
            && std::ranges::all_of(transition.from, [&](const std::string &from) { return isLevel(ladder, from); });
        if (!endsLevel)
            continue;
        row.refused = true;
        row.refusal = withClause(Text::tr("response not started"), row.cite);
        rows.push_back(std::move(row));
    }
    return rows;
}

/// The plan proposes a step that has no condition of its own once all it requires is true: that is why, and nothing
/// that the assessment shows.
AdviceRow adviceOf(const TransitionRow &row)
{
    QStringList reasons;
    QStringList cites{row.cite};
    for (const RequirementRow &requirement : row.requirements) {
        if (row.advised || !requirement.met) {
            reasons << requirement.text;
            cites << requirement.cite;
        }
    }
    const QString step = row.advised ? Text::tr("Proposed: %1", "step").arg(row.label)
                                     : Text::tr("Once confirmed: %1", "step").arg(row.label);
    return {step, listed(unique(reasons)), dotted(unique(cites)), row.advised};
}

/// The facts that a condition still waits for: those it names, and those its decisions ask for.
QStringList factsMissing(const Subject &subject, const feel::Expression &condition)
{
    const assess::Readings readings = incident::currentReadings(*subject.incident);
    QStringList missing;
    const auto look = [&](const std::string &name) {
        const plan::Fact *fact = plan::findFact(subject.model(), name);
        const auto known = readings.find(name);
        if (fact && (known == readings.end() || !std::holds_alternative<plan::Exact>(known->second)))
            missing << shortLabel(*fact);
    };
    for (const std::string &name : condition.names()) {
        look(name);
        if (const assess::DecisionAssessment *said = assess::find(subject.assessment, name); said && !said->settled)
            std::ranges::for_each(said->ask, look);
    }
    return unique(missing);
}

/// A step down that the facts allow, and that is not proposed only because others are not known: which.
std::optional<AdviceRow> waitingAdvice(
    const Subject &subject, const plan::Transition &transition, const TransitionRow &row)
{
    const bool factsAllow = std::ranges::all_of(row.requirements,
        [](const RequirementRow &requirement) { return requirement.met || !requirement.confirmation.isEmpty(); });
    if (row.advised || !factsAllow
        || !incident::judgeOf(*subject.incident, *subject.activation, subject.model(), &transition)
                .mayHold(*transition.advise))
        return {};
    const QStringList missing = factsMissing(subject, *transition.advise);
    if (missing.isEmpty())
        return {};
    return AdviceRow{Text::tr("Open: %1", "step").arg(row.label),
        Text::tr("proposed or not once answered: %1", "facts").arg(listed(missing)), row.cite, false};
}

/// Of the steps that lead up what they wait for, and of those that lead down what leaves them open.
std::vector<AdviceRow> adviceOf(
    const Subject &subject, const plan::Lifecycle &ladder, const std::vector<TransitionRow> &steps)
{
    std::vector<AdviceRow> advice;
    const std::string &stands = ladder.id == "warning" ? subject.activation->warningState : subject.activation->state;
    const auto rank = [&](const std::string &state) { return plan::levelRank(subject.model(), ladder, state); };
    for (const TransitionRow &row : steps) {
        const plan::Transition *transition = plan::findTransition(ladder, row.id.toStdString());
        if (!transition)
            continue;
        const bool leadsUp = rank(transition->to) < rank(stands);
        if (leadsUp && !transition->advise && row.leadsOn() && !row.requirements.empty())
            advice.push_back(adviceOf(row));
        if (!leadsUp && transition->advise && row.level != Level::None) {
            if (auto waiting = waitingAdvice(subject, *transition, row))
                advice.push_back(std::move(*waiting));
        }
    }
    return advice;
}

} // namespace

std::vector<TransitionRow> stepsOfLadder(const Subject &subject, const plan::Lifecycle &ladder)
{
    std::vector<TransitionRow> rows;
    for (const incident::AvailableTransition &available :
        incident::availableTransitions(*subject.incident, *subject.activation, *subject.plan, ladder.id)) {
        if (!available.ruledOut) // it would stand there refused at every level
            rows.push_back(availableRow(subject, ladder, available));
    }
    if (ladder.id == "response")
        std::ranges::move(unreachableEnds(subject, ladder), std::back_inserter(rows));
    std::ranges::stable_sort(rows, {}, [](const TransitionRow &row) { return row.advised ? 0 : row.ends ? 2 : 1; });
    return rows;
}

LadderView ladderView(const Subject &subject, const plan::Lifecycle &ladder, Chip state)
{
    LadderView view;
    view.state = std::move(state);
    view.steps = stepsOfLadder(subject, ladder);
    view.hints = hintsOf(view.steps);
    view.advice = adviceOf(subject, ladder, view.steps);
    if (const TransitionRow *due = view.due()) {
        view.standing = Text::tr("proposed by", "a step, by this clause");
        view.cites = due->cite;
        return view;
    }
    if (const auto waits = std::ranges::find(view.steps, true, &TransitionRow::advised); waits != view.steps.end()) {
        view.standing = Text::tr("proposed, not possible yet");
        view.cites = waits->cite;
        return view;
    }
    if (const TransitionRow *next = view.next()) {
        view.standing = Text::tr("no step proposed; open: %1").arg(next->label);
        view.cites = next->cite;
        return view;
    }
    view.standing = Text::tr("no step proposed");
    if (const assess::DecisionAssessment *said = assess::find(subject.assessment, ladder.decision)) {
        QStringList cites;
        for (const assess::Because &because : said->because)
            cites << qtext(because.cite);
        view.cites = dotted(unique(cites));
    }
    return view;
}

QStringList hintsOf(const std::vector<TransitionRow> &steps)
{
    QStringList against;
    QStringList refused;
    QStringList reasons;
    for (const TransitionRow &step : steps) {
        if (!step.leadsOn()) {
            refused << step.label;
            reasons << step.refusal;
        } else if (step.againstAdvice) {
            against << step.label;
        }
    }
    QStringList parts;
    if (against.size() > 2)
        parts << Text::tr("%n steps against the assessment need a reason", nullptr, static_cast<int>(against.size()));
    else if (!against.isEmpty())
        parts << Text::tr("%1: against the assessment, a reason is needed").arg(listed(against));
    if (refused.size() == 1)
        parts << Text::tr("Cannot %1: %2").arg(refused.front(), reasons.front());
    else if (!refused.isEmpty())
        parts << Text::tr("choose a dashed one to see why");
    return parts;
}

Deciders decidersOf(const Subject &subject, const plan::Lifecycle &ladder, const std::vector<TransitionRow> &steps)
{
    if (steps.empty())
        return {};
    const plan::Transition *transition = plan::findTransition(ladder, steps.front().id.toStdString());
    QStringList posts;
    QStringList holders;
    QStringList cites;
    for (const std::string &id : transition->decidedBy) {
        const auto post = std::ranges::find(subject.model().posts, id, &plan::Post::id);
        if (post == subject.model().posts.end())
            continue;
        posts << qtext(post->label);
        if (!post->holder.empty())
            holders << Text::tr("%1 (%2)", "post, who holds it").arg(qtext(post->label), qtext(post->holder));
        cites << citeText(post->cite);
    }
    cites << citeText(transition->cite);
    // One stands there with office; of several the posts do, else they fill the panel.
    const bool single = posts.size() == 1 && holders.size() == 1;
    return {single ? holders.front() : listed(posts), listed(holders), dotted(unique(cites))};
}

std::vector<EndingRow> endingOf(const Subject &subject)
{
    std::vector<EndingRow> rows;
    for (const plan::EndingCondition &condition : subject.model().ending)
        rows.push_back({qtext(condition.text), citeText(condition.cite), qtext(condition.confirmation)});
    return rows;
}

Choices reopenDeciders(const Subject &subject, const plan::Lifecycle &ladder)
{
    Choices choices;
    for (const plan::Transition &transition : ladder.transitions) {
        const plan::State *target = plan::findState(ladder, transition.to);
        if (!target || target->kind != plan::StateKind::Ended)
            continue;
        for (const Choice &choice : postChoices(subject.model(), transition.decidedBy)) {
            if (std::ranges::find(choices, choice) == choices.end())
                choices.push_back(choice);
        }
    }
    return choices;
}

} // namespace viewmodel
