#include "app/SupplyAdvice.h"

#include <algorithm>
#include <ranges>

namespace app {

namespace {

const incident::Activation *activationOf(const dispatch::Notice &notice, const incident::Incident &incident)
{
    const incident::Activation *named =
        incident::findActivation(incident, incident::ActivationId{notice.request.activation});
    return named ? named : reserveActivation(incident);
}

/// The version the incident runs on, else the one in force.
const assess::CompiledPlan *planFor(
    const dispatch::Notice &notice, const incident::PlanLibrary &plans, const incident::Incident *incident)
{
    const incident::Activation *activation = incident ? activationOf(notice, *incident) : nullptr;
    const assess::CompiledPlan *own = activation ? plans.byDigest(activation->digest) : nullptr;
    if (own && plan::findDecision(own->plan(), SupplyDecision))
        return own;
    return plans.current(std::string(ReservePlan));
}

bool isUnknown(const assess::Readings &readings)
{
    const auto found = readings.find(StockFact);
    return found == readings.end() || std::holds_alternative<plan::Unknown>(found->second);
}

} // namespace

const incident::Activation *reserveActivation(const incident::Incident &incident)
{
    const auto isReserve = [](const incident::Activation &one) { return one.plan == ReservePlan; };
    const incident::Activation *last = nullptr;
    for (const incident::Activation &one : incident.activations | std::views::filter(isReserve)) {
        if (!one.ended)
            return &one;
        last = &one;
    }
    return last;
}

SupplyAdvice supplyAdvice(const dispatch::Notice &notice, const reserve::Stock &stock, base::Instant now,
    const incident::PlanLibrary &plans, const incident::Incident *incident)
{
    SupplyAdvice advice;
    const assess::CompiledPlan *plan = planFor(notice, plans, incident);
    const plan::Decision *decision = plan ? plan::findDecision(plan->plan(), SupplyDecision) : nullptr;
    if (!decision)
        return advice;
    advice.plan = plan;
    advice.decision = decision;
    assess::Readings readings = incident ? incident::readingsFor(*incident, *plan) : assess::Readings();
    if (isUnknown(readings) && !dispatch::shipmentOf(notice, stock)) {
        advice.counted = dispatch::coverageOf(notice, stock, calendar::dayOf(now));
        readings.insert_or_assign(std::string(StockFact), plan::Exact{advice.counted->suffices()});
    }
    const auto assessment = plan->assess(readings);
    const assess::DecisionAssessment *found = assessment ? assess::find(*assessment, SupplyDecision) : nullptr;
    if (!found)
        return advice;
    advice.possible = found->possible;
    advice.ask = found->ask;
    return advice;
}

} // namespace app
