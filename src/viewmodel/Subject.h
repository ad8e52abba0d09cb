#pragma once

#include "app/Console.h"
#include "assess/CompiledPlan.h"
#include "viewmodel/incident/Applicability.h"

namespace viewmodel {

/// What the models of one incident speak about: a snapshot, the activation in view and its plan, with what the plan
/// concludes. Computed once per snapshot. Empty while no incident is shown.
struct Subject {
    app::IncidentPointer incident;
    const incident::PlanLibrary *plans = nullptr; ///< of the other plans that run on it
    const incident::Activation *activation = nullptr; ///< of `incident`; null without a plan
    const assess::CompiledPlan *plan = nullptr; ///< null without a plan, or when its text is not at hand
    assess::Readings readings;
    assess::Assessment assessment;
    Applicability applies; ///< whether the incident is the plan's business
    std::vector<assess::Explanation> explanations; ///< only when asked for

    [[nodiscard]] bool empty() const { return incident == nullptr; }
    [[nodiscard]] bool hasPlan() const { return plan != nullptr && activation != nullptr; }
    [[nodiscard]] const plan::Plan &model() const { return plan->plan(); }
};

/// How much makeSubject() works out: explanations cost the most.
enum class Depth { Assessed, Explained };

/// Judges the incident by the plan of `activation` (empty: its first).
[[nodiscard]] Subject makeSubject(
    app::IncidentPointer incident, const std::string &activation, const incident::PlanLibrary &plans, Depth depth);

/// What is known about a fact now.
[[nodiscard]] plan::Reading readingOf(const Subject &subject, const std::string &fact);

/// The response ladder of a plan; null when it has none.
[[nodiscard]] const plan::Lifecycle *responseLadder(const plan::Plan &plan);
/// The state the response ladder stands at; null when it is not of this plan.
[[nodiscard]] const plan::State *currentState(const Subject &subject);
/// A level of the response was in force once, or is. A plan may be closed without it.
[[nodiscard]] bool responseStarted(const Subject &subject);
/// The outcome of the response ladder's decision; null when the plan does not have one.
[[nodiscard]] const assess::DecisionAssessment *levelAssessment(const Subject &subject);

/// The warning ladder has something to say: a warning stands, or facts of its decision were reported.
[[nodiscard]] bool warningMatters(const Subject &subject);

/// The decisions that bear on what to do, strongest interest first: the level, whether the plan applies at all, and the
/// warning where it matters.
[[nodiscard]] std::vector<const plan::Decision *> decisionsThatMatter(const Subject &subject);

/// Whether a decision looks at a fact, itself or through decisions it depends on.
[[nodiscard]] bool looksAt(const plan::Plan &plan, const plan::Decision &decision, const std::string &fact);
/// The facts of the decisions that matter, in the plan's order.
[[nodiscard]] std::vector<const plan::Fact *> factsThatMatter(const Subject &subject);
/// The clauses of the rows by which a fact bears on a decision, those nearest the fact first.
[[nodiscard]] std::vector<std::string> citesBetween(
    const plan::Plan &plan, const plan::Decision &decision, const std::string &fact);

/// A question worth asking: the fact, and the first decision that matters which it can still change.
struct OpenQuestion {
    const plan::Fact *fact = nullptr;
    const plan::Decision *decision = nullptr;
};
/// Most useful first; none once the incident is read-only or outside the plan's scope. Where the county responds, only
/// what the city's warning hangs on is asked.
[[nodiscard]] std::vector<OpenQuestion> openQuestions(const Subject &subject);

} // namespace viewmodel
