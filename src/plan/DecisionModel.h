#pragma once

#include "plan/Plan.h"

namespace plan {

/// A document that only decides: tables, and neither ladder, task, clock, report nor call. No incident is opened under it
/// and none asks its questions; what it says is asked of it alone, like who may hold the reserve (71号 chapter 3).
[[nodiscard]] inline bool isDecisionModel(const Plan &plan)
{
    return plan.lifecycles.empty() && plan.taskSets.empty() && plan.deadlines.empty() && plan.reports.empty()
        && plan.callDown.empty();
}

} // namespace plan
