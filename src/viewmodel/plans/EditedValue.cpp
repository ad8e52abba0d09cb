#include "viewmodel/plans/EditedKinds.h"

#include "base/Overloaded.h"

#include <algorithm>

namespace viewmodel {

namespace {

std::shared_ptr<const EditedValue> cell(const plan::Plan &plan, const app::CellPlace &place)
{
    const plan::Decision *decision = plan::findDecision(plan, place.decision);
    const bool there =
        decision && place.row < decision->rules.size() && place.column < decision->rules[place.row].when.size();
    return there ? std::make_shared<EditedCell>(plan, *decision, place) : nullptr;
}

std::shared_ptr<const EditedValue> condition(const plan::Plan &plan, const app::ConditionPlace &place)
{
    const feel::Expression *condition = conditionAt(plan, place);
    if (!condition)
        return nullptr;
    const plan::Transition &step = *plan::findTransition(*plan::findLifecycle(plan, place.ladder), place.step);
    return std::make_shared<EditedCondition>(plan, step, place, *condition);
}

std::shared_ptr<const EditedValue> span(const plan::Plan &plan, const app::SpanPlace &place)
{
    const auto found = std::ranges::find(plan.deadlines, place.deadline, &plan::Deadline::id);
    const bool there = found != plan.deadlines.end() && found->daily.empty();
    return there ? std::make_shared<EditedSpan>(*found) : nullptr;
}

} // namespace

std::shared_ptr<const EditedValue> editedValue(const plan::Plan &plan, const app::ValuePlace &place)
{
    return std::visit(base::Overloaded{
                          [&](const app::CellPlace &at) { return cell(plan, at); },
                          [&](const app::ConditionPlace &at) { return condition(plan, at); },
                          [&](const app::SpanPlace &at) { return span(plan, at); },
                      },
        place);
}

std::vector<EditableValue> editableOfStep(const plan::Lifecycle &ladder, const plan::Transition &step)
{
    std::vector<EditableValue> values;
    if (step.advise)
        values.push_back({app::ConditionPlace{ladder.id, step.id, {}}, Text::tr("when it is proposed")});
    for (std::size_t i = 0; i < step.require.size(); ++i)
        values.push_back({app::ConditionPlace{ladder.id, step.id, i}, qtext(step.require[i].text)});
    return values;
}

} // namespace viewmodel
