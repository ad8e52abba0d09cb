#pragma once

#include "incident/Event.h"
#include "plan/Duty.h"

/// Reasons the machine writes into the record itself. They are codes, not sentences: the view has the words.
namespace incident::machine {

/// TaskChanged to NotApplicable: the ladder moved to where the task does not apply.
inline constexpr std::string_view LevelChanged = "level-changed";
/// TaskChanged to Open: it was "level-changed" and applies again.
inline constexpr std::string_view AppliesAgain = "applies-again";
/// ConditionConfirmed, as its source: the ladder begins anew, what was confirmed for the last time no longer counts.
inline constexpr std::string_view BeginsAnew = "begins-anew";
/// ConditionConfirmed, as its source: it was given for one step, and that step is taken.
inline constexpr std::string_view StepTaken = "step-taken";
/// DeadlineEnded: the response ended, and the clock with it.
inline constexpr std::string_view ResponseEnded = "response-ended";
/// DeadlineEnded: the response was taken up again, what belonged to its end no longer runs.
inline constexpr std::string_view Reopened = "reopened";
/// DeadlineEnded: what the clock was to recur in is over.
inline constexpr std::string_view StateLeft = "state-left";
/// DeadlineEnded: of a daily clock that waits for a condition, the condition is certainly false.
inline constexpr std::string_view NotCalledFor = "not-called-for";
/// DeadlineEnded: of a daily clock, its day passed and what it waits for happened nearer to a later one.
inline constexpr std::string_view Missed = "missed";
/// DeadlineEnded: what had started the clock was struck through or taken back.
inline constexpr std::string_view TakenBack = "taken-back";
/// DeadlineEnded: the call was tried again.
inline constexpr std::string_view CalledAgain = "called-again";

/// DeadlineEnded by a trigger of the plan: "state:response_2", "left:verified", "transition:end", "task:seal_site",
/// "report:initial".
[[nodiscard]] std::string reasonOf(plan::Trigger::Kind kind, std::string_view id);
/// The reason is one of those: what the plan says ends the clock happened.
[[nodiscard]] bool isTrigger(std::string_view reason);
/// DeadlineEnded: the task the clock waited for was set aside, "set-aside:seal_site".
[[nodiscard]] std::string setAside(std::string_view task);
[[nodiscard]] bool isSetAside(std::string_view reason);

/// One of the codes and triggers above: only the machine writes these, a person says it in words of his own.
[[nodiscard]] bool isCode(std::string_view words);

/// The ladder took the confirmation back, not a person.
[[nodiscard]] inline bool takesBack(const ConditionConfirmed &confirmed)
{
    return confirmed.source == BeginsAnew || confirmed.source == StepTaken;
}

/// The ladder changed the task, not a person.
[[nodiscard]] inline bool byLadder(const TaskChanged &change)
{
    return change.reason == LevelChanged || change.reason == AppliesAgain;
}

/// The task is done by a report that went out.
[[nodiscard]] bool byReport(const TaskChanged &change);
/// A machine line: it follows from another event, and goes with it.
[[nodiscard]] inline bool byMachine(const TaskChanged &change) { return byLadder(change) || byReport(change); }

/// The machine wrote it: it follows from something else that is recorded.
[[nodiscard]] bool wrote(const Event &event);

/// A person is through with the task: it is done, or does not apply here. Nobody has to wait for it any longer.
[[nodiscard]] inline bool settlesTask(const TaskChanged &change)
{
    return change.status == TaskStatus::Done || (change.status == TaskStatus::NotApplicable && !byLadder(change));
}

} // namespace incident::machine
