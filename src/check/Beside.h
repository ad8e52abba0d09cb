#pragma once

#include "base/Diagnostic.h"
#include "plan/Plan.h"

#include <span>

namespace check {

/// What a plan says about the other plans of the shelf that is not so: a plan beside it, or one that takes its matter,
/// that is not there; a fact it gives that the other one does not ask, or that can never have the value. In the order
/// of the places.
[[nodiscard]] std::vector<base::Diagnostic> checkBeside(
    const plan::Plan &plan, std::span<const plan::Plan *const> others);

} // namespace check
