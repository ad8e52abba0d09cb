#pragma once

#include "incident/Draft.h"

/// What a ladder brings with it when it comes to stand somewhere.
namespace incident {

/// A state is entered: its tasks open (or apply again), its call-down steps are listed, its clocks start.
void enterState(Draft &draft, const RunningPlan &running, const std::string &state, const std::string &from = {});
/// The tasks of a state open, or apply again.
void openTasksOf(Draft &draft, const RunningPlan &running, const std::string &state);
/// The ladder is climbed anew: what was confirmed for the last time is taken back, for everybody to see.
void beginAnew(Draft &draft, const RunningPlan &running, const plan::Lifecycle &ladder);
/// A step was taken: what was given for one step only is spent.
void spendSignatures(Draft &draft, const RunningPlan &running, const plan::Lifecycle &ladder);

/// Tasks of the ladder's levels that do not apply where it stands now, and are not done, become not applicable.
void closeLevelTasks(Draft &draft, const RunningPlan &running, const plan::Lifecycle &ladder);
/// Tasks of one state that are not done become not applicable.
void closeTasksOf(Draft &draft, const RunningPlan &running, const std::string &state);

/// Puts a post or body on the call list, unless it is there.
void listCall(Draft &draft, const RunningPlan &running, const std::string &target, const plan::Citation &cite);

/// Judges every open activation on the facts as they stand, and records where the result differs from the last one.
void reassess(Draft &draft);

/// Where a ladder of the activation stands.
[[nodiscard]] const std::string &stateOf(const Activation &activation, std::string_view lifecycle);

} // namespace incident
