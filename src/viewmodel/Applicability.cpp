#include "viewmodel/Applicability.h"

#include <algorithm>

namespace viewmodel {

namespace {

/// A decision that says whether the plan is the right one, with the outcome that says it is not.
struct Gate {
    const char *decision;
    const char *outcome;
};
constexpr Gate Scope{"scope", "not_applicable"};
constexpr Gate City{"city_plan_applies", "false"};

using Outcomes = std::vector<std::string>;

bool contains(const Outcomes &outcomes, std::string_view outcome)
{
    return std::ranges::find(outcomes, outcome) != outcomes.end();
}

Exclusion exclusionOf(const plan::Plan &plan, const Gate &gate)
{
    const plan::Decision *decision = plan::findDecision(plan, gate.decision);
    if (!decision)
        return {gate.outcome, {}};
    const auto outcome = std::ranges::find(decision->outcomes, gate.outcome, &plan::Outcome::name);
    return {outcome == decision->outcomes.end() ? gate.outcome : outcome->label, decision->cite.section};
}

Outcomes outcomesOf(const assess::Assessment &assessment, const Gate &gate)
{
    const assess::DecisionAssessment *found = assess::find(assessment, gate.decision);
    return found ? found->possible : Outcomes();
}

/// `scope` and `city`: what the two decisions may come to; empty where a plan has none.
Applicability judge(const plan::Plan &plan, const Outcomes &scope, const Outcomes &city)
{
    Applicability result;
    const bool outside = contains(scope, Scope.outcome);
    if (outside)
        result.possible.push_back(exclusionOf(plan, Scope));
    if (outside && scope.size() == 1) {
        result.excluded = true;
        result.outside = true;
        return result;
    }
    if (contains(city, City.outcome)) {
        result.possible.push_back(exclusionOf(plan, City));
        result.excluded = city.size() == 1;
    }
    return result;
}

/// The fact whose unknown value keeps a gate open, when it is one of a list.
const plan::Fact *openFact(const plan::Plan &plan, const assess::Readings &readings, const Gate &gate)
{
    const plan::Decision *decision = plan::findDecision(plan, gate.decision);
    for (const std::string &input : decision ? decision->inputs : Outcomes()) {
        const plan::Fact *fact = plan::findFact(plan, input);
        const auto known = readings.find(input);
        const bool open = known == readings.end() || std::holds_alternative<plan::Unknown>(known->second);
        if (fact && open && fact->type == plan::FactType::Enumeration)
            return fact;
    }
    return nullptr;
}

/// What the city's decision may come to if the incident is within the plan's scope.
Outcomes cityWithinScope(
    const assess::CompiledPlan &plan, const assess::Readings &readings, const assess::Assessment &assessment)
{
    const Outcomes scope = outcomesOf(assessment, Scope);
    const plan::Fact *fact = openFact(plan.plan(), readings, Scope);
    if (!fact || !contains(scope, Scope.outcome) || scope.size() == 1)
        return outcomesOf(assessment, City);
    Outcomes together;
    for (const plan::EnumerationValue &value : fact->values) {
        assess::Readings supposed = readings;
        supposed[fact->name] = plan::Exact{value.name};
        const base::Result<assess::Assessment> then = plan.assess(supposed);
        if (!then || contains(outcomesOf(*then, Scope), Scope.outcome))
            continue;
        for (const std::string &outcome : outcomesOf(*then, City)) {
            if (!contains(together, outcome))
                together.push_back(outcome);
        }
    }
    return together;
}

} // namespace

Applicability applicability(
    const assess::CompiledPlan &plan, const assess::Readings &readings, const assess::Assessment &assessment)
{
    return judge(plan.plan(), outcomesOf(assessment, Scope), cityWithinScope(plan, readings, assessment));
}

Applicability applicability(const plan::Plan &plan, const std::vector<incident::DecisionFinding> &findings)
{
    const auto outcomes = [&](const Gate &gate) {
        const auto found = std::ranges::find(findings, gate.decision, &incident::DecisionFinding::decision);
        return found == findings.end() ? Outcomes() : found->possible;
    };
    return judge(plan, outcomes(Scope), outcomes(City));
}

bool guarantees(const Applicability &applies, const plan::Decision &level, std::string_view weakest)
{
    return !applies.undecided() || level.outcomes.empty() || weakest != level.outcomes.back().name;
}

bool isAboutApplicability(const plan::Decision &decision)
{
    return decision.name == Scope.decision || decision.name == City.decision;
}

} // namespace viewmodel
