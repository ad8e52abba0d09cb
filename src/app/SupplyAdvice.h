#pragma once

#include "dispatch/Drafting.h"
#include "dispatch/SupplyNames.h"
#include "incident/Decide.h"

namespace app {

using dispatch::ReservePlan;
using dispatch::StockFact;
using dispatch::SupplyDecision;

/// What the plan says about how a notice is to be supplied (71号 第二十一条).
struct SupplyAdvice {
    const assess::CompiledPlan *plan = nullptr; ///< null: none with this decision is at hand
    const plan::Decision *decision = nullptr; ///< of the plan
    std::vector<std::string> possible; ///< ways the facts leave open, strongest first
    std::vector<std::string> ask; ///< facts that can still change it
    /// What lies there, where nobody told whether it suffices.
    std::optional<dispatch::Coverage> counted;
    [[nodiscard]] bool settled() const { return possible.size() == 1; }
};

/// The activation of the reserve's plan that an incident's request belongs to: the one that runs, else the last; null
/// without one.
[[nodiscard]] const incident::Activation *reserveActivation(const incident::Incident &incident);

/// By the facts of the incident the notice names (null: it names none), and where they do not say whether the stock
/// suffices, by what lies there. Once goods went the stock says nothing any more.
[[nodiscard]] SupplyAdvice supplyAdvice(const dispatch::Notice &notice, const reserve::Stock &stock, base::Instant now,
    const incident::PlanLibrary &plans, const incident::Incident *incident);

} // namespace app
