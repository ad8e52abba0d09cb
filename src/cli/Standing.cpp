#include "cli/Standing.h"

#include "base/Text.h"
#include "cli/PlanWords.h"
#include "incident/Advice.h"
#include "incident/Entering.h"

#include <algorithm>

namespace cli {

namespace {

/// The step starts where the ladder stands, or where a step from here leads to wait: on a call that is not verified yet
/// the plan already says which level it would be.
bool isNear(const incident::Activation &activation, const plan::Lifecycle &ladder, const plan::Transition &step)
{
    return incident::startsHere(activation, ladder, step)
        || std::ranges::any_of(ladder.transitions, [&](const plan::Transition &before) {
               const plan::State *between = plan::findState(ladder, before.to);
               return incident::startsHere(activation, ladder, before) && between
                   && between->kind == plan::StateKind::Waiting
                   && std::ranges::find(step.from, before.to) != step.from.end();
           });
}

const plan::State *proposedLevel(const incident::Incident &incident, const incident::Activation &activation,
    const plan::Plan &plan, const plan::Lifecycle &ladder)
{
    const assess::StepJudge judge = incident::judgeOf(incident, activation, plan);
    for (const plan::Transition &step : ladder.transitions) {
        const plan::State *state = plan::findState(ladder, step.to);
        if (state && state->kind == plan::StateKind::Level && isNear(activation, ladder, step)
            && judge.isProposed(ladder, step))
            return state;
    }
    return nullptr;
}

std::vector<LadderStanding> asRecorded(const incident::Activation &activation)
{
    std::vector<LadderStanding> ladders{{"response", activation.state, activation.state}};
    if (!activation.warningState.empty())
        ladders.push_back({"warning", activation.warningState, activation.warningState});
    return ladders;
}

} // namespace

std::vector<LadderStanding> standings(
    const incident::Incident &incident, const incident::Activation &activation, const assess::CompiledPlan *compiled)
{
    if (!compiled)
        return asRecorded(activation);
    const plan::Plan &plan = compiled->plan();
    std::vector<LadderStanding> ladders;
    for (const plan::Lifecycle &ladder : plan.lifecycles) {
        const std::string &state = incident::stateOf(activation, ladder.id);
        const plan::State *known = plan::findState(ladder, state);
        ladders.push_back({ladder.id, state, stateLabel(&plan, ladder.id, state),
            activation.ended ? nullptr : proposedLevel(incident, activation, plan, ladder),
            known && known->kind == plan::StateKind::Initial});
    }
    return ladders;
}

std::string toText(const std::vector<LadderStanding> &ladders)
{
    std::vector<std::string> words;
    for (const LadderStanding &ladder : ladders) {
        if (ladder.atRest && ladder.ladder != "response" && !ladder.proposed)
            continue;
        words.push_back(ladder.label + (ladder.proposed ? " (proposed: " + ladder.proposed->label + ")" : ""));
    }
    return base::join(words, ", ");
}

Json toJson(const std::vector<LadderStanding> &ladders)
{
    Json json = Json::array();
    for (const LadderStanding &ladder : ladders) {
        const plan::State *proposed = ladder.proposed;
        json.push_back({{"ladder", ladder.ladder}, {"state", ladder.state}, {"label", ladder.label},
            {"proposed", proposed ? Json{{"state", proposed->id}, {"label", proposed->label}} : Json()}});
    }
    return json;
}

} // namespace cli
