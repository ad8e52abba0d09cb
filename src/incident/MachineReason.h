#pragma once

#include "plan/Duty.h"

#include <string>
#include <string_view>

/// Reasons the machine writes into the record itself. They are codes, not sentences: the view has the words. An operator's
/// own words never pass for one of them, see isMachineReason().
namespace incident::machine {

/// TaskChanged to NotApplicable: the ladder moved to where the task does not apply.
inline constexpr std::string_view LevelChanged = "level-changed";
/// TaskChanged to Open: it was "level-changed" and applies again.
inline constexpr std::string_view AppliesAgain = "applies-again";
/// DeadlineEnded: the response ended, and the clock with it.
inline constexpr std::string_view ResponseEnded = "response-ended";
/// DeadlineEnded: the response was taken up again, what belonged to its end no longer runs.
inline constexpr std::string_view Reopened = "reopened";
/// DeadlineEnded: what had started the clock was struck through or taken back.
inline constexpr std::string_view TakenBack = "taken-back";
/// DeadlineEnded: somebody tried the call again, or set another time to do so.
inline constexpr std::string_view CalledAgain = "called-again";

/// DeadlineEnded by a trigger of the plan: "state:response_2", "left:verified", "transition:end", "task:seal_site",
/// "report:initial".
[[nodiscard]] std::string reasonOf(plan::Trigger::Kind kind, std::string_view id);

/// True for every text this header can write.
[[nodiscard]] bool isMachineReason(std::string_view reason);

} // namespace incident::machine
