#pragma once

#include "app/Console.h"
#include "assess/CompiledPlan.h"

namespace viewmodel {

/// What the models of one incident speak about: a snapshot, the activation in view and its plan, with what the plan
/// concludes. Computed once per snapshot. Empty while no incident is shown.
struct Subject {
    app::IncidentPointer incident;
    const incident::Activation *activation = nullptr; ///< of `incident`; null without a plan
    const assess::CompiledPlan *plan = nullptr;       ///< null without a plan, or when its text is not at hand
    assess::Readings readings;
    assess::Assessment assessment;
    std::vector<assess::Explanation> explanations;

    [[nodiscard]] bool empty() const { return incident == nullptr; }
    [[nodiscard]] bool hasPlan() const { return plan != nullptr && activation != nullptr; }
    [[nodiscard]] const plan::Plan &model() const { return plan->plan(); }
};

/// Judges the incident by the plan of `activation` (empty: its first).
[[nodiscard]] Subject makeSubject(app::IncidentPointer incident, const std::string &activation,
                                  const incident::PlanLibrary &plans);

/// The response ladder of a plan; every plan has one.
[[nodiscard]] const plan::Lifecycle *responseLadder(const plan::Plan &plan);
/// The state the response ladder stands at; null when it is not of this plan.
[[nodiscard]] const plan::State *currentState(const Subject &subject);
/// The decisions that bear on the response, strongest interest first: the level, then whether the plan applies at all.
[[nodiscard]] std::vector<std::string> decisionsThatMatter(const plan::Plan &plan);
[[nodiscard]] const assess::Explanation *explanationOf(const Subject &subject, std::string_view decision);
/// The names of facts that can still change a decision that matters, each once, most useful first.
[[nodiscard]] std::vector<std::string> openQuestions(const Subject &subject);

} // namespace viewmodel
