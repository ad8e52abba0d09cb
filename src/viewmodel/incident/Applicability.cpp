#include "viewmodel/incident/Applicability.h"

#include <algorithm>

namespace viewmodel {

namespace {

using Outcomes = std::vector<std::string>;

bool contains(const Outcomes &outcomes, std::string_view outcome)
{
    return std::ranges::find(outcomes, outcome) != outcomes.end();
}

Exclusion exclusionOf(const plan::Plan &plan, const plan::Exclusion &entry)
{
    const plan::Decision *decision = plan::findDecision(plan, entry.decision);
    const auto label = [&] {
        if (!decision)
            return entry.outcome;
        const auto outcome = std::ranges::find(decision->outcomes, entry.outcome, &plan::Outcome::name);
        return outcome == decision->outcomes.end() ? entry.outcome : outcome->label;
    };
    return {label(), entry.goesTo, entry.cite.section};
}

Outcomes outcomesOf(const assess::Assessment &assessment, const std::string &decision)
{
    const assess::DecisionAssessment *found = assess::find(assessment, decision);
    return found ? found->possible : Outcomes();
}

/// `outcomes(entry)`: what the decision of an entry may come to, supposing that none before it excludes the plan.
template <class OutcomesOf>
Applicability judge(const plan::Plan &plan, const OutcomesOf &outcomes)
{
    Applicability result;
    for (const plan::Exclusion &entry : plan.applicability) {
        const Outcomes possible = outcomes(entry);
        if (!contains(possible, entry.outcome))
            continue;
        result.possible.push_back(exclusionOf(plan, entry));
        if (possible.size() > 1)
            continue;
        result.excluded = true;
        result.outside = &entry == &plan.applicability.front();
        break;
    }
    return result;
}

/// The fact whose unknown value keeps a decision open, when it is one of a list.
const plan::Fact *openFact(const plan::Plan &plan, const assess::Readings &readings, const std::string &decisionName)
{
    const plan::Decision *decision = plan::findDecision(plan, decisionName);
    for (const std::string &input : decision ? decision->inputs : Outcomes()) {
        const plan::Fact *fact = plan::findFact(plan, input);
        const auto known = readings.find(input);
        const bool open = known == readings.end() || !std::holds_alternative<plan::Exact>(known->second);
        if (fact && open && fact->type == plan::FactType::Enumeration)
            return fact;
    }
    return nullptr;
}

/// The values of an enumeration that what is known of it allows, each supposed in turn.
std::vector<assess::Readings> suppositions(const assess::Readings &readings, const plan::Fact &fact)
{
    std::vector<assess::Readings> result;
    const auto known = readings.find(fact.name);
    const auto *bounded = known == readings.end() ? nullptr : std::get_if<plan::Bounded>(&known->second);
    const auto tests = bounded ? feel::UnaryTests::parse(bounded->test) : feel::UnaryTests::parse("-");
    for (const plan::EnumerationValue &value : fact.values) {
        if (tests && tests->matches(feel::Value(value.name)).isFalse())
            continue;
        result.push_back(readings);
        result.back()[fact.name] = plan::Exact{value.name};
    }
    return result;
}

/// What a later entry may come to if the first does not exclude the plan.
Outcomes outcomesWithin(const assess::CompiledPlan &plan, const assess::Readings &readings,
    const assess::Assessment &assessment, const plan::Exclusion &first, const plan::Exclusion &later)
{
    const Outcomes scope = outcomesOf(assessment, first.decision);
    const plan::Fact *fact = openFact(plan.plan(), readings, first.decision);
    if (!fact || !contains(scope, first.outcome) || scope.size() == 1)
        return outcomesOf(assessment, later.decision);
    Outcomes together;
    for (const assess::Readings &supposed : suppositions(readings, *fact)) {
        const base::Result<assess::Assessment> then = plan.assess(supposed);
        if (!then || contains(outcomesOf(*then, first.decision), first.outcome))
            continue;
        for (const std::string &outcome : outcomesOf(*then, later.decision)) {
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
    return judge(plan.plan(), [&](const plan::Exclusion &entry) {
        const plan::Exclusion &first = plan.plan().applicability.front();
        return &entry == &first ? outcomesOf(assessment, entry.decision)
                                : outcomesWithin(plan, readings, assessment, first, entry);
    });
}

Applicability applicability(const plan::Plan &plan, const std::vector<incident::DecisionFinding> &findings)
{
    return judge(plan, [&](const plan::Exclusion &entry) {
        const auto found = std::ranges::find(findings, entry.decision, &incident::DecisionFinding::decision);
        return found == findings.end() ? Outcomes() : found->possible;
    });
}

bool guarantees(const Applicability &applies, const plan::Decision &level, const std::vector<std::string> &possible)
{
    if (possible.empty() || (possible.size() > 1 && possible.back() == plan::NoLevel))
        return false;
    return !applies.undecided() || level.outcomes.empty() || possible.back() != level.outcomes.back().name;
}

bool isAboutApplicability(const plan::Plan &plan, const plan::Decision &decision)
{
    return std::ranges::find(plan.applicability, decision.name, &plan::Exclusion::decision) != plan.applicability.end();
}

} // namespace viewmodel
