#include "cli/PlanWords.h"

#include "base/Text.h"

#include <algorithm>

namespace cli {

namespace {

std::vector<std::string> labelsOf(const plan::Decision *decision, const std::vector<std::string> &outcomes)
{
    std::vector<std::string> labels;
    for (const std::string &outcome : outcomes) {
        const auto found = decision ? std::ranges::find(decision->outcomes, outcome, &plan::Outcome::name)
                                    : std::vector<plan::Outcome>::const_iterator();
        labels.push_back(decision && found != decision->outcomes.end() ? found->label : outcome);
    }
    return labels;
}

/// The outcomes are strengths, and the finding rules out the weakest of them.
bool isGuaranteed(const plan::Plan &plan, const plan::Decision &decision, const incident::DecisionFinding &finding)
{
    return plan::isScale(plan, decision.name) && !finding.outcome.empty()
        && finding.outcome != decision.outcomes.back().name;
}

std::string possibleText(
    const plan::Plan *plan, const plan::Decision *decision, const incident::DecisionFinding &finding)
{
    std::vector<std::string> labels = labelsOf(decision, finding.possible);
    if (labels.size() == 1)
        return labels.front();
    if (!decision || !isGuaranteed(*plan, *decision, finding)) {
        const bool anything =
            decision && plan::isScale(*plan, decision->name) && finding.possible.size() == decision->outcomes.size();
        return anything ? "open" : "open: " + base::join(labels, " or ");
    }
    const std::string weakest = std::move(labels.back());
    labels.pop_back();
    return "at least " + weakest + " (or " + base::join(labels, ", ") + ")";
}

} // namespace

std::string findingText(const plan::Plan *plan, const incident::DecisionFinding &finding)
{
    const plan::Decision *decision = plan ? plan::findDecision(*plan, finding.decision) : nullptr;
    return (decision ? decision->label : finding.decision) + ": " + possibleText(plan, decision, finding);
}

std::string stateLabel(const plan::Plan *plan, const std::string &lifecycle, const std::string &state)
{
    const plan::Lifecycle *ladder = plan ? plan::findLifecycle(*plan, lifecycle) : nullptr;
    const plan::State *found = ladder ? plan::findState(*ladder, state) : nullptr;
    return found ? found->label : state;
}

} // namespace cli
