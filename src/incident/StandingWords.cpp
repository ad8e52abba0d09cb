#include "incident/StandingWords.h"

#include "base/Text.h"
#include "incident/Entering.h"
#include "incident/Narrator.h"

namespace incident {

namespace {

bool isSaid(const plan::Lifecycle &ladder, const plan::State &state)
{
    return ladder.id == "response" || state.kind == plan::StateKind::Level;
}

} // namespace

std::string standingWords(const Activation &activation, const plan::Plan &plan)
{
    std::vector<std::string> words;
    for (const plan::Lifecycle &ladder : plan.lifecycles) {
        const plan::State *state = plan::findState(ladder, stateOf(activation, ladder.id));
        if (!state || !isSaid(ladder, *state))
            continue;
        const bool handedOver = ladder.id == "response" && !activation.goesTo.empty();
        words.push_back(state->label + (handedOver ? " → " + activation.goesTo : ""));
    }
    return base::join(words, "，");
}

std::vector<std::string> standingWords(const Incident &incident, const PlanLibrary &plans)
{
    std::vector<std::string> lines;
    for (const Activation &activation : incident.activations) {
        const assess::CompiledPlan *compiled = planOf(&plans, activation);
        const bool several = incident.activations.size() > 1 && compiled;
        lines.push_back((several ? compiled->plan().shortTitle + "：" : "")
            + (compiled ? standingWords(activation, compiled->plan()) : activation.state));
    }
    return lines;
}

} // namespace incident
