#include "viewmodel/incident/StepWords.h"

#include "viewmodel/Words.h"

namespace viewmodel {

QString stepLabel(const plan::Plan &plan, const std::string &transition)
{
    for (const plan::Lifecycle &ladder : plan.lifecycles) {
        if (const plan::Transition *step = plan::findTransition(ladder, transition))
            return qtext(step->label);
    }
    return qtext(transition);
}

QString stateLabel(const plan::Plan &plan, const std::string &state)
{
    for (const plan::Lifecycle &ladder : plan.lifecycles) {
        if (const plan::State *found = plan::findState(ladder, state))
            return qtext(found->label);
    }
    return qtext(state);
}

} // namespace viewmodel
