#pragma once

#include "incident/Incident.h"

/// What a record says, in the labels of its plan. Without the plan (null) ids stand for themselves.
namespace cli {

/// "事故等级: 较大事故", "事故等级: at least 较大事故 (or 特别重大事故, 重大事故)", "事故等级: open" while anything is
/// possible. Of a decision whose outcomes are no strengths: "是否适用市级预案: open: 适用市级预案 or 县级应对".
[[nodiscard]] std::string findingText(const plan::Plan *plan, const incident::DecisionFinding &finding);

/// The label of a state of a ladder: "Ⅱ级响应".
[[nodiscard]] std::string stateLabel(const plan::Plan *plan, const std::string &lifecycle, const std::string &state);

} // namespace cli
