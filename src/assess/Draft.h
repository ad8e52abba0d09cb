#pragma once

#include "assess/CompiledPlan.h"
#include "plan/Unread.h"

namespace assess {

/// A plan as far as its text could be understood.
struct Draft {
    std::shared_ptr<const plan::Plan> plan; ///< all that was read
    plan::Unread unread; ///< what was not
    /// Its decisions: those of a whole plan are all of them, of another those that hang on nothing unread.
    std::optional<CompiledPlan> tables;
};

/// Compiles the decisions that can be understood. What the compiler says against the others is added to `faults`, and
/// their rules to what is unread.
[[nodiscard]] Draft draftOf(
    std::shared_ptr<const plan::Plan> plan, plan::Unread unread, std::vector<base::Diagnostic> &faults);

} // namespace assess
