#include "assess/StepDifference.h"

namespace assess {

namespace {

/// Looks at one condition in its two versions.
void compare(const plan::Plan &after, const feel::Expression &was, const feel::Expression &is,
    const StepDifference &place, std::vector<StepDifference> &found)
{
    if (was.text() == is.text())
        return;
    ConditionProofs proofs(after, {&was, &is});
    for (const bool holdsAfter : {true, false}) {
        const auto situations = holdsAfter ? proofs.situation(is, was) : proofs.situation(was, is);
        for (const ConditionProofs::Situation &situation :
            situations.value_or(std::vector<ConditionProofs::Situation>()))
            found.push_back({place.ladder, place.step, place.requirement, holdsAfter, situation});
    }
}

void compare(const plan::Plan &after, const plan::Transition &was, const plan::Transition &is,
    const std::string &ladder, std::vector<StepDifference> &found)
{
    if (was.advise && is.advise)
        compare(after, *was.advise, *is.advise, {ladder, is.id, {}, false, {}}, found);
    if (was.require.size() != is.require.size())
        return; // which stands for which is not known: the parts tell
    for (std::size_t i = 0; i < is.require.size(); ++i)
        compare(after, was.require[i].condition, is.require[i].condition, {ladder, is.id, i, false, {}}, found);
}

} // namespace

std::vector<StepDifference> stepDifferences(const plan::Plan &before, const plan::Plan &after)
{
    std::vector<StepDifference> found;
    for (const plan::Lifecycle &ladder : after.lifecycles) {
        const plan::Lifecycle *earlier = plan::findLifecycle(before, ladder.id);
        for (const plan::Transition &step : ladder.transitions) {
            const plan::Transition *was = earlier ? plan::findTransition(*earlier, step.id) : nullptr;
            if (was)
                compare(after, *was, step, ladder.id, found);
        }
    }
    return found;
}

} // namespace assess
