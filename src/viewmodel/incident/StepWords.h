#pragma once

#include "plan/Plan.h"

#include <QString>

namespace viewmodel {

/// What a step of any ladder of the plan is called; its id where the plan has no such step.
[[nodiscard]] QString stepLabel(const plan::Plan &plan, const std::string &transition);
/// The same of a state.
[[nodiscard]] QString stateLabel(const plan::Plan &plan, const std::string &state);

} // namespace viewmodel
