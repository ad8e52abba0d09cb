#include "viewmodel/plans/EditedKinds.h"

#include "assess/ConditionProofs.h"
#include "plan/Requester.h"
#include "viewmodel/plans/PartWords.h"

namespace viewmodel {

namespace {

/// What the words of conditions need of a plan: names and labels.
plan::Plan namesOf(const plan::Plan &plan)
{
    plan::Plan names;
    names.facts = plan.facts;
    names.decisions = plan.decisions;
    names.lifecycles = plan.lifecycles;
    return names;
}

QString whichPart(const app::ConditionPlace &place)
{
    return place.requirement ? Text::tr("requirement %1").arg(*place.requirement + 1) : Text::tr("when it is proposed");
}

} // namespace

const feel::Expression *conditionAt(const plan::Plan &plan, const app::ConditionPlace &place)
{
    const plan::Lifecycle *ladder = plan::findLifecycle(plan, place.ladder);
    const plan::Transition *step = ladder ? plan::findTransition(*ladder, place.step) : nullptr;
    if (!step)
        return nullptr;
    if (!place.requirement)
        return step->advise ? &*step->advise : nullptr;
    return *place.requirement < step->require.size() ? &step->require[*place.requirement].condition : nullptr;
}

EditedCondition::EditedCondition(
    const plan::Plan &plan, const plan::Transition &step, app::ConditionPlace place, const feel::Expression &condition)
    : m_place(std::move(place))
    , m_plan(namesOf(plan))
    , m_original(condition)
    , m_title(Text::tr("%1, %2", "step, which of its conditions").arg(qtext(step.label), whichPart(m_place)))
{
}

std::string EditedCondition::name() const
{
    const std::string part = m_place.requirement ? "require " + std::to_string(*m_place.requirement + 1) : "advise";
    return m_place.ladder + " / " + m_place.step + " / " + part;
}

QString EditedCondition::howToWrite() const
{
    return Text::tr("A condition over the names of the plan, like “below_red_hours >= 36 and city_signed”.");
}

TypedValue EditedCondition::read(const QString &typed) const
{
    const std::string text = typed.trimmed().toStdString();
    const auto condition = feel::Expression::parse(text);
    if (!condition)
        return {{}, {}, Text::tr("That is no condition; it goes wrong at character %1.").arg(condition.error().column)};
    const std::vector<std::string> names = condition->names();
    const auto unknown = std::ranges::find_if_not(names, [this](const std::string &name) { return knows(name); });
    if (unknown != names.end())
        return {
            {}, {}, Text::tr("The plan has no name “%1” that a step of this ladder may look at.").arg(qtext(*unknown))};
    return {text, conditionWords(m_plan, text), {}};
}

/// Facts, decisions, levels in force, the plan that asked; of confirmations those of its own ladder.
bool EditedCondition::knows(const std::string &name) const
{
    const plan::Lifecycle &own = *plan::findLifecycle(m_plan, m_place.ladder);
    return name == plan::RequesterName || plan::findFact(m_plan, name) || plan::findDecision(m_plan, name)
        || std::ranges::find(own.confirmations, name, &plan::Confirmation::name) != own.confirmations.end()
        || std::ranges::any_of(
            m_plan.lifecycles, [&](const plan::Lifecycle &ladder) { return name == plan::inForceName(ladder.id); });
}

std::optional<std::vector<ValueEffect>> EditedCondition::effects(
    const assess::CompiledPlan &before, const assess::CompiledPlan &after) const
{
    const feel::Expression *was = conditionAt(before.plan(), m_place);
    const feel::Expression *is = conditionAt(after.plan(), m_place);
    if (!was || !is)
        return std::nullopt;
    std::vector<ValueEffect> effects;
    assess::ConditionProofs proofs(after.plan(), {was, is});
    const QString holds = Text::tr("holds", "condition");
    const QString doesNot = Text::tr("does not hold", "condition");
    for (const auto &[yes, no, from, to] : {std::tuple(is, was, doesNot, holds), std::tuple(was, is, holds, doesNot)}) {
        const auto situations = proofs.situation(*yes, *no);
        if (!situations)
            return std::nullopt;
        for (const auto &situation : *situations)
            effects.push_back({m_title, {}, conditionSituationWords(after.plan(), situation),
                Text::tr("%1 → %2", "outcome before and after").arg(from, to)});
    }
    return effects;
}

} // namespace viewmodel
