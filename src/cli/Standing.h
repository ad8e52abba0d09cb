#pragma once

#include "assess/CompiledPlan.h"
#include "cli/JsonText.h"
#include "incident/Incident.h"

namespace cli {

/// Where one ladder of an activation stands, and which other level the plan proposes on what is certain now.
struct LadderStanding {
    std::string ladder; ///< "response", "warning"
    std::string state; ///< id: "response_3"
    std::string label; ///< "Ⅲ级响应"
    const plan::State *proposed = nullptr; ///< null: none but where it stands; points into the plan
    bool atRest = false; ///< it stands where it begins
};

/// Every ladder of the plan, the response first as the plan lists them. Without the plan (null) the states as recorded.
[[nodiscard]] std::vector<LadderStanding> standings(
    const incident::Incident &incident, const incident::Activation &activation, const assess::CompiledPlan *plan);

/// "Ⅲ级响应 (proposed: Ⅱ级响应)"; a ladder that rests where it begins is told only when something is proposed.
[[nodiscard]] std::string toText(const std::vector<LadderStanding> &ladders);
[[nodiscard]] Json toJson(const std::vector<LadderStanding> &ladders);

} // namespace cli
