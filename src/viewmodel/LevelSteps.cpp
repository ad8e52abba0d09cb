#include "viewmodel/LevelSteps.h"

#include "incident/Advice.h"
#include "viewmodel/OpenMatters.h"
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

bool isConfirmed(const incident::Activation &activation, const std::string &confirmation)
{
    const auto found = activation.confirmations.find(confirmation);
    return found != activation.confirmations.end() && found->second.holds;
}

/// "市政府领导 王某".
QString giverOf(const Subject &subject, const std::string &confirmation)
{
    const auto found = subject.activation->confirmations.find(confirmation);
    if (found == subject.activation->confirmations.end() || !found->second.holds)
        return {};
    const std::string &post = found->second.post;
    return spaced(
        {post.empty() ? QString() : qtext(plan::partyLabel(subject.model(), post)), qtext(found->second.source)});
}

std::vector<RequirementRow> requirementsOf(const Subject &subject, const plan::Lifecycle &ladder,
    const plan::Transition &transition, const std::vector<const plan::Requirement *> &unmet)
{
    std::vector<RequirementRow> rows;
    for (const plan::Requirement &requirement : transition.require) {
        RequirementRow row{{}, qtext(requirement.text), citeText(requirement.cite),
            std::ranges::find(unmet, &requirement) == unmet.end()};
        const std::vector<std::string> names = requirement.condition.names();
        const auto known = names.size() == 1
            ? std::ranges::find(ladder.confirmations, names.front(), &plan::Confirmation::name)
            : ladder.confirmations.end();
        if (known != ladder.confirmations.end()) {
            row.confirmation = qtext(known->name);
            row.posts = postChoices(subject.model(), known->by);
            row.givenBy = giverOf(subject, known->name);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

QString withClause(const QString &reason, const QString &clause)
{
    return clause.isEmpty() ? reason : Text::tr("%1 (%2)", "reason, clause").arg(reason, clause);
}

TransitionRow rowOf(const Subject &subject, const plan::Lifecycle &ladder, const plan::Transition &transition)
{
    const plan::State *target = plan::findState(ladder, transition.to);
    TransitionRow row;
    row.id = qtext(transition.id);
    row.label = qtext(transition.label);
    row.ends = target && (target->kind == plan::StateKind::Ended);
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
    row.needsReason =
        incident::isAgainstAdvice(*subject.incident, *subject.activation, subject.model(), ladder, transition);
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

QString hintText(const std::vector<TransitionRow> &steps)
{
    QStringList against;
    QStringList parts;
    for (const TransitionRow &step : steps) {
        if (step.needsReason)
            against << step.label;
        if (!step.leadsOn())
            parts << Text::tr("Cannot %1: %2").arg(step.label, step.refusal);
    }
    if (!against.isEmpty())
        parts.prepend(Text::tr("%1: not what the assessment says, a reason is needed").arg(listed(against)));
    return dotted(parts);
}

Deciders decidersOf(const Subject &subject, const plan::Lifecycle &ladder, const std::vector<TransitionRow> &steps)
{
    if (steps.empty())
        return {};
    const plan::Transition *transition = plan::findTransition(ladder, steps.front().id.toStdString());
    QStringList posts;
    QStringList cites;
    for (const std::string &id : transition->decidedBy) {
        const auto post = std::ranges::find(subject.model().posts, id, &plan::Post::id);
        if (post == subject.model().posts.end())
            continue;
        posts << (post->holder.empty()
                ? qtext(post->label)
                : Text::tr("%1 (%2)", "post, who holds it").arg(qtext(post->label), qtext(post->holder)));
        cites << citeText(post->cite);
    }
    cites << citeText(transition->cite);
    return {listed(posts), dotted(unique(cites))};
}

std::vector<EndingRow> endingOf(const Subject &subject)
{
    std::vector<EndingRow> rows;
    for (const plan::EndingCondition &condition : subject.model().ending)
        rows.push_back({qtext(condition.text), citeText(condition.cite), qtext(condition.confirmation),
            isConfirmed(*subject.activation, condition.confirmation)});
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
